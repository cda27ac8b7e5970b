import type { StatusChange } from '@registry/domain/membership';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Timeline } from '../../../ui/timeline.js';
import { ChangeMeta } from './change-meta.js';

type LedgerChange = Omit<StatusChange, 'status' | 'reason'>;

interface LedgerListProps<Change extends LedgerChange> {
  title: string;
  /** In the order of the history. */
  changes: readonly Change[];
  /** What the change says, in a word or two. */
  nameOf: (change: Change) => string;
  /** The reason, the legal form, the note. */
  detailsOf: (change: Change) => ReactNode;
  today: string;
  /** Absent for those who may not correct. */
  onCorrect?: ((change: Change) => void) | undefined;
}

/** One ledger, newest first: what stands, and folded below it what was corrected. */
export function LedgerList<Change extends LedgerChange>(props: LedgerListProps<Change>) {
  const { title, changes, nameOf, detailsOf, today, onCorrect } = props;
  const { t } = useTranslation('membership');
  const language = useLanguage();
  const dateOf = (change: Change) =>
    t('from', { date: formatPartialDate(change.effectiveOn, change.precision, language) });
  const newestFirst = changes.toReversed();
  const superseded = newestFirst.filter((change) => change.supersededAt !== null);

  return (
    <div className="flex flex-col gap-4">
      <h3 className="font-semibold">{title}</h3>
      <Timeline
        label={title}
        entries={newestFirst
          .filter((change) => change.supersededAt === null)
          .map((change) => ({
            id: change.id,
            title: (
              <span className="flex flex-wrap items-center gap-2">
                <span>
                  {nameOf(change)} {dateOf(change)}
                </span>
                {change.effectiveOn > today ? <Badge tone="info">{t('planned')}</Badge> : null}
              </span>
            ),
            when: onCorrect ? (
              <Button
                variant="quiet"
                size="small"
                aria-label={t('correctWhat', { what: `${nameOf(change)} ${dateOf(change)}` })}
                onPress={() => onCorrect(change)}
              >
                {t('correct')}
              </Button>
            ) : null,
            children: (
              <>
                {detailsOf(change)}
                <ChangeMeta change={change} />
              </>
            ),
          }))}
      />
      {superseded.length > 0 ? (
        <details>
          <summary className="min-h-8 text-sm text-accent underline underline-offset-3">
            {t('corrected', { count: superseded.length })}
          </summary>
          <div className="pt-3">
            <Timeline
              label={t('corrected', { count: superseded.length })}
              entries={superseded.map((change) => ({
                id: change.id,
                isFaded: true,
                title: (
                  <s>
                    {nameOf(change)} {dateOf(change)}
                  </s>
                ),
                when: null,
                children: (
                  <>
                    {detailsOf(change)}
                    <ChangeMeta change={change} />
                  </>
                ),
              }))}
            />
          </div>
        </details>
      ) : null}
    </div>
  );
}
