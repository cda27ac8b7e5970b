import type { GrowthReport } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import type { OpenCell } from '../cell.js';
import { useGrowthWords } from './use-growth-words.js';

/** What a figure of a report is called. */
export function useCellWords() {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  return {
    /** `Tillkomna 2016, civilsamhälle, Örebro`. */
    title: (report: GrowthReport, { period, figure, in: place, group }: OpenCell): string =>
      [
        t('rows.title', {
          figure: t(`figure.${figure}`),
          period:
            period === 'all'
              ? t('rows.wholeTime', { from: words.date(report.from), to: words.date(report.to) })
              : words.period({ start: period }, report),
        }),
        ...(place === 'total' ? [] : [words.series(place)]),
        ...(group === undefined || report.by === null ? [] : [words.groupName(report.by, group)]),
      ].join(', '),
    filters: words.filtersOf,
  };
}
