import { type GrowthReport, growthCsvRows } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { saveCsv } from '../../../ui/csv-file.js';
import { DownloadIcon } from '../../../ui/icons.js';

interface DownloadButtonProps {
  report: GrowthReport;
  municipality: string | undefined;
}

/** The very report that is shown, as a file for a spreadsheet, in the reader's language. */
export function DownloadButton({ report, municipality }: DownloadButtonProps) {
  const { t } = useTranslation('growth');
  const { t: tCommon } = useTranslation('common');

  const download = () => {
    const rows = growthCsvRows(report, {
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
      sectors: {
        civil: tCommon('sector.civil'),
        public: tCommon('sector.public'),
        private: tCommon('sector.private'),
      },
      total: t('table.total'),
      partial: t('csv.partial'),
    });
    const { from, to, step } = report;
    const place = municipality === 'none' ? t('csv.withoutMunicipality') : municipality;
    const name = t('csv.fileName', {
      step: t(`csv.step.${step}`),
      from,
      to,
      place: place === undefined ? '' : `-${place}`,
    });
    saveCsv(name, rows);
  };

  return (
    <Button size="small" onPress={download}>
      <DownloadIcon className="size-4" />
      {t('csv.download')}
    </Button>
  );
}
