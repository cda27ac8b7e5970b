import type { GrowthReport } from '@registry/domain/growth';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { cx } from '../../../ui/cx.js';
import { useMedia } from '../../../ui/use-media.js';
import { useOverflow } from '../../../ui/use-overflow.js';
import { wholeTime } from '../whole-time.js';
import { PeriodHeading } from './period-heading.js';
import { PeriodRows, shownFigures, stayingClass } from './period-rows.js';

const headClass = 'px-3 py-2.5 font-medium whitespace-nowrap text-muted sm:px-4 print:px-2';

/** Months over many years are hundreds of rows; this many periods are shown at first. Paper and the file have them all. */
const newestCount = 24;

/** Every figure of the report: for each period its sectors and their total, then the whole time. */
export function GrowthTable({ report, isStale }: { report: GrowthReport; isStale: boolean }) {
  const { t } = useTranslation('growth');
  const captionId = useId();
  const { ref, isOverflowing } = useOverflow<HTMLElement>();
  const isWide = useMedia('(min-width: 48rem)');
  const whole = wholeTime(report);
  const [isAllShown, setAllShown] = useState(false);
  const total = report.periods.length;
  const hiddenCount = isAllShown ? 0 : Math.max(0, total - newestCount);
  const table = (
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
      <table aria-busy={isStale} className="w-full border-collapse text-left text-sm print:text-xs">
        <caption id={captionId} className="sr-only">
          {t('table.caption')}
        </caption>
        <thead className="sticky top-0 z-10 bg-surface shadow-[0_1px_0_var(--color-line)] print:static">
          <tr className="bg-inherit">
            {isWide ? (
              <th scope="col" className={headClass}>
                {t('table.period')}
              </th>
            ) : null}
            <th scope="col" className={cx(headClass, stayingClass)}>
              {t('table.sector')}
            </th>
            {shownFigures.map((key) => (
              <th key={key} scope="col" className={cx(headClass, 'text-right')}>
                {t(`table.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        {report.periods.map((period, index) => (
          <tbody
            key={period.start}
            className={cx(
              'border-t-2 border-line bg-surface first-of-type:border-t-0 print:break-inside-avoid',
              index < hiddenCount && 'hidden print:table-row-group',
            )}
          >
            <PeriodRows
              sectors={report.shownSectors}
              period={period}
              heading={<PeriodHeading period={period} report={report} />}
              isWide={isWide}
            />
          </tbody>
        ))}
        {whole && report.periods.length > 1 ? (
          <tfoot className="border-t-2 border-edge bg-sunken print:break-inside-avoid">
            <PeriodRows sectors={report.shownSectors} period={whole} heading={t('table.whole')} isWide={isWide} />
          </tfoot>
        ) : null}
      </table>
    </section>
  );
  if (total <= newestCount) return table;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
        <p role="status" className="tabular text-sm text-muted">
          {isAllShown ? t('table.showingAll', { total }) : t('table.showingNewest', { shown: newestCount, total })}
        </p>
        <Button size="small" onPress={() => setAllShown(!isAllShown)}>
          {isAllShown ? t('table.showNewest') : t('table.showAll')}
        </Button>
      </div>
      {table}
    </>
  );
}
