import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import {
  type Attempt,
  attempt,
  type Command,
  commands,
  type History,
  history,
  moment,
  registered,
} from '../testing/index.js';
import {
  currentRows,
  rowsKnownAt,
  type SectorRow,
  type StatusRow,
  type StatusStep,
  sectorOn,
  statusOn,
} from './ledger.rules.js';
import { derivePeriods, includesDay } from './periods.rules.js';
import { canFollow } from './status-machine.rules.js';

const walkOf = (rows: readonly StatusRow[]): StatusStep[] =>
  currentRows(rows).map(({ status, effectiveOn, precision }) => ({ status, effectiveOn, precision }));

const isLegal = (walk: readonly StatusStep[]): boolean =>
  walk.every((step, index) => {
    const previous = walk[index - 1];
    return !previous || canFollow(previous.status, step.status);
  });

const changesEachTime = ({ sectors }: History): boolean => {
  const walk = currentRows(sectors);
  return walk.length > 0 && walk.every((row, index) => index === 0 || isNew(walk[index - 1], row));
};

const isNew = (before: SectorRow | undefined, { sector, legalForm }: SectorRow): boolean =>
  before?.sector !== sector || before.legalForm !== legalForm;

/** How many changes say another legal form in the same sector. */
const changesOfForm = ({ sectors }: History): number => {
  const walk = currentRows(sectors);
  return walk.slice(1).filter(({ sector }, index) => sector === walk[index]?.sector).length;
};

const day = fc.integer({ min: -400, max: 2600 }).map((offset) => addDays('2014-01-01', offset));

interface Step extends Attempt {
  readonly n: number;
  readonly before: History;
}

/** Every attempt in turn, with the history before and after it. */
function trying(start: History, tried: readonly Command[]): Step[] {
  let before = start;
  return tried.map((command, index) => {
    const step = { n: index + 1, before, ...attempt(before, command, index + 1) };
    before = step.history;
    return step;
  });
}

/** The status changes that would stand without the one that the attempt was to supersede. */
const remainingIn = ({ before, touched }: Step): StatusRow[] =>
  currentRows(before.statuses).filter((row) => row.id !== touched?.id);

describe('any series of attempts', () => {
  it('leaves a legal walk, and every refusal for the walk is due', () => {
    let accepted = 0;
    let refused = 0;
    let ofForm = 0;
    fc.assert(
      fc.property(registered, commands, (start, tried) => {
        for (const step of trying(start, tried)) {
          expect(isLegal(walkOf(step.history.statuses))).toBe(true);
          expect(changesEachTime(step.history)).toBe(true);
          if (!step.refusal) accepted += 1;
          if (step.refusal?.code === 'SECTOR_UNCHANGED') {
            const added = step.added ? [step.added as SectorRow] : [];
            const without = currentRows(step.before.sectors).filter((row) => row.id !== step.touched?.id);
            expect(changesEachTime({ ...step.before, sectors: [...without, ...added] })).toBe(false);
          }
          ofForm += changesOfForm(step.history);
          if (step.refusal?.code !== 'STATUS_STEP_NOT_ALLOWED') continue;
          refused += 1;
          const added = step.added ? [step.added as StatusRow] : [];
          expect(isLegal(walkOf([...remainingIn(step), ...added]))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
    // It would prove nothing if all were refused, or none.
    expect(accepted).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(100);
    expect(ofForm).toBeGreaterThan(100);
  });

  it('is refused with neighbours that are adjacent, and of which one forbids the step', () => {
    fc.assert(
      fc.property(registered, commands, (start, tried) => {
        for (const step of trying(start, tried)) {
          const { refusal } = step;
          if (refusal?.code !== 'STATUS_STEP_NOT_ALLOWED') continue;
          const remaining = walkOf(remainingIn(step));
          const places = Array.from({ length: remaining.length + 1 }, (_, at) => ({
            before: remaining[at - 1] ?? null,
            after: remaining[at] ?? null,
          }));
          expect(places).toContainEqual({ before: refusal.before, after: refusal.after });

          const sequence = [refusal.before, refusal.attempted, refusal.after].filter((one) => one !== null);
          expect(isLegal(sequence as StatusStep[])).toBe(false);
          const days = sequence.map((one) => one.effectiveOn);
          expect(days).toEqual(days.toSorted());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not change what the registry knew before', () => {
    fc.assert(
      fc.property(registered, commands, (start, tried) => {
        for (const { n, before, history: after } of trying(start, tried)) {
          expect(rowsKnownAt(after.statuses, moment(n))).toEqual(currentRows(after.statuses));
          expect(rowsKnownAt(after.statuses, moment(n - 1))).toEqual(currentRows(before.statuses));
          expect(rowsKnownAt(after.sectors, moment(n))).toEqual(currentRows(after.sectors));
          expect(rowsKnownAt(after.sectors, moment(n - 1))).toEqual(currentRows(before.sectors));
          expect(rowsKnownAt(after.statuses, moment(0))).toEqual(start.statuses);
        }
      }),
    );
  });
});

describe('the periods of any history', () => {
  it('are contiguous, have days, and change status, sector or legal form at each border', () => {
    fc.assert(
      fc.property(history, ({ statuses, sectors }) => {
        const periods = derivePeriods(statuses, sectors);
        expect(periods[0]?.from).toBe(currentRows(statuses)[0]?.effectiveOn);
        expect(periods.at(-1)?.until).toBeNull();
        periods.slice(1).forEach((period, index) => {
          const previous = periods[index];
          expect(previous?.until).toBe(period.from);
          expect(previous && previous.from < period.from).toBe(true);
          const { status, sector, legalForm } = period;
          expect([previous?.status, previous?.sector, previous?.legalForm]).not.toEqual([status, sector, legalForm]);
        });
      }),
    );
  });

  it('say of every day what the ledger says', () => {
    fc.assert(
      fc.property(history, fc.array(day, { minLength: 5, maxLength: 20 }), ({ statuses, sectors }, days) => {
        const periods = derivePeriods(statuses, sectors);
        const borders = periods.flatMap(({ from }) => [addDays(from, -1), from]);
        for (const one of [...days, ...borders]) {
          const period = periods.find((candidate) => includesDay(candidate, one));
          expect(period?.status ?? null).toBe(statusOn(statuses, one));
          if (period) expect(period.sector).toBe(sectorOn(sectors, one));
        }
      }),
    );
  });
});
