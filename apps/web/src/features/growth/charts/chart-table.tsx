import { useTranslation } from 'react-i18next';
import { useOverflow } from '../../../ui/use-overflow.js';
import { CellLink } from '../components/cell-link.js';
import { useGrowthWords } from '../components/use-growth-words.js';
import type { ChartModel, ChartPoint, SeriesKey } from './chart-model.js';

const cellClass = 'px-2 py-1 text-right';

/** The very figures that a chart draws, one row a period. */
export function ChartTable({ models, caption }: { models: readonly ChartModel[]; caption: string }) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  const { ref, isOverflowing } = useOverflow<HTMLElement>();
  const columns = models.flatMap((model) => columnsOf(model).map((key) => ({ key, model })));
  return (
    <section
      ref={ref}
      aria-label={t('chart.tableOf', { name: caption })}
      tabIndex={isOverflowing ? 0 : undefined}
      className="max-h-80 overflow-auto"
    >
      <table className="tabular w-full border-collapse">
        <caption className="sr-only">{t('chart.tableOf', { name: caption })}</caption>
        <thead className="sticky top-0 bg-surface">
          <tr>
            <th scope="col" className="px-2 py-1 text-left font-medium text-muted">
              {t('table.period')}
            </th>
            {columns.map(({ key }) => (
              <th key={key} scope="col" className={`${cellClass} font-medium text-muted`}>
                {words.series(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {models[0]?.points.map(({ start, label }, index) => (
            <tr key={start} className="border-t border-line">
              <th scope="row" className="px-2 py-1 text-left font-normal whitespace-nowrap">
                {label}
              </th>
              {columns.map(({ key, model }) => (
                <td key={key} className={cellClass}>
                  <Value point={model.points[index]} series={key} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const columnsOf = ({ kind, series, sector }: ChartModel): readonly SeriesKey[] =>
  kind === 'partners' && sector === null && series.length > 1 ? [...series, 'total'] : series;

function Value({ point, series }: { point: ChartPoint | undefined; series: SeriesKey }) {
  const words = useGrowthWords();
  const value = point?.values[series] ?? 0;
  const cell = point?.cells[series];
  if (cell === undefined) return words.signed(value);
  return <CellLink cell={cell} value={value} />;
}
