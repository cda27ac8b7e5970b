import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import { legalForm as legalFormSchema } from '../legal-form/index.js';
import { derivePeriods, isCounting, sectorOn, sectorRowOn, statusOn } from '../membership/index.js';
import { sectors } from '../sector/index.js';
import { type History, history, historyToday, moment } from '../testing/index.js';
import { countGrowth } from './count-growth.rules.js';
import type { GrowthFigures, GrowthQuery, GrowthReport } from './growth.schema.js';
import { growthSteps } from './growth-periods.rules.js';

const histories = fc.noBias(fc.array(history, { maxLength: 6, size: 'max' }));

const query: fc.Arbitrary<GrowthQuery> = fc
  .tuple(
    fc.nat(900),
    fc.noBias(fc.nat(2500)),
    fc.constantFrom(...growthSteps),
    fc.subarray([...sectors], { minLength: 1 }),
  )
  .map(([start, length, step, sector]) => ({
    from: addDays('2013-06-01', start),
    to: addDays('2013-06-01', start + length),
    step,
    ...(sector.length < sectors.length && { sector }),
  }));

const reportOn = (partners: readonly History[], asked: GrowthQuery, asOf = historyToday): GrowthReport =>
  countGrowth(
    partners.map(({ statuses, sectors: changes }) => ({
      municipality: null,
      tags: [],
      periods: derivePeriods(statuses, changes),
    })),
    asked,
    { asOf, knownAt: moment(99) },
  );

