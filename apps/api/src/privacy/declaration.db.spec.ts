import { expect, it } from '@jest/globals';
import { freeTexts, notPersonal, personalTables } from '@registry/domain/privacy';
import { useTestDatabase } from '../testing/use-test-database.js';

const test = useTestDatabase();

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const columns = async (): Promise<Column[]> => {
  const { rows } = await test.database.pool.query<Column>(
    `SELECT table_name AS "table", column_name AS "column", data_type AS type
     FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
  );
  return rows;
};

/** Types that can hold something of a person. Ids, numbers, dates and yes or no are declared where they say something. */
const isTextLike = ({ type }: Column): boolean =>
  /^(text|character|json|inet|cidr|bytea|USER-DEFINED|xml|name)/.test(type) || type === 'ARRAY';

const nameOf = ({ table, column }: { table: string; column: string }): string => `${table}.${column}`;

const declaredPersonal = personalTables.flatMap(({ table, columns: declared }) =>
  Object.keys(declared).map((column) => nameOf({ table, column })),
);
const declaredNot = Object.entries(notPersonal).flatMap(([table, declared]) =>
  Object.keys(declared).map((column) => nameOf({ table, column })),
);
/** Keys of rows: of no meaning by themselves. */
const isKey = ({ column }: Column): boolean => column === 'id';

it('every column of text is declared personal or not', async () => {
  const declared = new Set([...declaredPersonal, ...declaredNot]);
  const undeclared = (await columns()).filter(isTextLike).filter((column) => !isKey(column));
  expect(undeclared.map(nameOf).filter((name) => !declared.has(name))).toEqual([]);
});

it('what is declared exists, and once', async () => {
  const existing = new Set((await columns()).map(nameOf));
  expect([...declaredPersonal, ...declaredNot].filter((name) => !existing.has(name))).toEqual([]);
  expect(declaredPersonal.filter((name) => declaredNot.includes(name))).toEqual([]);
  expect(new Set(declaredPersonal).size).toBe(declaredPersonal.length);
});

it('rows are found by columns that exist', async () => {
  const existing = new Set((await columns()).map(nameOf));
  const used = personalTables.flatMap(({ table, finders: { mentions = [], ...finders } }) =>
    [...Object.values(finders), ...mentions].map((column) => nameOf({ table, column })),
  );
  const searched = Object.entries(freeTexts).flatMap(([table, names]) =>
    names.map((column) => nameOf({ table, column })),
  );
  expect([...used, ...searched].filter((name) => !existing.has(name))).toEqual([]);
});

it('a new column of text is noticed', async () => {
  await test.database.pool.query('ALTER TABLE contact ADD COLUMN shoe_size text');
  const declared = new Set([...declaredPersonal, ...declaredNot]);
  const undeclared = (await columns()).filter(isTextLike).map(nameOf);
  expect(undeclared.filter((name) => !declared.has(name) && !name.endsWith('.id'))).toEqual(['contact.shoe_size']);
});
