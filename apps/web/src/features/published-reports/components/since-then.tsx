import type { GrowthDifference, PublishedComparison } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Section } from '../../../ui/card.js';
import { Link } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { changeSentence } from '../change-sentence.js';
import { changeId } from './difference-note.js';

interface SinceThenProps {
  comparison: PublishedComparison;
  /** How a period and a group of the report are called. */
  periodOf: (start: string) => string;
  groupOf: (key: string) => string;
}

/** The table says of all sectors together, not of each, how many days are not known. */
const isInTable = ({ figure, in: place, group }: GrowthDifference) =>
  figure !== 'imprecise' || (place === 'total' && group === null);

/** What the registry has learned since a report was published, each change with the figures that it moves. */
export function SinceThen({ comparison, periodOf, groupOf }: SinceThenProps) {
  const { t } = useTranslation(['reports', 'common']);
  const language = useLanguage();
  const { changes } = comparison;
  const differences = comparison.differences.filter(isInTable);
  if (comparison.differences.length === 0) return <Notice tone="success">{t('reports:since.same')}</Notice>;
  return (
    <Section
      title={t('reports:since.title')}
      description={t('reports:since.text', { count: differences.length })}
      className="print:border-0 print:p-0 print:shadow-none"
    >
      <ol className="flex flex-col gap-3">
        {changes.map((change, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is what the figures refer to
            key={index}
            id={changeId(index)}
            className="flex scroll-mt-20 gap-3 border-t border-line pt-3 first:border-t-0 first:pt-0 target:bg-warning-soft"
          >
            <span className="tabular shrink-0 text-warning">[{index + 1}]</span>
            <div className="flex min-w-0 flex-col gap-1">
              <p>
                {changeSentence(change, { t, language })}{' '}
                {change.kind === 'removed' ? null : (
                  <Link
                    to="/parter/$partnerId"
                    params={{ partnerId: change.partnerId }}
                    className="text-sm print:hidden"
                    aria-label={t('reports:since.partnerNamed', { name: change.name ?? t('reports:soleTrader') })}
                  >
                    {t('reports:since.partner')}
                  </Link>
                )}
              </p>
              <Moved
                differences={differences.filter((difference) => difference.changes.includes(index))}
                periodOf={periodOf}
                groupOf={groupOf}
              />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface MovedProps extends Omit<SinceThenProps, 'comparison'> {
  differences: readonly GrowthDifference[];
}

/** Which figures a change moves. */
function Moved({ differences, periodOf, groupOf }: MovedProps) {
  const { t } = useTranslation(['reports', 'growth', 'common']);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <details className="text-sm text-muted print:hidden">
      <summary className="min-h-6 underline underline-offset-3">
        {t('reports:since.moves', { count: differences.length })}
      </summary>
      <ul className="flex flex-col gap-0.5 pt-1">
        {differences.map(({ period, in: place, group, figure, published, now }) => (
          <li key={`${period} ${place} ${group} ${figure}`} className="tabular">
            {t('reports:since.moved', {
              place: [
                periodOf(period),
                ...(group === null ? [] : [groupOf(group)]),
                place === 'total' ? t('growth:table.total') : t(`common:sector.${place}`),
                t(`growth:figure.short.${figure}`),
              ].join(', '),
              published: number(published),
              now: number(now),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
