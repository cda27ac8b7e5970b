import type { GrowthReport, GrowthTarget } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { saveCsv } from '../../../ui/csv-file.js';
import { ExportMenu as Menu } from '../../../ui/export-menu.js';
import { fileNameOf } from '../../../ui/file-name.js';
import { saveXlsx } from '../../../ui/xlsx-file.js';
import { chartsOf } from '../charts/charts-of-report.js';
import type { ChartView } from '../growth-view.js';
import { useKeySentences } from './key-sentence.js';
import { useDefinitionRows, useFigureRows } from './use-figure-rows.js';
import { useGrowthWords } from './use-growth-words.js';

export interface ExportMenuProps {
  report: GrowthReport;
  view: ChartView;
  targets: readonly GrowthTarget[];
  /** What the report is called, and whose it is. */
  title: string;
  partnership: string;
  /** Where the same report is as JSON. */
  jsonHref: string;
}

const formats = ['csv', 'xlsx', 'png', 'svg'] as const;
type Format = (typeof formats)[number];

/** Everything that is shown, as something to take along. All of it comes from the one report that is on the screen. */
export function ExportMenu({ report, view, targets, title, partnership, jsonHref }: ExportMenuProps) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  const figureRows = useFigureRows();
  const definitionRows = useDefinitionRows();
  const sentences = useKeySentences()(report);
  const name = `${title} ${report.from} ${report.to} ${words.filtersOf(report).join(' ')}`;
  const source = { partnership, date: words.date(report.asOf) };

  const save = async (format: Format): Promise<void> => {
    if (format === 'csv') return saveCsv(fileNameOf(name, 'csv'), figureRows(report));
    if (format === 'xlsx') {
      return saveXlsx(fileNameOf(name, 'xlsx'), [
        {
          name: t('save.figures'),
          rows: figureRows(report),
          widths: [10, 12, 12, ...(report.by === null ? [] : [24]), 20, 10, 11, 11, 10, 10, 10, 14, 12, 14],
        },
        {
          name: t('definitions.sheet'),
          rows: definitionRows(report, [title, ...sentences, t('picture.source', source)]),
          widths: [18, 110],
        },
      ]);
    }
    const { savePicture } = await import('../charts/save-picture.js');
    return savePicture(format, fileNameOf(name, format), {
      title,
      lines: [...sentences, ...words.filtersOf(report)],
      source: t('picture.source', source),
      charts: chartsOf(report, view, targets, (period) => words.period(period, report)),
      nameOf: words.series,
      titleOf: (kind) => t(`chart.${kind}`),
      number: words.number,
      targetLabel: ({ target }) => t('targets.label', { number: words.number(target.count) }),
    });
  };

  return (
    <Menu
      label={t('save.label')}
      files={formats.map((id) => ({ id, label: t(`save.menu.${id}`), save: () => save(id) }))}
      failed={t('save.failed')}
      print={t('save.menu.print')}
      json={{ label: t('save.menu.json'), href: jsonHref }}
    />
  );
}
