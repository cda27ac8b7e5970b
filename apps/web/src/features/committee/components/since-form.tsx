import { datedFrom, partialDate } from '@registry/domain/calendar';
import type { CommitteePage } from '@registry/domain/committee';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { DayForm } from '../../../ui/day-form.js';
import { ButtonLink } from '../../../ui/link.js';

interface SinceFormProps {
  page: Pick<CommitteePage, 'since' | 'meetings'>;
  onSince: (day: string) => void;
}

/** So many of the latest meetings are one press away. */
const offered = 3;

/** Since when: a meeting, or any day. */
export function SinceForm({ page, onSince }: SinceFormProps) {
  const { t } = useTranslation('committee');
  const { t: tErrors } = useTranslation('errors');
  const language = useLanguage();
  const check = (day: string) => (partialDate.safeParse(day).success ? undefined : tErrors('field.DATE_INVALID'));

  return (
    <div className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5">
      <DayForm
        label={t('since.day')}
        description={t('since.help')}
        value={page.since}
        submit={t('since.show')}
        check={check}
        onDay={(day) => onSince(datedFrom(partialDate.parse(day)).effectiveOn)}
      />
      {page.meetings.length > 0 ? (
        <nav aria-label={t('since.meetings')} className="flex flex-wrap items-center gap-2">
          {page.meetings.slice(0, offered).map(({ id, heldOn }) => (
            <ButtonLink
              key={id}
              to="/arbetsutskott"
              search={{ sedan: heldOn }}
              size="small"
              aria-current={heldOn === page.since ? 'page' : undefined}
            >
              {t('since.meeting', { date: formatDate(heldOn, language) })}
            </ButtonLink>
          ))}
        </nav>
      ) : null}
    </div>
  );
}
