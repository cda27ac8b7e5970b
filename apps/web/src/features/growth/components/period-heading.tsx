import type { GrowthPeriod, GrowthReport } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { periodLabel } from './period-label.js';

/** Which period, and what to bear in mind about its figures. */
export function PeriodHeading({ period, report }: { period: GrowthPeriod; report: GrowthReport }) {
  const { t } = useTranslation('growth');
  const { isPartial, start, total } = period;
  const remarks = [
    isPartial ? (start > report.asOf ? t('period.ahead') : t('period.ongoing')) : null,
    total.imprecise > 0 ? t('table.imprecise', { count: total.imprecise }) : null,
  ].filter((remark) => remark !== null);
  return (
    <>
      <span className="tabular whitespace-nowrap">{periodLabel(period, report.step, t)}</span>
      {remarks.map((remark) => (
        <span key={remark} className="text-xs font-normal whitespace-nowrap text-muted max-md:ml-3 md:block">
          {remark}
        </span>
      ))}
    </>
  );
}
