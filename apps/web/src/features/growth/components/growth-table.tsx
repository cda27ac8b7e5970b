import type { GrowthFigures, GrowthReport } from '@registry/domain/growth';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { cx } from '../../../ui/cx.js';
import { useIsPrinting } from '../../../ui/use-is-printing.js';
import { useMedia } from '../../../ui/use-media.js';
import { useOverflow } from '../../../ui/use-overflow.js';
import { isFlow, type OpenCell } from '../cell.js';
import { columnsFor, type shownFigures } from '../columns.js';
import { comparedWith } from '../comparison.js';
import type { ComparisonName } from '../growth-view.js';
import { wholeTime } from '../whole-time.js';
import { PeriodHeading } from './period-heading.js';
import { PeriodRows, setOffClass, stayingClass } from './period-rows.js';

const headClass =
  'px-1.5 py-2.5 font-medium text-muted max-sm:text-xs sm:px-4 sm:whitespace-nowrap print:px-1 print:whitespace-normal';

/** Months over many years are hundreds of rows; this many periods are shown at first. Paper and the file have them all. */
const newestCount = 24;

interface GrowthTableProps {
  report: GrowthReport;
  isStale?: boolean;
  comparison?: ComparisonName | undefined;
  /** What there is to say of a figure, below it. */
  noteOf?: (cell: OpenCell) => ReactNode;
}

/** Every figure of the report: for each period its sectors and their total, then the whole time. */
export function GrowthTable({ report, isStale = false, comparison, noteOf }: GrowthTableProps) {
  const { t } = useTranslation('growth');
  const captionId = useId();
  const { ref, isOverflowing } = useOverflow<HTMLElement>();
  const isPrinting = useIsPrinting();
  // Paper has the room, whatever screen it is printed from.
  const isWide = useMedia('(min-width: 48rem)') || isPrinting;
  const whole = wholeTime(report);
  const compared = comparison === undefined ? undefined : comparedWith(report, comparison);
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
        'rounded-card border border-line bg-surface shadow-card max-lg:overflow-x-auto lg:has-[table[data-wide]]:overflow-x-auto print:overflow-visible print:border-0 print:shadow-none',
        isStale && 'opacity-70 transition-opacity',
      )}
    >
      <table
        aria-busy={isStale}
        data-wide={isOverflowing || undefined}
        className="w-full border-collapse text-left text-sm print:text-xs print:leading-4"
      >
        <caption id={captionId} className="sr-only">
          {t('table.caption')}
        </caption>
        <Head isWide={isWide} comparison={comparison} />
        {report.periods.map((period, index) => {
          const isOnPaperOnly = index < hiddenCount;
          return (
            <tbody
              key={period.start}
              className={cx(
                'border-t-2 border-line bg-surface first-of-type:border-t-0 print:break-inside-avoid',
                isOnPaperOnly && 'hidden print:table-row-group',
              )}
            >
              <PeriodRows
                sectors={report.shownSectors}
                period={period}
                heading={<PeriodHeading period={period} report={report} noteOf={noteOf} />}
                isWide={isWide}
                cellOf={isOnPaperOnly ? undefined : (figure, place) => ({ period: period.start, figure, in: place })}
                compared={compared === undefined ? undefined : (compared[index] ?? null)}
                noteOf={noteOf}
              />
            </tbody>
          );
        })}
        {whole && report.periods.length > 1 ? (
          <tfoot className="border-t-2 border-edge bg-sunken print:break-inside-avoid">
            <PeriodRows
              sectors={report.shownSectors}
              period={whole}
              heading={t('table.whole')}
              isWide={isWide}
              cellOf={(figure, place) => ({ period: wholePeriod(report, figure), figure, in: place })}
              compared={compared === undefined ? undefined : null}
              noteOf={noteOf}
            />
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

/** The whole time begins as its first period, ends as its last, and what happened happened in all of them. */
function wholePeriod({ periods, from }: GrowthReport, figure: keyof GrowthFigures): string {
  if (isFlow(figure)) return 'all';
  return figure === 'start' ? from : (periods.at(-1)?.start ?? from);
}

function Head({ isWide, comparison }: { isWide: boolean; comparison: ComparisonName | undefined }) {
  const { t } = useTranslation('growth');
  const rows = comparison === undefined ? {} : { rowSpan: 2 };
  const columns = columnsFor(isWide);
  return (
    <thead className="sticky top-0 z-10 bg-surface align-bottom shadow-[0_1px_0_var(--color-line)] print:static">
      <tr className="bg-inherit">
        {isWide ? (
          <th scope="col" {...rows} className={headClass}>
            {t('table.period')}
          </th>
        ) : null}
        <th scope="col" {...rows} className={cx(headClass, stayingClass, 'max-sm:pl-3')}>
          {t('table.sector')}
        </th>
        {columns.first.map((key) => (
          <FigureHead key={key} figure={key} {...rows} />
        ))}
        {comparison === undefined ? null : (
          <th scope="colgroup" colSpan={columns.compared.length} className={cx(headClass, setOffClass)}>
            {t(`compare.${comparison}`)}
          </th>
        )}
        {columns.last.map((key, index) => (
          <FigureHead
            key={key}
            figure={key}
            {...rows}
            className={comparison !== undefined && index === 0 && setOffClass}
          />
        ))}
      </tr>
      {comparison === undefined ? null : (
        <tr className="bg-inherit">
          {columns.compared.map((key, index) => (
            <FigureHead key={key} figure={key} className={cx('pt-0', index === 0 && setOffClass)} />
          ))}
        </tr>
      )}
    </thead>
  );
}

interface FigureHeadProps {
  figure: (typeof shownFigures)[number];
  rowSpan?: number;
  className?: string | false;
}

function FigureHead({ figure, rowSpan, className = false }: FigureHeadProps) {
  const { t } = useTranslation('growth');
  return (
    <th scope="col" rowSpan={rowSpan} className={cx(headClass, 'text-right', className)}>
      {t(`table.${figure}`)}
    </th>
  );
}
