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
  const { tableName, columnName } = useDataWords();
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {fields.map(({ table, column, rows, why }) => (
        <li key={`${table}.${column}`} className="wrap-anywhere">
          {tableName(table)}: {columnName(column) ?? column} <span className="tabular text-muted">({rows})</span>
          {why === null ? null : <span className="block text-muted">{why}</span>}
        </li>
      ))}
    </ul>
  );
}
