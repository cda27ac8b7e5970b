import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import { derivePeriods, wayInStatuses } from '../membership/index.js';
import { sectors } from '../sector/index.js';
import { history, sectorRows, statusRows } from '../testing/index.js';
import {
  type ChecklistItem,
  type ChecklistStep,
  daysOverdue,
  dueDayOf,
  isSettled,
  itemsOn,
  progressOf,
  requiredOpen,
  reviseTemplate,
  type StoredItem,
  wayInOfList,
  waysIn,
} from './index.js';

const stepOf = (id: string, given: Partial<ChecklistStep> = {}): ChecklistStep => ({
  id,
  sectors: [...sectors],
  sv: `Steg ${id}`,
  en: `Step ${id}`,
  isRequired: true,
  dueDays: 30,
  addedOn: '2020-01-01',
  retiredOn: null,
  ...given,
});

const storedOf = (stepId: string, given: Partial<StoredItem> = {}): StoredItem => ({
  stepId,
  version: 2,
  owner: null,
  dueOn: null,
  doneOn: null,
  notApplicableReason: null,
  note: null,
  ...given,
});

const here = { sector: 'civil', begunOn: '2026-01-10', day: '2026-03-15' } as const;
const idsOf = (items: readonly ChecklistItem[]) => items.map(({ stepId }) => stepId);

describe('a list', () => {
  it('has the steps of the sector that are in use on the day, in order', () => {
    const steps = [
      stepOf('b'),
      stepOf('public', { sectors: ['public'] }),
      stepOf('tomorrow', { addedOn: '2026-03-16' }),
      stepOf('retired', { retiredOn: '2026-03-15' }),
      stepOf('soon retired', { retiredOn: '2026-03-16' }),
    ];
    expect(idsOf(itemsOn(steps, [], here))).toEqual(['b', 'soon retired']);
    expect(idsOf(itemsOn(steps, [], { ...here, sector: 'public' }))).toEqual(['b', 'public', 'soon retired']);
  });

  it('counts due days from when the way in began, or from when the step came', () => {
    expect(dueDayOf(stepOf('a'), '2026-01-10')).toBe('2026-02-09');
    expect(dueDayOf(stepOf('a', { addedOn: '2026-02-01' }), '2026-01-10')).toBe('2026-03-03');
    expect(dueDayOf(stepOf('a', { dueDays: null }), '2026-01-10')).toBeNull();
    const [own] = itemsOn([stepOf('a')], [storedOf('a', { dueOn: '2027-01-01' })], here);
    expect(own).toMatchObject({ dueOn: '2027-01-01', isDueOwn: true });
  });

  it('is overdue from the day after the due day until it is settled', () => {
    const open = { doneOn: null, notApplicableReason: null, dueOn: '2026-03-10' };
    expect(daysOverdue(open, '2026-03-10')).toBe(0);
    expect(daysOverdue(open, '2026-03-11')).toBe(1);
    expect(daysOverdue({ ...open, doneOn: '2026-03-20' }, '2026-04-01')).toBe(0);
    expect(daysOverdue({ ...open, dueOn: null }, '2026-04-01')).toBe(0);
  });

  it('leaves out of its progress what does not concern the partner', () => {
    const steps = [stepOf('a'), stepOf('b'), stepOf('c'), stepOf('d', { isRequired: false })];
    const stored = [storedOf('a', { doneOn: '2026-02-01' }), storedOf('b', { notApplicableReason: 'Kommunen' })];
    const items = itemsOn(steps, stored, here);
    expect(progressOf(items, here.day)).toEqual({ done: 1, total: 3, requiredOpen: 1, overdue: 2 });
    expect(idsOf(requiredOpen(items))).toEqual(['c']);
  });
});

describe('the ways in', () => {
  const waysOf = (...changes: Parameters<typeof statusRows>) =>
    waysIn(derivePeriods(statusRows(...changes), sectorRows(['civil', '2015'])));

  it('are one from the first talk to the end of it, whatever the steps', () => {
    expect(waysOf(['prospect', '2016-01-01'], ['applied', '2016-03-01'], ['approved', '2016-04-01'])).toEqual([
      { from: '2016-01-01', until: null, endedAs: null },
    ]);
    expect(waysOf(['active', '2016'])).toEqual([]);
  });

  it('begin anew after the partner has left or been turned down', () => {
    const ways = waysOf(
      ['applied', '2016-01-01'],
      ['declined', '2016-02-01'],
      ['in_dialogue', '2018-01-01'],
      ['applied', '2018-02-01'],
      ['approved', '2018-03-01'],
      ['active', '2018-04-01'],
      ['ended', '2020-01-01'],
      ['applied', '2021-01-01'],
    );
    expect(ways).toEqual([
      { from: '2016-01-01', until: '2016-02-01', endedAs: 'declined' },
      { from: '2018-01-01', until: '2018-04-01', endedAs: 'active' },
      { from: '2021-01-01', until: null, endedAs: null },
    ]);
  });

  it('keep their list when their first day is corrected', () => {
    const ways = waysOf(['applied', '2016-01-01'], ['declined', '2016-02-01'], ['applied', '2018-01-01']);
    expect(wayInOfList(ways, '2015-06-01')).toBe(0);
    expect(wayInOfList(ways, '2016-01-31')).toBe(0);
    expect(wayInOfList(ways, '2016-02-01')).toBe(1);
    expect(wayInOfList(ways, '2018-05-01')).toBe(1);
  });

  it('hold for any history every day on the way in once, and each its own list', () => {
    fc.assert(
      fc.property(history, ({ statuses, sectors: sectorHistory }) => {
        const periods = derivePeriods(statuses, sectorHistory);
        const ways = waysIn(periods);
        ways.forEach((way, place) => {
          expect(wayInOfList(ways, way.from)).toBe(place);
          expect(way.until === null || way.from < way.until).toBe(true);
          expect(way.until === null).toBe(way.endedAs === null);
        });
        for (const { from, status } of periods) {
          const isOn = (wayInStatuses as readonly string[]).includes(status);
          const around = ways.filter((way) => way.from <= from && (way.until === null || from < way.until));
          expect(around).toHaveLength(isOn ? 1 : 0);
        }
      }),
    );
  });
});

