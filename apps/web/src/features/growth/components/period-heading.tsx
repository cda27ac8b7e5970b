import type { GrowthPeriod, GrowthReport } from '@registry/domain/growth';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenCell } from '../cell.js';
import { CellLink } from './cell-link.js';
import { useGrowthWords } from './use-growth-words.js';

const remarkClass = 'text-xs font-normal whitespace-nowrap text-muted max-md:ml-3 md:block';

interface PeriodHeadingProps {
  period: GrowthPeriod;
  report: GrowthReport;
  /** What there is to say of the days that are not known, below them. */
  noteOf?: ((cell: OpenCell) => ReactNode) | undefined;
}

/** Which period, and what to bear in mind about its figures. */
export function PeriodHeading({ period, report, noteOf }: PeriodHeadingProps) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  const { isPartial, start, total } = period;
  const note = noteOf?.({ period: start, figure: 'imprecise', in: 'total' }) ?? null;
  return (
    <>
      <span className="tabular whitespace-nowrap">{words.period(period, report)}</span>
      {isPartial ? (
        <span className={remarkClass}>{start > report.asOf ? t('period.ahead') : t('period.ongoing')}</span>
      ) : null}
      {total.imprecise > 0 || note !== null ? (
        <span className={remarkClass}>
          <CellLink
            cell={{ period: start, figure: 'imprecise', in: 'total' }}
            value={total.imprecise}
            label={t('rows.open', { number: t('table.imprecise', { count: total.imprecise }) })}
          >
            {t('table.imprecise', { count: total.imprecise })}
          </CellLink>
          {note}
        </span>
      ) : null}
    </>
  );
}
