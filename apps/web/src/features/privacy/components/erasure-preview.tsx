import type { ErasurePreview as Preview } from '@registry/domain/privacy';
import { useTranslation } from 'react-i18next';
import { useDataWords } from '../../../vocabulary/use-data-words.js';

type Field = Preview['fields'][number];

const outcomes = ['removed', 'replaced', 'kept'] as const satisfies readonly Field['outcome'][];

/** What goes, what is replaced, and what stays and why. */
export function ErasurePreview({ fields }: { fields: readonly Field[] }) {
  const { t } = useTranslation('privacy');
  return (
    <div className="flex flex-col gap-5">
      {outcomes.map((outcome) => {
        const those = fields.filter((field) => field.outcome === outcome);
        if (outcome === 'replaced' && those.length === 0) return null;
        return (
          <section key={outcome} aria-label={t(`erasures.${outcome}`)}>
            <h3 className="pb-2 font-semibold">{t(`erasures.${outcome}`)}</h3>
            {those.length === 0 ? <p className="text-muted">{t('erasures.nothing')}</p> : <FieldList fields={those} />}
          </section>
        );
      })}
    </div>
  );
}

function FieldList({ fields }: { fields: readonly Field[] }) {
  const { t } = useTranslation('privacy');
  const { tableName, columnName } = useDataWords();
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {linesOf(fields).map(({ table, why, columns, rows }) => {
        const named = columns.flatMap((column) => columnName(column) ?? []);
        const isTechnical = named.length < columns.length;
        const names = [...new Set([...named, ...(isTechnical ? [t('erasures.technical')] : [])])];
        return (
          <li key={`${table}: ${why}`} className="wrap-anywhere">
            <span className="font-medium">{tableName(table)}</span> <span className="tabular text-muted">({rows})</span>
            : {names.join(', ')}
            {why === null ? null : <span className="block text-muted">{why}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** A line for each kind of record, and for each reason why some of it stays. */
function linesOf(fields: readonly Field[]) {
  const lines = new Map<string, { table: string; why: string | null; columns: string[]; rows: number }>();
  for (const { table, column, why, rows } of fields) {
    const key = JSON.stringify([table, why]);
    const line = lines.get(key) ?? { table, why, columns: [], rows: 0 };
    line.columns.push(column);
    line.rows = Math.max(line.rows, rows);
    lines.set(key, line);
  }
  return [...lines.values()];
}
