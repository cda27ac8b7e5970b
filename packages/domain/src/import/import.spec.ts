import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { municipalities } from '../municipality/index.js';
import { findColumn, planColumns } from './columns.rules.js';
import { countRows, interpretRows, type SourceRow, withoutPersonalNumber } from './import.rules.js';
import { type ImportColumn, importColumns, importRow } from './import.schema.js';

const today = '2026-11-23';

const rowOf = (cells: Partial<Record<ImportColumn, string>> = {}, line = 2): SourceRow => ({
  line,
  source: {
    name: 'Lekebergs kommun',
    organisationNumber: '212000-2981',
    sector: 'Offentlig',
    municipality: 'Lekeberg',
    status: 'Part',
    effective: '2015-01-01',
    ...cells,
  },
});

const interpret = (cells: Partial<Record<ImportColumn, string>> = {}, registered: string[] = []) => {
  const partners = registered.map((name) => ({ name, organisationNumbers: [] }));
  const [row] = interpretRows([rowOf(cells)], partners, today);
  if (row === undefined) throw new Error('One row in, one row out.');
  return row;
};

describe('headings', () => {
  test.each([
    ['Organisation', 'name'],
    ['NAMN', 'name'],
    ['Org.nr', 'organisationNumber'],
    [' Part  sedan ', 'effective'],
    ['Since', 'effective'],
    ['E-POST', 'email'],
    ['Municipality', 'municipality'],
  ])('reads %j as %s', (heading, column) => {
    expect(findColumn(heading)).toBe(column);
  });

  test.each(['__proto__', 'constructor', 'toString', '', 'Kontaktperson'])('knows nothing of %j', (heading) => {
    expect(findColumn(heading)).toBeUndefined();
  });

  it('names the headings that nobody reads, and the second of two for one column', () => {
    expect(planColumns(['Namn', 'Anteckning', 'Organisation', ''])).toEqual({
      columns: ['name', null, null, null],
      ignored: ['Anteckning', 'Organisation'],
    });
  });
});

