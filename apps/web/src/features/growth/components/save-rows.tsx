import type { GrowthReport, GrowthRow } from '@registry/domain/growth';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { dayOfInstant, partialDateInTable } from '../../../i18n/format.js';
import { Button } from '../../../ui/button.js';
import { saveCsv } from '../../../ui/csv-file.js';
import { DownloadIcon } from '../../../ui/icons.js';
import { saveXlsx } from '../../../ui/xlsx-file.js';
import { municipalityName } from '../../../vocabulary/area.js';
import type { OpenCell } from '../cell.js';
import { fileNameOf } from '../file-name.js';
import { type RowsSource, readAllRows } from '../rows-source.js';
import { useCellWords } from './use-cell-words.js';
import { useDefinitionRows } from './use-figure-rows.js';

interface SaveRowsProps {
  report: GrowthReport;
  source: RowsSource;
  cell: OpenCell;
}

/** The rows of a figure as a file: all of them, also those that are not shown yet. */
export function SaveRows({ report, source, cell }: SaveRowsProps) {
  const { t } = useTranslation('growth');
  const words = useCellWords();
  const rowsOf = useRowTable();
  const definitionRows = useDefinitionRows();
  const title = words.title(report, cell);
  const save = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const rows = rowsOf(await readAllRows(source, report, cell));
      const name = fileNameOf(title, format);
      if (format === 'csv') return saveCsv(name, rows);
      return saveXlsx(name, [
        { name: t('rows.sheet'), rows, widths: [36, 20, 28, 18, 14, 12, 12, 12, 14, 14] },
        { name: t('definitions.sheet'), rows: definitionRows(report, [title]), widths: [18, 110] },
      ]);
    },
  });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {(['csv', 'xlsx'] as const).map((format) => (
          // Never disabled: it would lose focus, and Escape would not reach the dialog.
          <Button key={format} size="small" onPress={() => save.mutate(format)}>
            <DownloadIcon className="size-4" />
            {t(`save.${format}`)}
          </Button>
        ))}
      </div>
      <ProblemNotice error={save.error} title={t('save.failed')} />
    </div>
  );
}

/** Rows as a table in the reader's language, headings first. */
function useRowTable() {
  const { t } = useTranslation(['growth', 'common', 'timeline']);
  return (rows: readonly GrowthRow[]): string[][] => [
    [
      t('growth:rows.name'),
      t('growth:table.sector'),
      t('growth:filter.legalForm'),
      t('growth:filter.municipality'),
      t('growth:rows.status'),
      t('growth:rows.joined'),
      t('growth:rows.left'),
      t('growth:rows.movedOn'),
      t('growth:rows.recordedOn'),
      t('growth:rows.channel'),
    ],
    ...rows.map((row) => [
      row.name ?? t('growth:rows.soleTrader'),
      t(`common:sector.${row.sector}`),
      row.legalForm === null ? '' : t(`common:legalForm.${row.legalForm}`),
      row.municipality === null ? '' : municipalityName(row.municipality),
      t(`common:status.${row.status}`),
      partialDateInTable(row.joined.effectiveOn, row.joined.precision),
      row.left === null ? '' : partialDateInTable(row.left.effectiveOn, row.left.precision),
      row.movedOn ?? '',
      dayOfInstant(row.recordedAt),
      t(`timeline:channel.${row.channel}`),
    ]),
  ];
}