const everyFigure = (report: GrowthReport): GrowthFigures[] =>
  report.periods.flatMap(({ sectors: bySector, total }) => [...sectors.map((sector) => bySector[sector]), total]);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('growth in any histories', () => {
  it('balances for every sector, period and step, and in total', () => {
    let moves = 0;
    let departures = 0;
    fc.assert(
      fc.property(histories, query, (partners, asked) => {
        for (const { start, joined, left, movedIn, movedOut, end } of everyFigure(reportOn(partners, asked))) {
          expect(end).toBe(start + joined - left + movedIn - movedOut);
          moves += movedIn;
          departures += left;
        }
      }),
      { numRuns: 200 },
    );
    // It would prove little if nobody ever left or moved.
    expect(moves).toBeGreaterThan(20);
    expect(departures).toBeGreaterThan(40);
  });

  it('adds up over the sectors to the total, where moves between them cancel out', () => {
    const additive = ['start', 'joined', 'left', 'end', 'pausedAtEnd', 'imprecise'] as const;
    fc.assert(
      fc.property(histories, query, (partners, asked) => {
        const { periods, shownSectors } = reportOn(partners, asked);
        for (const { sectors: bySector, total } of periods) {
          const shown = shownSectors.map((sector) => bySector[sector]);
          for (const key of additive) expect(total[key]).toBe(sum(shown.map((one) => one[key])));
          const net = sum(shown.map((one) => one.movedIn - one.movedOut));
          expect(total.movedIn - total.movedOut).toBe(net);
          if (shownSectors.length === sectors.length) expect([total.movedIn, total.movedOut]).toEqual([0, 0]);
          if (shownSectors.length === 1) expect(total).toEqual(shown[0]);
        }
      }),
    );
  });

  it('stands on its day as it ends when the day is the last one, and tells nothing of a day outside it', () => {
    fc.assert(
      fc.property(histories, query, (partners, asked) => {
        const { periods, to } = reportOn(partners, asked);
        for (const { end, sectors: bySector, total } of periods.slice(-5)) {
          const { standing } = reportOn(partners, asked, end);
          const counted = { civil: bySector.civil.end, public: bySector.public.end, private: bySector.private.end };
          expect(standing).toEqual({ on: end, sectors: counted, total: total.end });
        }
        expect(reportOn(partners, asked, addDays(to, 1)).standing).toBeNull();
        // What was known earlier is told of its own day.
        const known = reportOn(partners, { ...asked, knownOn: to }, addDays(to, 1));
        expect(known.standing).toMatchObject({ on: to, total: periods.at(-1)?.total.end });
      }),
      { numRuns: 50 },
    );
  });

  it('starts each period where the one before ended', () => {
    fc.assert(
      fc.property(histories, query, (partners, asked) => {
        const { periods } = reportOn(partners, asked);
        const starts = periods.slice(1).map(({ sectors: bySector }) => sectors.map((sector) => bySector[sector].start));
        const ends = periods.slice(0, -1).map(({ sectors: bySector }) => sectors.map((sector) => bySector[sector].end));
        expect(starts).toEqual(ends);
      }),
    );
  });

  it('counts at the end of a period the partners whose status counts that day, in their sector', () => {
    fc.assert(
      fc.property(histories, query, (partners, asked) => {
        for (const { end, sectors: bySector } of reportOn(partners, asked).periods) {
          const present = partners.filter(({ statuses }) => {
            const status = statusOn(statuses, end);
            return status !== null && isCounting(status);
          });
          const paused = partners.filter(({ statuses }) => statusOn(statuses, end) === 'paused');
          for (const sector of sectors) {
            const inSector = ({ sectors: changes }: History) => sectorOn(changes, end) === sector;
            expect(bySector[sector].end).toBe(present.filter(inSector).length);
            expect(bySector[sector].pausedAtEnd).toBe(paused.filter(inSector).length);
          }
        }
      }),
    );
  });

  it('gives a year the joined, left and moved of its months and quarters', () => {
    const events = ['joined', 'left', 'movedIn', 'movedOut', 'imprecise'] as const;
    const range = { from: '2014-01-01', to: '2019-12-31' } as const;
    fc.assert(
      fc.property(histories, fc.constantFrom('month' as const, 'quarter' as const), (partners, step) => {
        const parts = reportOn(partners, { ...range, step }).periods;
        for (const year of reportOn(partners, { ...range, step: 'year' }).periods) {
          const within = parts.filter((part) => part.label.startsWith(year.label));
          for (const sector of sectors) {
            for (const key of events) {
              expect(year.sectors[sector][key]).toBe(sum(within.map((part) => part.sectors[sector][key])));
            }
          }
        }
      }),
    );
  });

  it('is not moved by legal forms: all together and by sector it is as if none were known', () => {
    let changes = 0;
    fc.assert(
      fc.property(histories, query, (partners, asked) => {
        const formless = partners.map(({ statuses, sectors: rows }) => ({
          statuses,
          sectors: rows.map((row) => ({ ...row, legalForm: null })),
        }));
        expect(reportOn(partners, asked)).toEqual(reportOn(formless, asked));
        const periodsIn = ({ statuses, sectors: rows }: History) => derivePeriods(statuses, rows).length;
        changes += sum(partners.map(periodsIn)) - sum(formless.map(periodsIn));
      }),
    );
    // It would prove nothing if no legal form ever changed by itself.
    expect(changes).toBeGreaterThan(100);
  });

  it('shows every change of legal form of who counts as moved, in a report by legal form and in one of a form', () => {
    const asked: GrowthQuery = { from: '2014-01-01', to: '2019-12-31', step: 'year' };
    let moves = 0;
    fc.assert(
      fc.property(history, (one) => {
        const formOn = (day: string): string | null => {
          const status = statusOn(one.statuses, day);
          if (status === null || !isCounting(status)) return null;
          return sectorRowOn(one.sectors, day)?.legalForm ?? 'none';
        };
        const changed = new Set([...one.statuses, ...one.sectors].map(({ effectiveOn }) => effectiveOn));
        const moved = [...changed]
          .filter((on) => asked.from <= on && on <= asked.to)
          .map((on) => [formOn(addDays(on, -1)), formOn(on)])
          .filter(([was, is]) => was !== null && is !== null && was !== is);
        const totalsIn = (periods: readonly { readonly total: GrowthFigures }[]) => periods.map(({ total }) => total);

        for (const { key, periods } of reportOn([one], { ...asked, by: 'legalForm' }).groups ?? []) {
          const totals = totalsIn(periods);
          expect(sum(totals.map(({ movedIn }) => movedIn))).toBe(moved.filter(([, is]) => is === key).length);
          expect(sum(totals.map(({ movedOut }) => movedOut))).toBe(moved.filter(([was]) => was === key).length);
          const legalForm = key === 'none' ? key : legalFormSchema.parse(key);
          expect(totalsIn(reportOn([one], { ...asked, legalForm }).periods)).toEqual(totals);
        }
        moves += moved.length;
      }),
      { numRuns: 300 },
    );
    // It would prove nothing if no legal form ever changed.
    expect(moves).toBeGreaterThan(20);
  });

  it('finds every join and departure by walking day by day', () => {
    const asked: GrowthQuery = { from: '2016-01-01', to: '2016-12-31', step: 'year' };
    fc.assert(
      fc.property(history, (one) => {
        const counts = (day: string) => {
          const status = statusOn(one.statuses, day);
          return status !== null && isCounting(status);
        };
        const days = Array.from({ length: 366 }, (_, index) => addDays('2016-01-01', index));
        const figures = reportOn([one], asked).periods[0]?.total;
        expect(figures?.joined).toBe(days.filter((day) => counts(day) && !counts(addDays(day, -1))).length);
        expect(figures?.left).toBe(days.filter((day) => !counts(day) && counts(addDays(day, -1))).length);
      }),
      { numRuns: 50 },
    );
  });
});
