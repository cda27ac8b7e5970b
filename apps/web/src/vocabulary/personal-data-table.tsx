import type { PersonalDataExport } from '@registry/domain/privacy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import { Section } from '../ui/card.js';
import { DescriptionList } from '../ui/description-list.js';
import { useDataWords } from './use-data-words.js';

type ExportSection = PersonalDataExport['sections'][number];

/** So many records are shown before somebody asks for the rest. */
const firstRows = 3;

/** One kind of record: what it is used for, on which ground, for how long, and what it says. */
export function PersonalDataTable({ section, level = 2 }: { section: ExportSection; level?: 2 | 3 }) {
  const { t } = useTranslation('account');
  const { tableName, columnName, inOrder, valueText } = useDataWords();
  const [isWhole, setWhole] = useState(false);
  const { table, purpose, lawfulBasis, retention, rows } = section;
  const shown = isWhole ? rows : rows.slice(0, firstRows);
  const hidden = rows.length - shown.length;

  return (
    <Section
      level={level}
      title={`${tableName(table)} (${rows.length})`}
      description={
        <>
          {purpose}. {lawfulBasis}. {retention}
        </>
      }
    >
      <ol className="flex flex-col">
        {shown.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an export does not change, and its records have no name
          <li key={at} className="border-t border-line py-4 wrap-anywhere last:pb-0">
            <DescriptionList
              items={inOrder(row).map(([column, value]) => ({
                term: columnName(column) ?? column,
                value: valueText(table, column, value),
              }))}
            />
          </li>
        ))}
      </ol>
      {hidden > 0 ? (
        <Button variant="quiet" size="small" className="mt-3 -ml-2.5 print:hidden" onPress={() => setWhole(true)}>
          {t('data.more', { count: hidden })}
        </Button>
      ) : null}
    </Section>
  );
}
