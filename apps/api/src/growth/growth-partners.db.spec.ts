import { describe, expect, it } from '@jest/globals';
import { type GrowthPartner, knownPeriodsOf } from '@registry/domain/growth';
import { isCounting, rowsKnownAt } from '@registry/domain/membership';
import { history, moment, sectorRows, statusRows } from '@registry/domain/testing';
import fc from 'fast-check';
import { insertPartnerWithHistory } from '../testing/ledgers.js';
import { useTestDatabase } from '../testing/use-test-database.js';
import { GrowthPartnersRepository } from './growth-partners.repository.js';

const testDatabase = useTestDatabase();
const client = () => testDatabase.database.pool;
const repository = new GrowthPartnersRepository();

const told = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, channel: 'system' as const }));

/** Periods by partner; an instant of the database is written to the microsecond. */
const periodsIn = (partners: readonly GrowthPartner[]) =>
  new Map(
    partners.map(({ id, periods }) => [
      id,
      periods.map((period) => ({ ...period, recordedAt: new Date(period.recordedAt).toISOString() })),
    ]),
  );

describe('partners as growth counts them', () => {
  it('have the periods that their ledgers meant at any moment, with the recording that began each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 6 }), fc.nat(25), async (histories, n) => {
        await client().query('TRUNCATE partner CASCADE');
        const ids: string[] = [];
        for (const one of histories) ids.push(await insertPartnerWithHistory(client(), one));

        // What is recorded at a moment is known just after it, and not just before.
        for (const at of [moment(n), moment(1000)]) {
          const expected = histories.flatMap(({ statuses, sectors }, index): [string | undefined, unknown][] => {
            const periods = knownPeriodsOf(told(rowsKnownAt(statuses, at)), told(rowsKnownAt(sectors, at)));
            return periods.some(({ status }) => isCounting(status)) ? [[ids[index], periods]] : [];
          });
          const before = new Date(Date.parse(at) + 1).toISOString();
          expect(periodsIn(await repository.findKnown(client(), before))).toEqual(new Map(expected));
          if (at === moment(1000)) {
            expect(periodsIn(await repository.findKnown(client(), null))).toEqual(new Map(expected));
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('have their municipality and tags, and no name when that is a person’s', async () => {
    await client().query('TRUNCATE partner CASCADE');
    const statuses = statusRows(['active', '2015']);
    const civil = { statuses, sectors: sectorRows(['civil', '2015']) };
    const company = { statuses, sectors: sectorRows(['private', '2015', 'sole_trader']) };
    const facts = { name: 'Kugghjulet', municipality: '1880', tags: ['hälsa', 'kultur'] };
    await insertPartnerWithHistory(client(), civil, facts);
    await insertPartnerWithHistory(client(), company, { name: 'Anna Andersson' });

    const found = await repository.findKnown(client(), null);

    expect(found.map(({ name, municipality, tags }) => [name, municipality, tags])).toEqual(
      expect.arrayContaining([
        ['Kugghjulet', '1880', ['hälsa', 'kultur']],
        [null, null, []],
      ]),
    );
  });
});
