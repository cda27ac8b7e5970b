import type { GrowthFigures, GrowthPeriod, GrowthReport } from '@registry/domain/growth';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { cx } from '../../../ui/cx.js';
import { useOverflow } from '../../../ui/use-overflow.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { wholeTime } from '../whole-time.js';
import { periodLabel } from './period-label.js';

const figures = ['start', 'joined', 'left', 'movedIn', 'movedOut', 'end'] as const;

const headClass = 'px-3 py-2.5 font-medium whitespace-nowrap text-muted sm:px-4';
const cellClass = 'px-3 py-1.5 sm:px-4';

/** Every figure of the report: for each period its sectors and their total, then the whole time. */
export function GrowthTable({ report, isStale }: { report: GrowthReport; isStale: boolean }) {
  const { t } = useTranslation('growth');
  const captionId = useId();
  const { ref, isOverflowing } = useOverflow<HTMLElement>();
  const whole = wholeTime(report);
  return (
    <section
      ref={ref}
      aria-labelledby={captionId}
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={isOverflowing ? 0 : undefined}
      className={cx(
        'rounded-card border border-line bg-surface shadow-card max-lg:overflow-x-auto print:overflow-visible print:shadow-none',
        isStale && 'opacity-70 transition-opacity',
      )}
    >
      <table aria-busy={isStale} className="w-full border-collapse text-left text-sm">
        <caption id={captionId} className="sr-only">
          {t('table.caption')}
        </caption>
        <thead className="sticky top-0 z-10 bg-surface shadow-[0_1px_0_var(--color-line)] print:static">
          <tr>
            <th scope="col" className={headClass}>
              {t('table.period')}
            </th>
            <th scope="col" className={headClass}>
              {t('table.sector')}
            </th>
            {figures.map((key) => (
              <th key={key} scope="col" className={cx(headClass, 'text-right')}>
                {t(`table.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        {report.periods.map((period) => (
          <tbody
            key={period.start}
            className="border-t-2 border-line first-of-type:border-t-0 print:break-inside-avoid"
          >
            <PeriodRows report={report} period={period} heading={<PeriodHeading period={period} report={report} />} />
          </tbody>
        ))}
        {whole && report.periods.length > 1 ? (
          <tfoot className="border-t-2 border-edge bg-sunken print:break-inside-avoid">
            <PeriodRows report={report} period={whole} heading={t('table.whole')} />
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

function PeriodHeading({ period, report }: { period: GrowthPeriod; report: GrowthReport }) {
  const { t } = useTranslation('growth');
  const { isPartial, start, total } = period;
  return (
    <>
      <span className="tabular whitespace-nowrap">{periodLabel(period, report.step, t)}</span>
      {isPartial ? (
        <span className="block text-xs font-normal text-muted">
          {start > report.asOf ? t('period.ahead') : t('period.ongoing')}
        </span>
      ) : null}
      {total.imprecise > 0 ? (
        <span className="block text-xs font-normal whitespace-nowrap text-muted">
          {t('table.imprecise', { count: total.imprecise })}
        </span>
      ) : null}
    </>
  );
}

interface PeriodRowsProps {
  report: GrowthReport;
  period: Pick<GrowthPeriod, 'sectors' | 'total'>;
  heading: ReactNode;
}

function PeriodRows({ report, period, heading }: PeriodRowsProps) {
  const { t } = useTranslation('growth');
  const { shownSectors } = report;
  const hasTotal = shownSectors.length > 1;
  return (
    <>
      {shownSectors.map((sector, index) => (
        <tr key={sector}>
          {index === 0 ? (
            <th
              scope="rowgroup"
              rowSpan={shownSectors.length + (hasTotal ? 1 : 0)}
              className={cx(cellClass, 'align-top font-medium')}
            >
              {heading}
            </th>
          ) : null}
          <th scope="row" className={cx(cellClass, 'font-normal')}>
            <SectorMark sector={sector} />
          </th>
          <Figures of={period.sectors[sector]} />
        </tr>
      ))}
      {hasTotal ? (
        <tr className="font-medium">
          <th scope="row" className={cx(cellClass, 'pb-2.5 pl-8 font-medium sm:pl-9')}>
            {t('table.total')}
          </th>
          <Figures of={period.total} />
        </tr>
      ) : null}
    </>
  );
}

function Figures({ of }: { of: GrowthFigures }) {
  const language = useLanguage();
  return figures.map((key) => (
    <td key={key} className={cx(cellClass, 'tabular text-right', of[key] === 0 && 'text-muted')}>
      {formatNumber(of[key], language)}
    </td>
  ));
}
