import { type WayInCsvLabels, type WayInReport, wayInCsvRows, wayInTimesCsvRows } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { useReportWords } from './use-report-words.js';

/** The two tables of a report for a file, in the reader's language. The same in every kind of file. */
export function useFileRows() {
  const labels = useLabels();
  return {
    funnel: (report: WayInReport) => wayInCsvRows(report, labels),
    times: (report: WayInReport) => wayInTimesCsvRows(report, labels),
  };
}

/** What the figures of a file mean and of what they are, as rows: a name and a sentence. */
export function useDefinitionRows() {
  const { t } = useTranslation('wayin');
  const language = useLanguage();
  const words = useReportWords();
  return (report: WayInReport, about: readonly string[]): string[][] => {
    const { version, ...sentences } = report.definitions;
    return [
      [t('file.term'), t('file.meaning')],
      ...about.filter((line) => line !== '').map((line) => [t('file.report'), line]),
      ...words.filters(report).map((line) => [t('file.filter'), line]),
      ...Object.values(sentences).map((sentence) => [t('definitions'), sentence[language]]),
      [t('file.version'), String(version)],
    ];
  };
}

function useLabels(): WayInCsvLabels {
  const { t } = useTranslation(['wayin', 'common']);
  return {
    columns: {
      period: t('wayin:file.period'),
      from: t('wayin:file.from'),
      to: t('wayin:file.to'),
      sector: t('wayin:table.sector'),
      prospect: t('wayin:figure.prospect'),
      in_dialogue: t('wayin:figure.in_dialogue'),
      applied: t('wayin:figure.applied'),
      approved: t('wayin:figure.approved'),
      active: t('wayin:figure.active'),
      declined: t('wayin:figure.declined'),
      open: t('wayin:figure.open'),
      direct: t('wayin:figure.direct'),
      ofAll: t('wayin:table.ofAll'),
      ofSettled: t('wayin:table.ofSettled'),
      isPartial: t('wayin:file.isPartial'),
      status: t('wayin:rows.status'),
      firstQuartile: t('wayin:times.firstQuartile'),
      median: t('wayin:times.median'),
      thirdQuartile: t('wayin:times.thirdQuartile'),
      finished: t('wayin:times.finished'),
      inexact: t('wayin:times.inexact'),
      ongoing: t('wayin:times.ongoing'),
      stuck: t('wayin:times.stuck'),
      limit: t('wayin:file.limit'),
    },
    sectors: {
      civil: t('common:sector.civil'),
      public: t('common:sector.public'),
      private: t('common:sector.private'),
    },
    total: t('wayin:allSectors'),
    whole: t('wayin:table.whole'),
    partial: t('wayin:file.partial'),
    statuses: {
      prospect: t('common:status.prospect'),
      in_dialogue: t('common:status.in_dialogue'),
      applied: t('common:status.applied'),
      approved: t('common:status.approved'),
    },
  };
}
