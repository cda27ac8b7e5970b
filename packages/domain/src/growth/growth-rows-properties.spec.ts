import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import { rowsKnownAt } from '../membership/index.js';
import { sectors } from '../sector/index.js';
import {
  attempt,
  type Command,
  commands,
  type History,
  historyToday,
  moment,
  registered,
  sectorRow,
  statusRows,
} from '../testing/index.js';
import { countGrowth } from './count-growth.rules.js';
import { type GrowthQuery, type GrowthReport, growthDimensions, growthReport } from './growth.schema.js';
import type { GrowthPartner } from './growth-partner.schema.js';
import { growthSteps } from './growth-periods.rules.js';
import { growthRowsOf } from './growth-rows.rules.js';
import { growthFigureKeys, growthRow } from './growth-rows.schema.js';
import { knownPeriodsOf } from './known-periods.rules.js';

interface Seat {
  readonly name: string;
  readonly municipality: string | null;
  readonly tags: readonly string[];
}

const seat: fc.Arbitrary<Seat> = fc.record({
  name: fc.constantFrom('Örebro', 'örebro', 'Askersund', 'Ängen', 'Ångfartyget'),
  municipality: fc.constantFrom(null, '1880', '1882'),
  tags: fc.subarray(['ung', 'forskning']),
});

/** Partners registered and changed in turn: the nth act of anyone happens at the nth moment. */
const registry = fc.noBias(fc.array(fc.tuple(seat, registered, commands), { minLength: 2, maxLength: 5, size: 'max' }));
type Registry = readonly (readonly [Seat, History, readonly Command[]])[];

const rarely = <Value>(...values: Value[]): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...values) });

const query: fc.Arbitrary<GrowthQuery> = fc
  .record({
    from: fc.noBias(fc.nat(1500)),
    length: fc.noBias(fc.nat(900)),
    step: fc.constantFrom(...growthSteps),
    sector: fc.option(fc.subarray([...sectors], { minLength: 1 }), { nil: undefined }),
    municipality: rarely('none', '1880'),
    legalForm: rarely('none' as const, 'foundation' as const, 'sole_trader' as const),
    tag: rarely('ung'),
    by: fc.constantFrom(...growthDimensions, undefined),
  })
  .map(({ from, length, step, ...chosen }) => ({
    from: addDays('2013-06-01', from),
    to: addDays('2013-06-01', from + length),
    step,
    ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)),
  }));

const via = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, channel: 'web' as const }));

const idOf = (index: number): string => `01890000-0000-7000-8000-00000000000${index}`;

/** The partners as known after everybody's first `upTo` acts. */
function partnersAfter(registry: Registry, upTo: number): GrowthPartner[] {
  return registry.map(([{ name, municipality, tags }, start, tried], index) => {
    const { statuses, sectors: changes } = tried
      .slice(0, upTo)
      .reduce((sofar, command, at) => attempt(sofar, command, at + 1).history, start);
    return { id: idOf(index), name, municipality, tags, periods: knownPeriodsOf(via(statuses), via(changes)) };
  });
}

/** The partners as the whole of the ledgers says that they were known at the nth moment. */
function partnersKnownAt(registry: Registry, n: number): GrowthPartner[] {
  return registry.map(([{ name, municipality, tags }, start, tried], index) => {
    const all = tried.reduce((sofar, command, at) => attempt(sofar, command, at + 1).history, start);
    const [statuses, changes] = [rowsKnownAt(all.statuses, moment(n)), rowsKnownAt(all.sectors, moment(n))];
    return { id: idOf(index), name, municipality, tags, periods: knownPeriodsOf(via(statuses), via(changes)) };
  });
}

const meta = { asOf: historyToday, knownAt: moment(99) };

/** Every number of a report with the cell that it is in. */
const cellsOf = ({ periods, earlier, groups }: GrowthReport) =>
  [
    ...[...periods, ...earlier].map((period) => ({ ...period, group: undefined })),
    ...(groups ?? []).flatMap((group) => group.periods.map((period) => ({ ...period, group: group.key }))),
  ].flatMap(({ start, sectors: bySector, total, group }) =>
    [...sectors, 'total' as const].flatMap((column) =>
      growthFigureKeys.map((figure) => ({
        cell: { period: start, figure, in: column, ...(group !== undefined && { group }) },
        count: (column === 'total' ? total : bySector[column])[figure],
      })),
    ),
  );

