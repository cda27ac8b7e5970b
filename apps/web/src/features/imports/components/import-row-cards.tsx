import type { ImportRow } from '@registry/domain/import';
import { useTranslation } from 'react-i18next';
import { RowMunicipality, RowName, RowOutcome, RowProblems, RowSector, RowStatus } from './import-row-parts.js';

/** The rows on a narrow screen: one card a row. */
export function ImportRowCards({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation('imports');
  return (
    <ul aria-label={t('rows.title')} className="flex flex-col gap-3">
      {rows.map((row) => (
        <li key={row.line} className="rounded-card border border-line bg-surface p-4 text-sm shadow-card">
          <div className="flex flex-wrap items-center justify-between gap-2 pb-2">
            <span className="tabular text-muted">{t('rows.lineNumber', { line: row.line })}</span>
            <RowOutcome row={row} />
          </div>
          <div className="text-base font-medium">
            <RowName row={row} />
          </div>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-1">
            <RowSector row={row} />
            <RowMunicipality row={row} />
            <RowStatus row={row} />
          </div>
          <RowProblems row={row} />
        </li>
      ))}
    </ul>
  );
}
