import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../calendar/index.js';
import { currentRows, rowsKnownAt } from '../membership/index.js';
import { moment, sectorRow, statusRow } from '../testing/index.js';
import { countGrowth } from './count-growth.rules.js';
import { explainGrowth } from './explain-growth.rules.js';
import type { GrowthQuery } from './growth.schema.js';
import type { GrowthPartner } from './growth-partner.schema.js';
import { knownPeriodsOf } from './known-periods.rules.js';
import type { KnownPartner } from './learned.rules.js';
import { partnersThatDiffer } from './partner-share.rules.js';

const publishedAt = moment(10);
const years: GrowthQuery = { from: '2015-01-01', to: '2016-12-31', step: 'year' };

const partner = (known: Partial<KnownPartner> = {}): KnownPartner => ({
  ...{ id: 'coompanion', name: 'Coompanion', municipality: '1880', tags: [], attributeChanges: [] },
  statuses: [statusRow(0, 'active', '2015')],
  sectors: [sectorRow(0, 'civil', '2015')],
  ...known,
});

const web = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, channel: 'web' as const }));

const countedAt = ({ id, name, municipality, tags, statuses, sectors }: KnownPartner, at: Instant): GrowthPartner => ({
  ...{ id, name, municipality, tags },
  periods: knownPeriodsOf(web(rowsKnownAt(statuses, at)), web(rowsKnownAt(sectors, at))),
});

/** Each change with the figures of 2016 that it explains. */
function explain(now: KnownPartner | null, then: Partial<GrowthPartner> | null = {}, query = years) {
  const frozen = then === null ? [] : [{ ...countedAt(now ?? partner(), publishedAt), ...then }];
  const today = now ? [countedAt(now, moment(100))] : [];
  const { changes, differences } = explainGrowth({
    ...{ query, frozen, known: now ? [now] : [], differing: partnersThatDiffer(frozen, today, query) },
    published: countGrowth(frozen, query, { asOf: '2020-01-01', knownAt: publishedAt }),
  });
  const of2016 = differences.filter(({ period, group }) => period === '2016-01-01' && group === null);
  return {
    changes,
    figures: of2016.map((one) => [one.in, one.figure, one.published, one.now, one.changes.join()]),
  };
}

