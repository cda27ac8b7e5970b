import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Instant } from '../calendar/index.js';
import { rowsKnownAt } from '../membership/index.js';
import { sectors } from '../sector/index.js';
import { type History, history, moment } from '../testing/index.js';
import { countGrowth } from './count-growth.rules.js';
import { explainGrowth } from './explain-growth.rules.js';
import { type GrowthQuery, type GrowthReport, growthDimensions } from './growth.schema.js';
import type { GrowthPartner } from './growth-partner.schema.js';
import { growthSteps } from './growth-periods.rules.js';
import { knownPeriodsOf } from './known-periods.rules.js';
import { type KnownPartner, learnedSince } from './learned.rules.js';
import {
  countedIn,
  type FigurePlace,
  type Figures,
  figuresOf,
  partnersThatDiffer,
  shareOf,
} from './partner-share.rules.js';

const municipalities = [null, '1880', '1882'];
const attributes = fc.record({
  municipality: fc.constantFrom(...municipalities),
  tags: fc.subarray(['kultur', 'hälsa']),
});

/** When attributes change, among some 25 changes of the ledgers. */
const attributesChangeAt = moment(10);

const known: fc.Arbitrary<Omit<KnownPartner, 'id'>> = fc
  .tuple(history, attributes, attributes)
  .map(([ledgers, before, after]) => ({
    name: 'Parten',
    ...ledgers,
    ...after,
    attributeChanges: [
      { at: attributesChangeAt, attribute: 'municipality', from: before.municipality },
      { at: attributesChangeAt, attribute: 'tag', from: before.tags, to: after.tags },
    ],
  }));

const partners: fc.Arbitrary<KnownPartner[]> = fc
  .noBias(fc.array(known, { minLength: 1, maxLength: 4, size: 'max' }))
  .map((list) => list.map((one, index) => ({ ...one, id: `partner-${index}` })));

const query: fc.Arbitrary<GrowthQuery> = fc
  .record({
    start: fc.nat(900),
    length: fc.noBias(fc.nat(1500)),
    step: fc.constantFrom(...growthSteps),
    shown: fc.subarray([...sectors], { minLength: 1 }),
    more: fc.constantFrom<Partial<GrowthQuery>[]>(
      {},
      { municipality: '1880' },
      { legalForm: 'foundation' },
      { tag: 'kultur' },
    ),
    by: fc.constantFrom(undefined, ...growthDimensions),
  })
  .map(({ start, length, step, shown, more, by }) => ({
    from: addDays('2013-06-01', start),
    to: addDays('2013-06-01', start + length),
    step,
    ...(shown.length < sectors.length && { sector: shown }),
    ...more,
    ...(by && { by }),
  }));

const ledgersAt = ({ statuses, sectors: changes }: History, at: Instant) =>
  knownPeriodsOf(
    rowsKnownAt(statuses, at).map((row) => ({ ...row, channel: 'web' as const })),
    rowsKnownAt(changes, at).map((row) => ({ ...row, channel: 'web' as const })),
  );

/** The partners as growth counts them, by what was known at the moment. */
const countedAt = (list: readonly KnownPartner[], at: Instant): GrowthPartner[] =>
  list.map((one) => {
    const isBefore = at < attributesChangeAt;
    const [moved, tagged] = one.attributeChanges;
    return {
      id: one.id,
      name: one.name,
      municipality: isBefore && moved?.attribute === 'municipality' ? moved.from : one.municipality,
      tags: isBefore && tagged?.attribute === 'tag' ? tagged.from : one.tags,
      periods: ledgersAt(one, at),
    };
  });

const end = moment(1000);

const placeKey = ({ period, group, in: column, figure }: FigurePlace) =>
  JSON.stringify([period, group, column, figure]);

function publishAndExplain(list: readonly KnownPartner[], asked: GrowthQuery, at: Instant) {
  const frozen = countedAt(list, at).filter(countedIn(asked));
  const now = countedAt(list, end);
  const published = countGrowth(frozen, asked, { asOf: '2018-06-15', knownAt: at });
  const differing = partnersThatDiffer(frozen, now, asked);
  return { frozen, now, published, ...explainGrowth({ query: asked, published, frozen, differing, known: list }) };
}

const reportNow = (now: readonly GrowthPartner[], asked: GrowthQuery): GrowthReport =>
  countGrowth(now, asked, { asOf: '2018-06-15', knownAt: end });

describe('a published report beside what is known later, for random histories', () => {
  it('finds every figure that differs, and no other', () => {
    let found = 0;
    fc.assert(
      fc.property(partners, query, fc.nat(25), (list, asked, n) => {
        const { now, published, differences } = publishAndExplain(list, asked, moment(n));
        const [then, later] = [figuresOf(published), figuresOf(reportNow(now, asked))];
        const expected = [...new Map([...then, ...later])].flatMap(([key, { place }]) => {
          const [before, after] = [then.get(key)?.value ?? 0, later.get(key)?.value ?? 0];
          return before === after ? [] : [{ ...place, published: before, now: after }];
        });
        const bare = differences.map(({ changes: _, ...difference }) => difference);
        const sorted = (all: readonly object[]) => all.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
        expect(sorted(bare)).toEqual(sorted(expected));
        found += differences.length;
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('explains each of them by changes that suffice, none of which can be left out', () => {
    fc.assert(
      fc.property(partners, query, fc.nat(25), (list, asked, n) => {
        const at = moment(n);
        const { frozen, changes, differences } = publishAndExplain(list, asked, at);
        const used = new Set<number>();
        const ways = list.map((partner) => {
          const then = frozen.find(({ id }) => id === partner.id) ?? null;
          const learned = learnedSince(partner, at, then);
          const texts = learned.changes.map((change) => JSON.stringify(change));
          const shares = new Map<string, Figures>();
          const shareWith = (chosen: readonly number[]): Figures => {
            const share = shares.get(chosen.join()) ?? shareOf(learned.partnerWith(chosen), asked);
            shares.set(chosen.join(), share);
            return share;
          };
          const indicesOf = (named: readonly string[]) =>
            texts.flatMap((text, at) => (named.includes(text) ? [at] : []));
          return { published: then && shareOf(then, asked), shareWith, indicesOf, all: texts.map((_, index) => index) };
        });
        for (const { published: before, now, changes: indices, ...place } of differences) {
          expect(indices.length).toBeGreaterThan(0);
          const named = indices.map((index) => JSON.stringify(changes[index]));
          for (const index of indices) used.add(index);
          const valueIn = (share: Figures | null) => share?.get(placeKey(place))?.value ?? 0;
          let sum = before;
          for (const { published, shareWith, indicesOf, all } of ways) {
            const [own, valueNow] = [indicesOf(named), valueIn(shareWith(all))];
            expect(valueIn(shareWith(own))).toBe(valueNow);
            for (const one of own) {
              expect(valueIn(shareWith(own.filter((other) => other !== one)))).not.toBe(valueNow);
            }
            sum += valueNow - valueIn(published);
          }
          expect(sum).toBe(now);
        }
        // What no figure needs is told only where partners cancel out.
        if (list.length === 1) expect(used.size).toBe(changes.length);
      }),
    );
  });

  it('has none when nothing was learned since', () => {
    fc.assert(
      fc.property(partners, query, (list, asked) => {
        const { changes, differences } = publishAndExplain(list, asked, moment(100));
        expect([changes, differences]).toEqual([[], []]);
      }),
    );
  });
});
