import { type WayInCsvLabels, type WayInReport, wayInCsvRows, wayInTimesCsvRows } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { saveCsv } from '../../../ui/csv-file.js';
import { DownloadIcon } from '../../../ui/icons.js';

/** The two tables as files for a spreadsheet, in the reader's language. */
export function DownloadWayIn({ report, table }: { report: WayInReport; table: 'funnel' | 'times' }) {
  const { t } = useTranslation('wayin');
  const labels = useCsvLabels();
  const download = () => {
    const name = t(`csv.${table}File`, { from: report.from, to: report.to });
    saveCsv(name, table === 'funnel' ? wayInCsvRows(report, labels) : wayInTimesCsvRows(report, labels));
  };
  return (
    <Button size="small" onPress={download}>
      <DownloadIcon className="size-4" />
      {t(`csv.${table}`)}
    </Button>
  );
}

function useCsvLabels(): WayInCsvLabels {
  const { t } = useTranslation(['wayin', 'common']);
  return {
    columns: {
      period: t('wayin:csv.period'),
      from: t('wayin:csv.from'),
      to: t('wayin:csv.to'),
      sector: t('wayin:table.sector'),
      status: t('wayin:rows.status'),
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
      firstQuartile: t('wayin:times.firstQuartile'),
      median: t('wayin:times.median'),
      thirdQuartile: t('wayin:times.thirdQuartile'),
      finished: t('wayin:times.finished'),
      inexact: t('wayin:times.inexact'),
      ongoing: t('wayin:times.ongoing'),
      stuck: t('wayin:times.stuck'),
    },
    sectors: {
      civil: t('common:sector.civil'),
      public: t('common:sector.public'),
      private: t('common:sector.private'),
    },
    total: t('wayin:allSectors'),
    statuses: {
      prospect: t('common:status.prospect'),
      in_dialogue: t('common:status.in_dialogue'),
      applied: t('common:status.applied'),
      approved: t('common:status.approved'),
    },
  };
}
