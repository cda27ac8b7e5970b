import {
  type ErasureAct,
  freeTexts,
  type PersonalTable,
  type SubjectKind,
  subjectKinds,
} from '@registry/domain/privacy';
import { Parameters } from '../platform/database/parameters.js';
import type { Person } from './person.repository.js';

/** A parameterised statement made from the declaration. Names of tables and columns come from there, never from outside. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const quoted = (name: string): string => `"${name}"`;

const asText = (columns: readonly string[]): string =>
  `normalize(concat_ws(' ', ${columns.map((column) => `t.${quoted(column)}::text`).join(', ')}), NFC)`;

/** Whether text in these columns mentions the person. */
function mentions(columns: readonly string[], { needles }: Person, parameters: Parameters): string {
  const text = asText(columns);
  const words = `lower(${text} COLLATE "und-x-icu") COLLATE "C" LIKE ANY (${parameters.add(needles.texts)}::text[])`;
  const numbers = `translate(${text}, ' -–‑()./', '') LIKE ANY (${parameters.add(needles.numbers)}::text[])`;
  return `(${words} OR ${numbers})`;
}

/** The condition for the rows of table `t` that are the person's. */
function belongsTo({ finders }: PersonalTable, person: Person, parameters: Parameters): string {
  const byId = subjectKinds.flatMap((kind: SubjectKind) => {
    const column = finders[kind];
    return column === undefined ? [] : [`t.${quoted(column)}::text = ANY (${parameters.add(person[kind])}::text[])`];
  });
  const { address, addressWithin } = finders;
  const addresses = address === undefined && addressWithin === undefined ? '' : parameters.add(person.addresses);
  return [
    ...byId,
    ...(address === undefined ? [] : [`lower(t.${quoted(address)}) = ANY (${addresses}::text[])`]),
    ...(addressWithin === undefined
      ? []
      : [
          `EXISTS (SELECT FROM unnest(${addresses}::text[]) one WHERE strpos(lower(t.${quoted(addressWithin)}), one) > 0)`,
        ]),
    ...(finders.mentions === undefined ? [] : [mentions(finders.mentions, person, parameters)]),
  ].join(' OR ');
}

/** Reads what the declaration says may be shown to the person. */
export function exportStatement(table: PersonalTable, person: Person): Statement | undefined {
  const columns = Object.entries(table.columns).filter(([, column]) => column.isInternal !== true);
  if (columns.length === 0) return undefined;
  const parameters = new Parameters();
  const condition = belongsTo(table, person, parameters);
  const names = columns.map(([name]) => `t.${quoted(name)}`).join(', ');
  return {
    sql: `SELECT to_jsonb(shown) AS row FROM (SELECT ${names} FROM ${quoted(table.table)} t WHERE ${condition}) shown`,
    values: parameters.values,
  };
}

/** Counts in how many of the person's rows each column says something. */
export function countStatement(table: PersonalTable, person: Person): Statement {
  const parameters = new Parameters();
  const condition = belongsTo(table, person, parameters);
  const counts = Object.keys(table.columns).map((name) => `count(t.${quoted(name)})::int AS ${quoted(name)}`);
  return {
    sql: `SELECT ${counts.join(', ')} FROM ${quoted(table.table)} t WHERE ${condition}`,
    values: parameters.values,
  };
}

/** Removes and replaces what the declaration says; nothing where all is kept. */
export function eraseStatement(table: PersonalTable, person: Person): Statement | undefined {
  const acts = Object.entries(table.columns).filter(([, { erasure }]) => erasure.outcome !== 'kept');
  if (acts.length === 0) return undefined;
  const parameters = new Parameters();
  const condition = belongsTo(table, person, parameters);
  const goes = acts.some(([, { erasure }]) => erasure.outcome === 'removed' && erasure.leaves === 'no row');
  if (goes) return { sql: `DELETE FROM ${quoted(table.table)} t WHERE ${condition}`, values: parameters.values };
  const assignments = acts.map(([name, { erasure }]) => `${quoted(name)} = ${literalOf(erasure)}`);
  return {
    sql: `UPDATE ${quoted(table.table)} t SET ${assignments.join(', ')} WHERE ${condition}`,
    values: parameters.values,
  };
}

const literalOf = (act: ErasureAct): string => {
  if (act.outcome === 'kept' || (act.outcome === 'removed' && act.leaves === null)) return 'NULL';
  const text = act.outcome === 'replaced' ? act.by : String(act.leaves);
  return `'${text.replaceAll("'", "''")}'`;
};

/** Counts rows of free text, by column, that mention the person. */
export function freeTextStatements(person: Person): (Statement & { table: string; column: string })[] {
  return Object.entries(freeTexts).flatMap(([table, columns]) =>
    columns.map((column) => {
      const parameters = new Parameters();
      const condition = mentions([column], person, parameters);
      const sql = `SELECT count(*)::int AS rows FROM ${quoted(table)} t WHERE ${condition}`;
      return { table, column, sql, values: parameters.values };
    }),
  );
}
