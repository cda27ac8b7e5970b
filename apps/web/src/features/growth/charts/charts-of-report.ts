import type { GrowthReport, GrowthTarget } from '@registry/domain/growth';
import type { ChartView } from '../growth-view.js';
import { type ChartModel, changeChart, onOneScale, partnersChart } from './chart-model.js';

type LabelOf = (period: GrowthReport['periods'][number]) => string;

/** The charts that a view shows, in pairs: how many there were, and what changed. One pair, or one for each sector. */
export function chartsOf(
  report: GrowthReport,
  view: ChartView,
  targets: readonly GrowthTarget[],
  labelOf: LabelOf,
): [partners: ChartModel, change: ChartModel][] {
  if (view === 'stacked') return [[partnersChart(report, labelOf, targets), changeChart(report, labelOf)]];
  const partners = onOneScale(report.shownSectors.map((sector) => partnersChart(report, labelOf, targets, sector)));
  const changes = onOneScale(report.shownSectors.map((sector) => changeChart(report, labelOf, sector)));
  return partners.flatMap((model, index): [ChartModel, ChartModel][] => {
    const change = changes[index];
    return change === undefined ? [] : [[model, change]];
  });
}