describe('interpretRows', () => {
  it('reads a whole row', () => {
    const cells = { website: 'lekeberg.se', email: 'kommun@lekeberg.example', phone: '0585-487 00' };
    expect(interpret(cells)).toMatchObject({
      line: 2,
      partner: {
        name: 'Lekebergs kommun',
        organisationNumber: '2120002981',
        sector: 'public',
        municipality: '1814',
        status: 'active',
        effective: '2015-01-01',
        website: 'https://lekeberg.se',
        email: 'kommun@lekeberg.example',
        phone: '+4658548700',
      },
      problems: [],
    });
  });

  test.each([
    ['sector', 'Civilsamhälle', 'civil'],
    ['sector', 'CIVIL SOCIETY', 'civil'],
    ['sector', 'näringsliv', 'private'],
    ['sector', 'Privat', 'private'],
    ['status', 'I dialog', 'in_dialogue'],
    ['status', 'Ansökt', 'applied'],
    ['status', 'Aktiv', 'active'],
    ['status', 'Active', 'active'],
    ['status', 'in_dialogue', 'in_dialogue'],
    ['status', 'Avböjd', 'declined'],
    ['municipality', 'Örebro kommun', '1880'],
    ['municipality', '1880', '1880'],
    ['municipality', '', null],
    ['organisationNumber', '', null],
    ['effective', '2016-02', '2016-02'],
    ['effective', '2016', '2016'],
    ['name', '  Åke\u00a0 och  Co ', 'Åke och Co'],
    ['name', '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
  ])('reads %s %j as %j', (column, text, value) => {
    expect(interpret({ [column]: text }).partner).toMatchObject({ [column]: value });
  });

  test.each([
    ['name', '', 'FIELD_REQUIRED'],
    ['name', 'x'.repeat(201), 'FIELD_TOO_LONG'],
    ['name', 'a\u0007b', 'FIELD_CHARACTERS_REFUSED'],
    ['organisationNumber', '212000-2982', 'ORGANISATION_NUMBER_CHECK_DIGIT'],
    ['organisationNumber', '811228-9874', 'ORGANISATION_NUMBER_SOLE_TRADER'],
    ['sector', '', 'FIELD_REQUIRED'],
    ['sector', 'constructor', 'FIELD_CHOICE_UNKNOWN'],
    ['municipality', 'Ankeborg', 'MUNICIPALITY_UNKNOWN'],
    ['municipality', '0000', 'MUNICIPALITY_UNKNOWN'],
    ['status', '', 'FIELD_REQUIRED'],
    ['status', '__proto__', 'FIELD_CHOICE_UNKNOWN'],
    ['effective', '', 'FIELD_REQUIRED'],
    ['effective', '1/2 2016', 'DATE_INVALID'],
    ['effective', '2015-02-29', 'DATE_INVALID'],
    ['effective', '2027-11-24', 'ROW_DATE_TOO_FAR_AHEAD'],
    ['website', 'javascript:alert(1)', 'URL_INVALID'],
    ['email', 'nobody', 'EMAIL_INVALID'],
    ['phone', '12', 'PHONE_INVALID'],
  ])('leaves out a row whose %s is %j: %s', (column, text, code) => {
    const row = interpret({ [column]: text });
    expect(row.partner).toBeNull();
    expect(row.problems).toEqual([{ column, code, severity: 'error', about: null }]);
  });

  it('says everything that is wrong with a row at once', () => {
    const { problems } = interpret({ name: '', sector: '', effective: 'igår' });
    expect(problems.map(({ column }) => column)).toEqual(['name', 'sector', 'effective']);
  });

  it('takes rows of a file without a column of statuses for active partners', () => {
    const { status, ...source } = rowOf().source;
    expect(interpretRows([{ line: 2, source }], [], today)[0]?.partner?.status).toBe('active');
    expect(status).toBe('Part');
  });

  it('leaves out a row with more cells than the heading', () => {
    const row = interpretRows([{ ...rowOf(), hasSurplus: true }], [], today)[0];
    expect(row).toMatchObject({ partner: null, problems: [{ column: null, code: 'ROW_CELLS_SURPLUS' }] });
  });

  it('leaves out a name that the registry has, whatever its case', () => {
    const row = interpret({}, ['LEKEBERGS KOMMUN']);
    expect(row.partner).toBeNull();
    expect(row.problems).toMatchObject([
      { code: 'ROW_NAME_IN_REGISTRY', severity: 'error', about: 'LEKEBERGS KOMMUN' },
    ]);
  });

  it('leaves out the second of two rows with one name, spelt with letters composed or not', () => {
    const rows = interpretRows(
      [rowOf({ name: 'Örebro' }), rowOf({ name: 'o\u0308rebro', organisationNumber: '' }, 3)],
      [],
      today,
    );
    expect(rows.map(({ partner }) => partner?.name)).toEqual(['Örebro', undefined]);
    expect(rows[1]?.problems).toEqual([{ column: 'name', code: 'ROW_NAME_REPEATED', severity: 'error', about: '2' }]);
  });

  it('does not blame a row for repeating one that is left out', () => {
    const rows = interpretRows([rowOf({ sector: '' }), rowOf({}, 3)], [], today);
    expect(rows.map(({ partner }) => partner === null)).toEqual([true, false]);
  });

  test.each([
    ['Lekeberg kommun', 'the genitive'],
    ['Kommun Lekebergs', 'the order'],
    ['Lekebregs kommun', 'a slip'],
    ['Lekebergkommun', 'a space'],
  ])('warns of %s: only %s differs', (name) => {
    const row = interpret({}, [name, 'Kumla kommun', 'Hallsbergs kommun']);
    expect(row.partner).not.toBeNull();
    expect(row.problems).toMatchObject([{ code: 'ROW_SIMILAR_NAME', severity: 'warning', about: name }]);
  });

  it('warns of a number that the registry or an earlier row has', () => {
    const registered = [{ name: 'Socialnämnden', organisationNumbers: ['2120002981'] }];
    const rows = interpretRows([rowOf(), rowOf({ name: 'Byggnämnden' }, 3)], registered, today);
    expect(rows.map(({ problems }) => problems[0]?.code)).toEqual(['ROW_SAME_IDENTIFIER', 'ROW_SAME_IDENTIFIER']);
    expect(countRows(rows)).toEqual({ rows: 2, ready: 2, leftOut: 0, warnings: 2 });
  });

  it('warns of a sector unlike what the number suggests, and keeps what the file says', () => {
    const row = interpret({ sector: 'Privat' });
    expect(row.partner?.sector).toBe('private');
    expect(row.problems).toEqual([
      { column: 'sector', code: 'SECTOR_UNLIKE_NUMBER', severity: 'warning', about: 'public' },
    ]);
  });

  it('finds the one like name among ten thousand', () => {
    const registered = municipalities.flatMap(({ name }) =>
      Array.from({ length: 35 }, (_, index) => ({ name: `${name} förening ${index + 100}`, organisationNumbers: [] })),
    );
    const rows = Array.from({ length: 5000 }, (_, index) => rowOf({ name: `Byalaget ${index}` }, index + 2));
    const last = rowOf({ name: 'Sällskapet Malungs-Sälens vänner' }, 9999);
    const known = { name: 'Malung-Sälens vänner, sällskapet', organisationNumbers: [] };
    const interpreted = interpretRows([...rows, last], [...registered, known], today);
    expect(interpreted.at(-1)?.problems.find(({ code }) => code === 'ROW_SIMILAR_NAME')?.about).toBe(known.name);
  });
});

describe('any row', () => {
  const anyCells = fc.dictionary(fc.constantFrom(...importColumns), fc.string({ unit: 'binary' }), {
    maxKeys: importColumns.length,
  });

  it('becomes a partner without errors or is left out with one, and its source stays', () => {
    fc.assert(
      fc.property(fc.array(anyCells, { maxLength: 8 }), (all) => {
        const rows = all.map((source, index) => ({ line: index + 2, source }));
        const interpreted = interpretRows(rows, [], today);
        expect(interpreted.map(({ source }) => source)).toEqual(all);
        for (const row of interpreted) {
          expect(importRow.safeParse(row).success).toBe(true);
          expect(row.problems.some(({ severity }) => severity === 'error')).toBe(row.partner === null);
        }
        const counts = countRows(interpreted);
        expect(counts.ready + counts.leftOut).toBe(rows.length);
      }),
    );
  });

  it('gives every name away at most once', () => {
    const names = fc.array(fc.constantFrom('Örebro', 'örebro', 'O\u0308REBRO', ' Kumla', 'KUMLA', 'Nora'));
    fc.assert(
      fc.property(names, (all) => {
        const interpreted = interpretRows(
          all.map((name, index) => rowOf({ name, organisationNumber: '' }, index + 2)),
          [],
          today,
        );
        const taken = interpreted.flatMap(({ partner }) => partner?.name.toLocaleLowerCase('sv') ?? []);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.length).toBe(new Set(all.map((name) => name.trim().normalize().toLocaleLowerCase('sv'))).size);
      }),
    );
  });
});

describe('withoutPersonalNumber', () => {
  test.each(['811228-9874', '19811228-9874', 'SE811228987401'])('keeps nothing of %s, and its refusal', (number) => {
    const masked = withoutPersonalNumber(rowOf({ organisationNumber: number }));
    expect(JSON.stringify(masked)).not.toMatch(/8112|9874/);
    const [row] = interpretRows([masked], [], today);
    expect(row?.problems).toMatchObject([{ code: 'ORGANISATION_NUMBER_SOLE_TRADER' }]);
  });

  it('leaves other rows as they are', () => {
    const row = rowOf();
    expect(withoutPersonalNumber(row)).toBe(row);
  });
});
