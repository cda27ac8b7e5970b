import { beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, type CivilDate, type Instant, startOfDay } from '@registry/domain/calendar';
import {
  countGrowth,
  type GrowthQuery,
  type GrowthReport,
  type GrowthRow,
  type GrowthRowsQuery,
  growthDimensions,
  growthFigureKeys,
  growthQuery,
  growthRowsOf,
  growthRowsQuery,
  growthSteps,
  knownPeriodsOf,
} from '@registry/domain/growth';
import { derivePeriods, type LedgerRow, rowsKnownAt } from '@registry/domain/membership';
import { sectors } from '@registry/domain/sector';
import { type History, history, historyToday, moment, sectorRows, statusRows } from '@registry/domain/testing';
import fc from 'fast-check';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Background } from '../platform/jobs/background.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { insertPartnerWithHistory } from '../testing/ledgers.js';
import { TestLogger } from '../testing/test-logger.js';
import { useTestDatabase } from '../testing/use-test-database.js';
import { GrowthRepository } from './growth.repository.js';
import { GrowthService } from './growth.service.js';
import { GrowthRowsRepository } from './growth-rows.repository.js';
import { GrowthSums } from './growth-sums.service.js';

class StoppedClock extends Clock {
  override now(): Date {
    return new Date(`${historyToday}T10:00:00Z`);
  }
}

interface Seated {
  readonly history: History;
  readonly name: string;
  readonly municipality: string | null;
  readonly tags: readonly string[];
}

/** The nth act of anyone happens days after the one before, at any hour of the day, and before today. */
const spread = (at: Instant): Instant => {
  const n = (Date.parse(at) - Date.parse(moment(0))) / 60_000;
  return new Date(Date.parse('2018-01-20T22:30:00Z') + n * 101 * 3_600_000).toISOString();
};
const spreadRow = <Row extends LedgerRow>(row: Row): Row => ({
  ...row,
  recordedAt: spread(row.recordedAt),
  firstRecordedAt: spread(row.firstRecordedAt),
  supersededAt: row.supersededAt && spread(row.supersededAt),
});

const seated: fc.Arbitrary<Seated> = fc.record({
  history: history.map(({ statuses, sectors: changes }) => ({
    statuses: statuses.map(spreadRow),
    sectors: changes.map(spreadRow),
  })),
  name: fc.constantFrom('Örebro', 'örnen', 'Askersund', 'Ängen', 'Ångfartyget', 'ansgar', 'A-laget'),
  municipality: fc.constantFrom(null, '1880', '1882'),
  tags: fc.subarray(['ung', 'Ö-vik', 'forskning']),
});

const rarely = <Value>(...values: Value[]): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...values) });

const query: fc.Arbitrary<GrowthQuery> = fc
  .record({
    from: fc.noBias(fc.integer({ min: -200, max: 1800 })),
    length: fc.nat(1000),
    step: fc.constantFrom(...growthSteps),
    municipality: rarely('none', '1880', '1885'),
    legalForm: rarely('none', 'foundation', 'sole_trader'),
    tag: rarely('ung'),
    sector: fc.constantFrom(undefined, ['civil'], ['public', 'private']),
    by: fc.constantFrom(undefined, ...growthDimensions),
    knownOn: fc.constantFrom(undefined, undefined, '2018-01-20', '2018-02-10', '2018-03-01', historyToday),
  })
  .map(({ from, length, ...rest }) => {
    const first: CivilDate = addDays('2014-01-01', from);
    return growthQuery.parse({ from: first, to: addDays(first, length), ...rest });
  });

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

