import { type GrowthReport, growthCsvRows } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { useGrowthWords } from './use-growth-words.js';

const figures = ['start', 'joined', 'left', 'movedIn', 'movedOut', 'end', 'pausedAtEnd', 'imprecise'] as const;

/** The figures of a report as a table for a file, in the reader's language. The same in every kind of file. */
export function useFigureRows() {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  return (report: GrowthReport): (string | number)[][] => {
    const { by } = report;
    return growthCsvRows(report, {
      columns: {
        period: t('table.period'),
        from: t('csv.from'),
        to: t('csv.to'),
        sector: t('table.sector'),
        start: t('table.start'),
        joined: t('table.joined'),
        left: t('table.left'),
        movedIn: t('table.movedIn'),
        movedOut: t('table.movedOut'),
        end: t('table.end'),
        pausedAtEnd: t('csv.pausedAtEnd'),
        imprecise: t('csv.imprecise'),
        isPartial: t('csv.isPartial'),
      },
      sectors: { civil: words.series('civil'), public: words.series('public'), private: words.series('private') },
      total: t('table.total'),
      partial: t('csv.partial'),
      ...(by === null
        ? {}
        : { group: { column: t(`filter.${by}`), nameOf: (key) => words.groupName(by, key), all: t('table.total') } }),
    });
  };
}

/** What the figures of a file mean and of what they are, as rows: a name and a sentence. */
export function useDefinitionRows() {
  const { t } = useTranslation('growth');
  const language = useLanguage();
  const words = useGrowthWords();
  return (report: GrowthReport, about: readonly string[]): string[][] => [
    [t('definitions.term'), t('definitions.meaning')],
    ...about.map((line) => [t('definitions.report'), line]),
    ...words.filtersOf(report).map((line) => [t('definitions.filter'), line]),
    [t('definitions.knownAt'), formatDateTime(report.knownAt)],
    [t('definitions.counts'), report.definitions.counts[language]],
    ...figures.map((figure) => [t(`figure.${figure}`), report.definitions[figure][language]]),
    [t('definitions.balance'), report.definitions.balance[language]],
    [t('definitions.filters'), report.definitions.filters[language]],
    [t('definitions.versionTerm'), String(report.definitions.version)],
  ];
}
