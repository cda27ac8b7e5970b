import { wayIn } from '@registry/contract/way-in';
import type { WayInReport } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../api/request.js';
import { saveCsv } from '../../../ui/csv-file.js';
import { ExportMenu } from '../../../ui/export-menu.js';
import { fileNameOf } from '../../../ui/file-name.js';
import { saveXlsx } from '../../../ui/xlsx-file.js';
import type { AskedWayIn } from '../way-in-view.js';
import { useDefinitionRows, useFileRows } from './use-file-rows.js';
import { useReportWords } from './use-report-words.js';

interface WayInExportsProps {
  report: WayInReport;
  asked: AskedWayIn;
  partnership: string;
}

/** Shares, as the screen has them. */
const percentFormats = { 12: '0%', 13: '0%' } as const;

/** The tables that are shown, as something to take along. All of it comes from the one report that is on the screen. */
export function WayInExports({ report, asked, partnership }: WayInExportsProps) {
  const { t } = useTranslation('wayin');
  const words = useReportWords();
  const fileRows = useFileRows();
  const definitionRows = useDefinitionRows();
  const nameOf = (title: string, extension: string) =>
    fileNameOf([title, report.from, report.to, ...words.filters(report)].join(' '), extension);
  return (
    <ExportMenu
      label={t('save.label')}
      files={[
        {
          id: 'funnel',
          label: t('save.menu.funnel'),
          save: () => saveCsv(nameOf(t('title'), 'csv'), fileRows.funnel(report)),
        },
        {
          id: 'times',
          label: t('save.menu.times'),
          save: () => saveCsv(nameOf(`${t('title')} ${t('times.title')}`, 'csv'), fileRows.times(report)),
        },
        {
          id: 'xlsx',
          label: t('save.menu.xlsx'),
          save: () =>
            saveXlsx(nameOf(t('title'), 'xlsx'), [
              {
                name: t('file.funnel'),
                rows: fileRows.funnel(report),
                widths: [12, 12, 12, 20, 12, 15, 15, 15, 12, 10, 10, 15, 13, 18, 14],
                formats: percentFormats,
              },
              {
                name: t('times.title'),
                rows: fileRows.times(report),
                widths: [14, 20, 13, 13, 14, 10, 14, 10, 12, 22],
              },
              {
                name: t('file.definitions'),
                rows: definitionRows(report, [
                  t('title'),
                  ...words.sentences(report),
                  words.source(report, partnership),
                ]),
                widths: [22, 110],
              },
            ]),
        },
      ]}
      failed={t('save.failed')}
      print={t('save.menu.print')}
      json={{ label: t('save.menu.json'), href: addressOf(wayIn.report, { query: asked }) }}
    />
  );
}
