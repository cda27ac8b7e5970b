import type { GrowthReport, GrowthRow } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { SaveButtons } from '../../../api/save-buttons.js';
import { dayOfInstant, partialDateInTable } from '../../../i18n/format.js';
import { municipalityName } from '../../../vocabulary/area.js';
import type { OpenCell } from '../cell.js';
import { type RowsSource, readAllRows } from '../rows-source.js';
import { useCellWords } from './use-cell-words.js';
import { useDefinitionRows } from './use-figure-rows.js';

interface SaveRowsProps {
  report: GrowthReport;
  source: RowsSource;
  cell: OpenCell;
}

/** The rows of a figure as a file. */
export function SaveRows({ report, source, cell }: SaveRowsProps) {
  const { t } = useTranslation('growth');
  const words = useCellWords();
  const rowsOf = useRowTable();
  const definitionRows = useDefinitionRows();
  const title = words.title(report, cell);
  return (
    <SaveButtons
      title={title}
      words={{ csv: t('save.csv'), xlsx: t('save.xlsx'), failed: t('save.failed') }}
      read={async () => [
        {
          name: t('rows.sheet'),
          rows: rowsOf(await readAllRows(source, report, cell)),
          widths: [36, 20, 28, 18, 14, 12, 12, 12, 14, 14],
        },
        { name: t('definitions.sheet'), rows: definitionRows(report, [title]), widths: [18, 110] },
      ]}
    />
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