describe('growth', () => {
  const testDatabase = useTestDatabase();
  const client = () => testDatabase.database.pool;
  const database = () => new Database(testDatabase.database);
  const sums = () => {
    const logger = new TestLogger();
    const jobs = new Jobs(testDatabase.database, logger, new StoppedClock());
    return new GrowthSums(database(), new Background(logger), jobs);
  };
  const service = () =>
    new GrowthService(database(), new GrowthRepository(), new GrowthRowsRepository(), sums(), new StoppedClock());

  const empty = () => client().query('TRUNCATE partner CASCADE');
  beforeEach(async () => {
    await empty();
  });

  const insert = async (partners: readonly Seated[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const [index, { history: known, name, ...attributes }] of partners.entries()) {
      ids.push(
        await insertPartnerWithHistory(client(), known, { ...attributes, name: `${name} ${index % 2}${index}` }),
      );
    }
    return ids;
  };

  /** The partners as the domain sees them, known when the query asks. */
  const known = (partners: readonly Seated[], ids: readonly string[], { knownOn }: Pick<GrowthQuery, 'knownOn'>) => {
    const isPast = knownOn !== undefined && knownOn < historyToday;
    const now = `${historyToday}T10:00:00.000Z`;
    const knownAt = isPast ? startOfDay('Europe/Stockholm', addDays(knownOn, 1)) : now;
    const justBefore = new Date(Date.parse(knownAt) - 1).toISOString();
    const asKnown = <Row extends LedgerRow>(rows: readonly Row[]) =>
      rowsKnownAt(rows, justBefore).map((row) => ({ ...row, channel: 'system' as const }));
    const seen = partners.map(({ history: { statuses, sectors: changes }, name, municipality, tags }, index) => {
      const isPerson = derivePeriods(statuses, changes).some(({ legalForm }) => legalForm === 'sole_trader');
      const [rows, belonging] = [asKnown(statuses), asKnown(changes)];
      return {
        id: ids[index] ?? '',
        name: isPerson ? null : `${name} ${index % 2}${index}`,
        municipality,
        tags,
        periods: belonging.length === 0 ? [] : knownPeriodsOf(rows, belonging),
      };
    });
    return { partners: seen, meta: { asOf: historyToday, knownAt } };
  };

  const expected = (partners: readonly Seated[], ids: readonly string[], asked: GrowthQuery): GrowthReport => {
    const then = known(partners, ids, asked);
    return countGrowth(then.partners, asked, then.meta);
  };

  /** A moment as written by either side. */
  const sameMoments = (rows: readonly GrowthRow[]) =>
    rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt).toISOString() }));

  /** The rows in pages of `limit`, one after the other. */
  async function rowsOf(asked: GrowthRowsQuery): Promise<{ rows: GrowthRow[]; totals: number[] }> {
    const rows: GrowthRow[] = [];
    const totals: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await service().rows({ ...asked, cursor });
      rows.push(...page.items);
      totals.push(page.total);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return { rows, totals };
  }

  it('counts what the domain counts, for random histories and questions', async () => {
    let differing = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(seated, { minLength: 1, maxLength: 8 }),
        fc.array(query, { minLength: 4, maxLength: 8 }),
        async (partners, queries) => {
          await empty();
          const ids = await insert(partners);
          for (const asked of queries) {
            const report = await service().report(asked);
            expect(report).toEqual(expected(partners, ids, asked));
            if (asked.knownOn && report.knownAt !== moment(0)) {
              const now = await service().report(growthQuery.parse({ ...asked, knownOn: undefined }));
              if (JSON.stringify(now.periods) !== JSON.stringify(report.periods)) differing += 1;
            }
          }
        },
      ),
      { numRuns: 25 },
    );
    // It would prove little if what was known then were what is known now.
    expect(differing).toBeGreaterThan(3);
  }, 90_000);

  it('lists as many rows as each figure says, those that the domain lists, in pages', async () => {
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(seated, { minLength: 4, maxLength: 8 }),
        query,
        fc.constantFrom(1, 3, 200),
        async (partners, asked, limit) => {
          await empty();
          const ids = await insert(partners);
          const report = await service().report(asked);
          const then = known(partners, ids, asked).partners;
          // Every figure that is not zero of some periods, and some that are.
          const cells = cellsOf(report).filter(({ count }, index) => (count > 0 ? index % 3 === 0 : index % 101 === 0));
          for (const { cell, count } of cells.slice(0, 40)) {
            const { rows, totals } = await rowsOf(growthRowsQuery.parse({ ...asked, ...cell, limit }));
            expect(sameMoments(rows)).toEqual(sameMoments(growthRowsOf(then, asked, cell)));
            expect(totals.every((total) => total === count)).toBe(true);
            expect(rows).toHaveLength(count);
            listed += count;
          }
        },
      ),
      { numRuns: 20 },
    );
    expect(listed).toBeGreaterThan(50);
  }, 120_000);

  it('keeps sums that say the same after they were added up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(seated, { minLength: 2, maxLength: 6 }), async (partners) => {
        await empty();
        const ids = await insert(partners);
        const asked = growthQuery.parse({ from: '2014-01-01', to: '2020-12-31', step: 'month' });
        await sums().addUp();
        expect(await service().report(asked)).toEqual(expected(partners, ids, asked));
        const { rows } = await client().query('SELECT month, sector FROM growth_sum GROUP BY 1, 2 HAVING count(*) > 1');
        expect(rows).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('refuses to change a period in place, which the sums would not know of', async () => {
    await insertPartnerWithHistory(client(), {
      statuses: statusRows(['active', '2015']),
      sectors: sectorRows(['civil', '2015']),
    });

    await expect(client().query("UPDATE partner_period SET sector = 'public'")).rejects.toThrow('replaced');
  });

  it('shows empty periods with zeros, and an empty registry', async () => {
    const asked = growthQuery.parse({ from: '2015-01-01', to: '2016-12-31', step: 'quarter' });

    const report = await service().report(asked);

    expect(report.periods.map(({ label }) => label)).toHaveLength(8);
    expect(report.earlier.map(({ label }) => label)).toEqual(['2014 Q1', '2014 Q2', '2014 Q3', '2014 Q4']);
    expect(report).toEqual(expected([], [], asked));
  });

  it('reaches back to the first day of the calendar', async () => {
    const report = await service().report(growthQuery.parse({ from: '1800-01-01', to: '1800-12-31', step: 'year' }));

    expect([report.from, report.earlier]).toEqual(['1800-01-01', []]);
  });

  it('refuses the rows of a period that the report does not have, and of a group of one that is not divided', async () => {
    const asked = { from: '2015-01-01', to: '2016-12-31', figure: 'end', period: '2015-02-01' };

    await expect(service().rows(growthRowsQuery.parse(asked))).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      errors: [{ pointer: '/period', code: 'FIELD_CHOICE_UNKNOWN' }],
    });
    expect(growthRowsQuery.safeParse({ ...asked, group: 'ung' }).error?.issues).toMatchObject([{ path: ['group'] }]);
  });

  it('stands today as the year so far says, without what is planned', async () => {
    const civil = sectorRows(['civil', '2015']);
    await insertPartnerWithHistory(client(), { statuses: statusRows(['active', '2015']), sectors: civil });
    await insertPartnerWithHistory(client(), {
      statuses: statusRows(
        ['applied', '2017'],
        ['approved', '2018-01'],
        ['active', '2018-03-01'],
        ['paused', '2018-05'],
      ),
      sectors: sectorRows(['private', '2017']),
    });
    await insertPartnerWithHistory(client(), { statuses: statusRows(['active', '2018-12-01']), sectors: civil });
    await insertPartnerWithHistory(client(), {
      statuses: statusRows(['active', '2016'], ['ended', '2018-02']),
      sectors: civil,
    });

    const { total, sectors: bySector } = await service().standingOn(historyToday);

    expect(total).toMatchObject({ start: 2, joined: 1, left: 1, end: 2, pausedAtEnd: 1 });
    expect([bySector.civil.end, bySector.public.end, bySector.private.end]).toEqual([1, 0, 1]);
  });
});
