import { type RetentionRun, retentionRules } from '@registry/domain/privacy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Day } from '../../../vocabulary/day.js';

type Item = RetentionRun['items'][number];

/** So many are named before somebody asks for the rest. */
const firstRows = 10;

/** Who is in the run, rule by rule: why, and since when nothing needs their data. */
export function RetentionRunItems({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('privacy');
  return (
    <div className="flex flex-col gap-5">
      {retentionRules.map((rule) => {
        const those = items.filter((item) => item.rule === rule);
        if (those.length === 0) return null;
        return (
          // Not a landmark: the same rules come back in each run on the page.
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
          <div key={rule} role="group" aria-label={t(`retention.rule.${rule}`)}>
            <h4 className="font-semibold">
              {t(`retention.rule.${rule}`)} <span className="tabular font-normal text-muted">({those.length})</span>
            </h4>
            <p className="pb-2 text-sm text-muted">{t(`retention.why.${rule}`)}</p>
            <ItemList items={those} />
          </div>
        );
      })}
    </div>
  );
}

function ItemList({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('privacy');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, firstRows);
  return (
    <>
      <ul className="flex flex-col">
        {shown.map(({ subjectKind, subjectId, subjectName, since }) => (
          <li
            key={`${subjectKind}:${subjectId}`}
            className="flex flex-col justify-between gap-x-6 border-t border-line py-1.5 sm:flex-row"
          >
            <span className="wrap-anywhere">{subjectName ?? t('erasures.nobody')}</span>
            <span className="tabular text-sm text-muted">
              {t('retention.since')} <Day on={since} />
            </span>
          </li>
        ))}
      </ul>
      {items.length > shown.length ? (
        <Button variant="quiet" size="small" className="mt-2 -ml-2.5" onPress={() => setWhole(true)}>
          {t('retention.more', { count: items.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}
