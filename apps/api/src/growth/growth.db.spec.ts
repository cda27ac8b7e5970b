import { beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, type CivilDate } from '@registry/domain/calendar';
import { countGrowth, type GrowthQuery, growthQuery, growthSteps } from '@registry/domain/growth';
import { derivePeriods } from '@registry/domain/membership';
import { type History, history, historyToday, sectorRows, statusRows } from '@registry/domain/testing';
import fc from 'fast-check';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { insertPartnerWithHistory } from '../testing/ledgers.js';
import { useTestDatabase } from '../testing/use-test-database.js';
import { GrowthRepository } from './growth.repository.js';
import { GrowthService } from './growth.service.js';

class StoppedClock extends Clock {
  override now(): Date {
    return new Date(`${historyToday}T10:00:00Z`);
  }
}

interface Seated {
  readonly history: History;
  readonly municipality: string | null;
}

const municipalities = [null, '1880', '1882'];

const seated: fc.Arbitrary<Seated> = fc.record({ history, municipality: fc.constantFrom(...municipalities) });

const query: fc.Arbitrary<GrowthQuery> = fc
  .record({
    from: fc.integer({ min: -400, max: 2000 }),
    length: fc.nat(1000),
    step: fc.constantFrom(...growthSteps),
    municipality: fc.constantFrom(undefined, 'none', '1880', '1885'),
    sector: fc.constantFrom(undefined, ['civil'], ['public', 'private']),
  })
  .map(({ from, length, ...rest }) => {
    const first: CivilDate = addDays('2014-01-01', from);
    return growthQuery.parse({ from: first, to: addDays(first, length), ...rest });
  });

describe('growth', () => {
  const testDatabase = useTestDatabase();
  const client = () => testDatabase.database.pool;
  const service = () =>
    new GrowthService(new GrowthRepository(new Database(testDatabase.database)), new StoppedClock());

  beforeEach(async () => {
    await client().query('TRUNCATE partner CASCADE');
  });

  /** What the domain counts: the meaning of the figures. */
  const expected = (partners: readonly Seated[], asked: GrowthQuery) => {
    const seat = asked.municipality === 'none' ? null : asked.municipality;
    const asking = seat === undefined ? partners : partners.filter(({ municipality }) => municipality === seat);
    const periods = asking.map(({ history: { statuses, sectors } }) => ({ periods: derivePeriods(statuses, sectors) }));
    return countGrowth(periods, asked, historyToday);
  };

  it('counts what the domain counts, for random histories and questions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(seated, { minLength: 1, maxLength: 8 }),
        fc.array(query, { minLength: 4, maxLength: 8 }),
        async (partners, queries) => {
          await client().query('TRUNCATE partner CASCADE');
          for (const { history, municipality } of partners) {
            await insertPartnerWithHistory(client(), history, municipality);
          }
          for (const asked of queries) {
            expect(await service().report(asked)).toEqual(expected(partners, asked));
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('shows empty periods with zeros, and an empty registry', async () => {
    const asked = growthQuery.parse({ from: '2015-01-01', to: '2016-12-31', step: 'quarter' });

    const report = await service().report(asked);

    expect(report.periods.map(({ label }) => label)).toHaveLength(8);
    expect(report).toEqual(expected([], asked));
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

    const { total, sectors } = await service().standingOn(historyToday);

    expect(total).toMatchObject({ start: 2, joined: 1, left: 1, end: 2, pausedAtEnd: 1 });
    expect([sectors.civil.end, sectors.public.end, sectors.private.end]).toEqual([1, 0, 1]);
  });
});