describe('explainGrowth', () => {
  it('tells of a partner that was recorded later as joined before', () => {
    const statuses = [statusRow(20, 'prospect', '2014'), statusRow(21, 'active', '2016')];
    const { changes, figures } = explain(partner({ statuses, sectors: [sectorRow(20, 'civil', '2014')] }), null);

    expect(changes).toEqual([
      {
        ...{ partnerId: 'coompanion', name: 'Coompanion', kind: 'recorded', ledger: 'status', attribute: null },
        ...{ value: 'active', legalForm: null, was: null, recordedAt: moment(21) },
        effective: { effectiveOn: '2016-01-01', precision: 'year' },
      },
    ]);
    expect(figures).toEqual([
      ['civil', 'joined', 0, 1, '0'],
      ['civil', 'end', 0, 1, '0'],
      ['civil', 'imprecise', 0, 1, '0'],
      ['total', 'joined', 0, 1, '0'],
      ['total', 'end', 0, 1, '0'],
      ['total', 'imprecise', 0, 1, '0'],
    ]);
  });

  it('tells of a correction once, however often it was corrected', () => {
    const [first, second] = [statusRow(0, 'active', '2015'), statusRow(0, 'active', '2017')];
    const third = { ...statusRow(0, 'active', '2016-05'), id: 'third', recordedAt: moment(30) };
    const statuses = [
      { ...first, supersededAt: moment(20) },
      { ...second, id: 'second', recordedAt: moment(20), supersededAt: moment(30) },
      third,
    ];
    const { changes, figures } = explain(partner({ statuses }));

    expect(changes).toMatchObject([
      { kind: 'corrected', value: 'active', effective: { effectiveOn: '2016-05-01', precision: 'month' } },
    ]);
    expect(changes).toMatchObject([
      { was: { value: 'active', effective: { precision: 'year' } }, recordedAt: moment(30) },
    ]);
    expect(figures.filter(([column]) => column === 'civil')).toEqual([
      ['civil', 'start', 1, 0, '0'],
      ['civil', 'joined', 0, 1, '0'],
      ['civil', 'imprecise', 0, 1, '0'],
    ]);
  });

  it('tells of a step that was withdrawn', () => {
    const ended = { ...statusRow(1, 'ended', '2016-03-01'), supersededAt: moment(20) };
    const { changes, figures } = explain(partner({ statuses: [statusRow(0, 'active', '2015'), ended] }));

    expect(changes).toMatchObject([
      { kind: 'withdrawn', ledger: 'status', value: null, was: { value: 'ended' }, recordedAt: moment(20) },
    ]);
    expect(figures.slice(0, 2)).toEqual([
      ['civil', 'left', 1, 0, '0'],
      ['civil', 'end', 0, 1, '0'],
    ]);
  });

  it('tells of a new sector as of a day: moved, and nothing in the total', () => {
    const sectors = [sectorRow(0, 'civil', '2015'), sectorRow(20, 'public', '2016-01-01', 'foundation')];
    const { changes, figures } = explain(partner({ sectors }));

    expect(changes).toMatchObject([{ ledger: 'sector', kind: 'recorded', value: 'public', legalForm: 'foundation' }]);
    expect(figures).toEqual([
      ['civil', 'movedOut', 0, 1, '0'],
      ['civil', 'end', 1, 0, '0'],
      ['public', 'movedIn', 0, 1, '0'],
      ['public', 'end', 0, 1, '0'],
    ]);
  });

  it('tells which attributes a report of them depends on, and those alone', () => {
    const now = partner({
      municipality: '1885',
      tags: ['kultur'],
      attributeChanges: [{ at: moment(20), attribute: 'municipality', from: '1880' }],
    });
    const then = { municipality: '1880', tags: [] };

    expect(explain(now, then).changes).toEqual([]);
    expect(explain(now, then, { ...years, municipality: '1880' }).changes).toMatchObject([
      { kind: 'attribute', attribute: 'municipality', value: '1885', was: { value: '1880' }, recordedAt: moment(20) },
    ]);
    expect(explain(now, null, { ...years, municipality: '1885' }).changes).toMatchObject([{ value: '1885' }]);
    expect(explain(now, then, { ...years, by: 'tag' }).changes).toMatchObject([
      { kind: 'attribute', attribute: 'tag', value: 'kultur', was: null, recordedAt: null },
    ]);
  });

  it('tells of a partner that is gone', () => {
    const { changes, figures } = explain(null);
    expect(changes).toMatchObject([{ kind: 'removed', partnerId: 'coompanion', recordedAt: null }]);
    expect(figures).toContainEqual(['total', 'end', 1, 0, '0']);
  });

  it('finds no difference when what was planned comes true', () => {
    const statuses = [statusRow(0, 'active', '2015'), statusRow(1, 'ended', '2016-12-01')];
    expect(explain(partner({ statuses })).changes).toEqual([]);
  });

  it('finds a change that was being written while the report was made', () => {
    const statuses = [statusRow(0, 'active', '2015'), statusRow(9, 'ended', '2016-03-01')];
    const seen = countedAt(partner({ statuses: currentRows(statuses).slice(0, 1) }), publishedAt);
    expect(explain(partner({ statuses }), seen).changes).toMatchObject([{ value: 'ended', recordedAt: moment(9) }]);
    expect(explain(partner(), { periods: [] }).changes).toMatchObject([{ value: 'active', recordedAt: moment(0) }]);
  });

  it('does not name a sole trader', () => {
    const known = partner({ name: null, sectors: [sectorRow(20, 'private', '2015', 'sole_trader')] });
    const { changes } = explain({ ...known, statuses: [statusRow(20, 'active', '2015')] }, null);
    expect(changes).toMatchObject([{ name: null, value: 'active' }]);
  });
});
