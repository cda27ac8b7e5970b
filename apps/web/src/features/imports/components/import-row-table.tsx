import type { ImportRow } from '@registry/domain/import';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/data-table.js';
import { RowMunicipality, RowName, RowOutcome, RowProblems, RowSector, RowStatus } from './import-row-parts.js';

/** The rows where there is room to compare them. */
export function ImportRowTable({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('imports');
  return (
    <DataTable
      caption={t('rows.title')}
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: 'line', header: t('rows.line'), align: 'end', className: 'w-14', cell: ({ line }) => line },
        { key: 'outcome', header: t('rows.outcome'), cell: (row) => <RowOutcome row={row} /> },
        {
          key: 'name',
          header: t('rows.name'),
          isRowHeader: true,
          className: 'min-w-72',
          cell: (row) => (
            <>
              <RowName row={row} />
              <RowProblems row={row} />
            </>
          ),
        },
        { key: 'sector', header: t('rows.sector'), cell: (row) => <RowSector row={row} /> },
        { key: 'municipality', header: t('rows.municipality'), cell: (row) => <RowMunicipality row={row} /> },
        {
          key: 'status',
          header: t('rows.status'),
          className: 'whitespace-nowrap',
          cell: (row) => <RowStatus row={row} />,
        },
      ]}
    />
  );
}
