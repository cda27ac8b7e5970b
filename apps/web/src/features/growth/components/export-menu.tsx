import type { GrowthReport, GrowthTarget } from '@registry/domain/growth';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { saveCsv } from '../../../ui/csv-file.js';
import { ChevronDownIcon, DownloadIcon } from '../../../ui/icons.js';
import { Menu } from '../../../ui/menu.js';
import { showToast } from '../../../ui/toast.js';
import { saveXlsx } from '../../../ui/xlsx-file.js';
import { chartsOf } from '../charts/charts-of-report.js';
import { fileNameOf } from '../file-name.js';
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

  const save = useMutation({
    mutationFn: async (format: Format) => {
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
    },
    onError: () => showToast({ tone: 'danger', title: t('save.failed') }),
  });
  const source = { partnership, date: words.date(report.asOf) };

  return (
    <Menu
      label={t('save.label')}
      trigger={
        <Button>
          <DownloadIcon className="size-4" />
          {t('save.label')}
          <ChevronDownIcon className="size-4" />
        </Button>
      }
      actions={[
        ...formats.map((format) => ({
          id: format,
          label: t(`save.menu.${format}`),
          onAction: () => save.mutate(format),
        })),
        { id: 'print', label: t('save.menu.print'), onAction: printSoon },
        { id: 'json', label: t('save.menu.json'), onAction: () => window.open(jsonHref, '_blank', 'noopener') },
      ]}
    />
  );
}

/** When the menu has closed: it would be on the paper. */
const printSoon = (): void => {
  setTimeout(() => window.print(), 300);
};