const anyStep = fc.record({
  id: fc.uuid(),
  sectors: fc.subarray([...sectors], { minLength: 1 }),
  isRequired: fc.boolean(),
  dueDays: fc.option(fc.nat(200)),
  addedOn: fc.nat(400).map((days) => addDays('2025-06-01', days)),
});
const anyTemplate = fc
  .uniqueArray(anyStep, { selector: ({ id }) => id, maxLength: 12 })
  .map((steps) => steps.map(({ id, ...given }) => stepOf(id, given)));

describe('for any template and any list', () => {
  it('nobody is held back by a step that is settled, optional, or another sector’s', () => {
    fc.assert(
      fc.property(anyTemplate, fc.infiniteStream(fc.nat(3)), fc.constantFrom(...sectors), (steps, picks, sector) => {
        const stored = steps.flatMap(({ id }) => {
          const pick = picks.next().value ?? 0;
          if (pick === 0) return [];
          return [storedOf(id, pick === 1 ? { doneOn: here.day } : pick === 2 ? { notApplicableReason: 'x' } : {})];
        });
        const items = itemsOn(steps, stored, { ...here, sector });
        for (const { stepId } of requiredOpen(items)) {
          const step = steps.find(({ id }) => id === stepId);
          expect(step?.isRequired && step.sectors.includes(sector) && step.addedOn <= here.day).toBe(true);
          const there = stored.find((item) => item.stepId === stepId);
          expect(there === undefined || (there.doneOn === null && there.notApplicableReason === null)).toBe(true);
        }
        const { done, total, requiredOpen: held, overdue } = progressOf(items, here.day);
        expect(done).toBeLessThanOrEqual(total);
        expect(Math.max(held, overdue)).toBeLessThanOrEqual(total - done);
        expect(items.filter((item) => !isSettled(item))).toHaveLength(total - done);
      }),
    );
  });

  it('a change of the template loses no step', () => {
    fc.assert(
      fc.property(anyTemplate, fc.nat(12), (steps, kept) => {
        const drafts = steps
          .slice(0, kept)
          .reverse()
          .map(({ id, sectors: own, sv, en, isRequired, dueDays }) => ({
            id,
            sectors: own,
            sv,
            en,
            isRequired,
            dueDays,
          }));
        const after = reviseTemplate(steps, drafts, { today: here.day, newId: () => 'new' });
        expect(after.map(({ id }) => id).sort()).toEqual(steps.map(({ id }) => id).sort());
        expect(after.slice(0, drafts.length).map(({ id }) => id)).toEqual(drafts.map(({ id }) => id));
        expect(after.filter(({ retiredOn }) => retiredOn === null)).toHaveLength(drafts.length);
        for (const { addedOn, retiredOn } of after) expect(retiredOn === null || retiredOn >= addedOn).toBe(true);
      }),
    );
  });
});

describe('a change of the template', () => {
  const wording = { sectors: ['civil' as const], sv: 'Avtal', en: 'Agreement', isRequired: true, dueDays: null };
  const revise = (drafts: Parameters<typeof reviseTemplate>[1]) =>
    reviseTemplate([stepOf('a'), stepOf('b', { retiredOn: '2025-01-01' })], drafts, {
      today: here.day,
      newId: () => 'new',
    });

  it('adds a step from today on, retires what is left out, and takes back what was retired', () => {
    const after = revise([wording, { ...wording, id: 'b' }]);
    expect(after.map(({ id, addedOn, retiredOn }) => [id, addedOn, retiredOn])).toEqual([
      ['new', here.day, null],
      ['b', '2020-01-01', null],
      ['a', '2020-01-01', here.day],
    ]);
  });

  it('refuses a step that does not exist, or is named twice', () => {
    expect(() => revise([{ ...wording, id: 'c' }])).toThrow(
      expect.objectContaining({ errors: [{ pointer: '/steps/0/id', code: 'FIELD_CHOICE_UNKNOWN' }] }),
    );
    expect(() =>
      revise([
        { ...wording, id: 'a' },
        { ...wording, id: 'a' },
      ]),
    ).toThrow(expect.objectContaining({ errors: [{ pointer: '/steps/1/id', code: 'FIELD_INVALID' }] }));
  });
});