describe('the rows of any report', () => {
  it('are as many as each figure says, in groups too', () => {
    let found = 0;
    fc.assert(
      fc.property(registry, query, (known, asked) => {
        const partners = partnersAfter(known, 99);
        const report = countGrowth(partners, asked, meta);
        expect(growthReport.safeParse(report).error).toBeUndefined();
        for (const { cell, count } of cellsOf(report)) {
          const rows = growthRowsOf(partners, asked, cell);
          if (rows.length !== count) expect({ cell, rows }).toEqual({ cell, rows: count });
          found += cell.group === undefined ? 0 : count;
        }
      }),
      { numRuns: 30 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('tell of the partner as it was counted, and of the stretch of days that is meant', () => {
    fc.assert(
      fc.property(registry, query, (known, asked) => {
        const partners = partnersAfter(known, 99);
        const report = countGrowth(partners, asked, meta);
        for (const { cell } of cellsOf(report)) {
          const period = [...report.periods, ...report.earlier].find(({ start }) => start === cell.period);
          for (const row of growthRowsOf(partners, asked, cell)) {
            expect(growthRow.safeParse(row).error).toBeUndefined();
            expect(['active', 'paused']).toContain(row.status);
            if (cell.in !== 'total') expect(row.sector).toBe(cell.in);
            if (asked.legalForm) expect(row.legalForm ?? 'none').toBe(asked.legalForm);
            if (row.left) expect(row.joined.effectiveOn < row.left.effectiveOn).toBe(true);
            expect(row.movedOn !== null).toBe(cell.figure === 'movedIn' || cell.figure === 'movedOut');
            const day = { joined: row.joined.effectiveOn, left: row.left?.effectiveOn, movedIn: row.movedOn }[
              cell.figure as string
            ];
            if (day) expect([period?.start, period?.end, day].toSorted()).toEqual([period?.start, day, period?.end]);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('come in Swedish order of name, those without one last', () => {
    fc.assert(
      fc.property(registry, (known) => {
        const partners = partnersAfter(known, 99).map((partner, index) =>
          index === 0 ? { ...partner, name: null } : partner,
        );
        const asked: GrowthQuery = { from: '2019-01-01', to: '2019-12-31', step: 'year' };
        const names = growthRowsOf(partners, asked, { period: '2019-01-01', figure: 'end', in: 'total' }).map(
          ({ name }) => name,
        );
        const [named, unnamed] = [names.filter((name) => name !== null), names.filter((name) => name === null)];
        expect(names).toEqual([...named.toSorted(new Intl.Collator('sv').compare), ...unnamed]);
      }),
    );
  });
});

describe('the row of a partner that took another legal form', () => {
  const [statuses, changes] = [
    statusRows(['active', '2015-01-01']),
    [
      sectorRow(1, 'civil', '2015-01-01', 'non_profit_association'),
      { ...sectorRow(7, 'civil', '2024-05-01', 'economic_association'), channel: 'member' as const },
    ],
  ];
  const partner: GrowthPartner = {
    ...{ id: idOf(1), name: 'Kugghjulet', municipality: null, tags: [] },
    periods: knownPeriodsOf(
      via(statuses),
      changes.map((row) => ({ channel: 'web' as const, ...row })),
    ),
  };
  const rowsOf = (asked: Partial<GrowthQuery>, figure: 'movedIn' | 'movedOut' | 'joined' | 'left', group?: string) =>
    growthRowsOf(
      [partner],
      { from: '2024-01-01', to: '2024-12-31', step: 'year', ...asked },
      { period: '2024-01-01', in: 'civil', figure, ...(group !== undefined && { group }) },
    );
  /** What put it there: the change of form, recorded at the seventh moment. */
  const putThere = { movedOn: '2024-05-01', recordedAt: moment(7), channel: 'member' };

  it('tells on which day, and by which change, where the report is of legal forms', () => {
    const [into, from] = ['economic_association', 'non_profit_association'] as const;
    expect(rowsOf({ by: 'legalForm' }, 'movedIn', into)).toMatchObject([{ ...putThere, legalForm: into }]);
    expect(rowsOf({ by: 'legalForm' }, 'movedOut', from)).toMatchObject([{ ...putThere, legalForm: from }]);
    expect(rowsOf({ legalForm: into }, 'movedIn')).toMatchObject([putThere]);
    expect(rowsOf({ legalForm: from }, 'movedOut')).toMatchObject([putThere]);
  });

  it('is none where it is of sectors, and never one of joining or leaving', () => {
    expect([...rowsOf({}, 'movedIn'), ...rowsOf({}, 'movedOut')]).toEqual([]);
    expect([...rowsOf({ by: 'legalForm' }, 'joined'), ...rowsOf({ legalForm: 'foundation' }, 'left')]).toEqual([]);
  });
});

describe('a report as known then', () => {
  it('is the report of then, whatever is recorded later', () => {
    let changed = 0;
    fc.assert(
      fc.property(registry, query, fc.nat(12), (known, { municipality: _, tag: __, ...asked }, n) => {
        const then = countGrowth(partnersAfter(known, n), asked, meta);
        expect(countGrowth(partnersKnownAt(known, n), asked, meta)).toEqual(then);
        if (JSON.stringify(countGrowth(partnersAfter(known, 99), asked, meta)) !== JSON.stringify(then)) changed += 1;
      }),
      { numRuns: 150 },
    );
    // It would prove little if nothing that was learned later mattered.
    expect(changed).toBeGreaterThan(20);
  });
});

describe('a divided report', () => {
  const additive = ['start', 'joined', 'left', 'end', 'pausedAtEnd', 'imprecise'] as const;

  it('balances in every group, and adds up to all where a partner is in one group', () => {
    fc.assert(
      fc.property(
        registry,
        query,
        fc.constantFrom('municipality' as const, 'legalForm' as const),
        (known, asked, by) => {
          const report = countGrowth(partnersAfter(known, 99), { ...asked, by }, meta);
          for (const [index, period] of report.periods.entries()) {
            for (const column of [...sectors, 'total' as const]) {
              const figuresIn = (one: {
                sectors: GrowthReport['periods'][number]['sectors'];
                total: typeof period.total;
              }) => (column === 'total' ? one.total : one.sectors[column]);
              const inGroups = (report.groups ?? []).flatMap((group) => {
                const one = group.periods[index];
                return one ? [figuresIn(one)] : [];
              });
              for (const { start, joined, left, movedIn, movedOut, end } of inGroups) {
                expect(end).toBe(start + joined - left + movedIn - movedOut);
              }
              for (const key of additive) {
                expect(inGroups.reduce((sum, one) => sum + one[key], 0)).toBe(figuresIn(period)[key]);
              }
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('shows as moved who counts before and after a change of legal form', () => {
    const changes = (by: GrowthQuery['by']) =>
      countGrowth(
        [
          {
            municipality: null,
            tags: [],
            periods: [
              {
                status: 'active',
                sector: 'civil',
                legalForm: 'foundation',
                from: '2015-01-01',
                until: '2016-03-01',
                statusPrecision: 'day',
              },
              {
                status: 'active',
                sector: 'public',
                legalForm: 'municipality',
                from: '2016-03-01',
                until: null,
                statusPrecision: 'day',
              },
            ],
          },
        ],
        { from: '2016-01-01', to: '2016-12-31', step: 'year', ...(by && { by }) },
        meta,
      );

    expect(changes(undefined).periods[0]?.total).toMatchObject({ start: 1, joined: 0, left: 0, movedIn: 0, end: 1 });
    const groups = changes('legalForm').groups?.map(({ key, periods }) => [key, periods[0]?.total]);
    expect(groups).toEqual([
      ['municipality', expect.objectContaining({ start: 0, joined: 0, movedIn: 1, end: 1 })],
      ['foundation', expect.objectContaining({ start: 1, left: 0, movedOut: 1, end: 0 })],
    ]);
  });
});
