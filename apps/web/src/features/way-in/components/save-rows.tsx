import { isStayKey, type WayInCell, type WayInReport, type WayInRow } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';
import { SaveButtons } from '../../../api/save-buttons.js';
import { partialDateInTable } from '../../../i18n/format.js';
import { readAllWayInRows } from '../api/way-in-query.js';
import type { AskedWayIn } from '../way-in-view.js';
import { useDefinitionRows } from './use-file-rows.js';
import { useOutcomeWords } from './use-outcome-words.js';
import { useReportWords } from './use-report-words.js';

interface SaveRowsProps {
  report: WayInReport;
  asked: AskedWayIn;
  cell: WayInCell;
  /** What the figure counts, in words. */
  title: string;
  partnership: string;
}

/** The rows of a figure as a file. */
export function SaveRows({ report, asked, cell, title, partnership }: SaveRowsProps) {
  const { t } = useTranslation('wayin');
  const words = useReportWords();
  const rowsOf = useRowTable(cell);
  const definitionRows = useDefinitionRows();
  const time = cell.period === undefined ? [report.from, report.to] : [];
  const filters = cell.in === 'total' ? words.filters(report) : [];
  return (
    <SaveButtons
      title={[t('title'), title, ...time, ...filters].join(' ')}
      words={{ csv: t('save.csv'), xlsx: t('save.xlsx'), failed: t('save.failed') }}
      read={async () => [
        {
          name: t('file.rows'),
          rows: rowsOf(await readAllWayInRows(asked, cell)),
          widths: isStayKey(cell.figure) ? [36, 20, 14, 12, 12, 10, 12, 28] : [36, 20, 12, 28],
        },
        {
          name: t('file.definitions'),
          rows: definitionRows(report, [title, time.join('–'), words.source(report, partnership)]),
          widths: [22, 110],
        },
      ]}
    />
  );
}

/** Rows as a table in the reader's language, headings first. A sole trader's name is a person's: no file has it. */
function useRowTable({ figure }: WayInCell) {
  const { t } = useTranslation(['wayin', 'common']);
  const outcome = useOutcomeWords();
  const isOfStays = isStayKey(figure);
  const day = (on: WayInRow['started'] | null | undefined): string =>
    on ? partialDateInTable(on.effectiveOn, on.precision) : '';
  const stayOf = ({ stay }: WayInRow): (string | number)[] => [
    stay ? t(`common:status.${stay.status}`) : '',
    day(stay?.from),
    day(stay?.until),
    stay?.days ?? '',
  ];
  return (rows: readonly WayInRow[]): (string | number)[][] => [
    [
      t('wayin:rows.partner'),
      t('wayin:rows.sector'),
      ...(isOfStays ? [t('wayin:rows.status'), t('wayin:rows.from'), t('wayin:rows.until'), t('wayin:rows.days')] : []),
      t('wayin:rows.started'),
      t('wayin:rows.outcome'),
    ],
    ...rows.map((row) => [
      row.name ?? t('wayin:soleTrader'),
      t(`common:sector.${row.sector}`),
      ...(isOfStays ? stayOf(row) : []),
      day(row.started),
      outcome(row),
    ]),
  ];
}
