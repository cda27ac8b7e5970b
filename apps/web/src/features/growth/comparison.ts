import type { GrowthPeriod, GrowthReport, GrowthStep } from '@registry/domain/growth';
import type { ComparisonName } from './growth-view.js';

const periodsInYear: Record<GrowthStep, number> = { month: 12, quarter: 4, year: 1 };

/**
 * What each period of a report is compared with: the period before, or the same period of the year before. Taken from the
 * report itself and from the year before it, which every report brings.
 * @returns as many as the report has periods, in the same order; nothing where the report does not reach.
 */
export function comparedWith(
  { earlier, periods, step }: Pick<GrowthReport, 'earlier' | 'periods' | 'step'>,
  comparison: ComparisonName,
): (GrowthPeriod | undefined)[] {
  const all = [...earlier, ...periods];
  const back = comparison === 'before' ? 1 : periodsInYear[step];
  return periods.map((_, index) => all[earlier.length + index - back]);
}
