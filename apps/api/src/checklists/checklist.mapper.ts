import { addDays, type CivilDate } from '@registry/domain/calendar';
import {
  type Checklist,
  type ChecklistStep,
  checklistOwner,
  itemsOn,
  type PartnerChecklists,
  progressOf,
  type WayIn,
  wayInOfList,
  waysIn,
} from '@registry/domain/checklist';
import type { Period } from '@registry/domain/membership';
import type { Sector } from '@registry/domain/sector';
import { z } from 'zod';

/** An item as stored, with the way in that it was begun for. */
export const storedItem = z.object({
  stepId: z.string(),
  wayInOn: z.string(),
  version: z.number(),
  owner: checklistOwner.nullable(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  notApplicableReason: z.string().nullable(),
  note: z.string().nullable(),
});
export type StoredListItem = z.infer<typeof storedItem>;

type ListPeriod = Pick<Period, 'status' | 'sector' | 'from' | 'until'>;

/** One way in of a partner, and what is stored of its list. */
interface StoredList {
  readonly way: WayIn;
  readonly stored: readonly StoredListItem[];
}

/** Every way in, in order, each with its items. */
export function storedLists(periods: readonly ListPeriod[], items: readonly StoredListItem[]): StoredList[] {
  const ways = waysIn(periods);
  const [earliest] = items.map(({ wayInOn }) => wayInOn).sort();
  if (ways.length === 0 && earliest !== undefined) return [{ way: wayOfOneDay(periods, earliest), stored: items }];
  return ways.map((way, place) => ({
    way,
    stored: items.filter(({ wayInOn }) => wayInOfList(ways, wayInOn) === place),
  }));
}

/** Of several changes on one day the last holds: a way in that began and ended on one day has no period, but had a list. */
const wayOfOneDay = (periods: readonly ListPeriod[], day: CivilDate): WayIn => ({
  from: day,
  until: day,
  endedAs: periods.findLast(({ from }) => from <= day)?.status ?? null,
});

/** The way in that goes on today. One that is only planned counts as begun when there is none before it. */
export function currentList(lists: readonly StoredList[], today: CivilDate): StoredList | undefined {
  const found = lists.find(({ way }) => way.from <= today && (way.until === null || today < way.until));
  const [first] = lists;
  return found ?? (first && first.way.from > today ? first : undefined);
}

const sectorOn = (periods: readonly ListPeriod[], day: CivilDate): Sector => {
  const there = periods.findLast(({ from }) => from <= day) ?? periods[0];
  if (there === undefined) throw new RangeError('A way in has periods.');
  return there.sector;
};

const lastDayOf = (from: CivilDate, until: CivilDate): CivilDate => (until > from ? addDays(until, -1) : from);

function listOf(
  steps: readonly ChecklistStep[],
  periods: readonly ListPeriod[],
  { way, stored }: StoredList,
  today: CivilDate,
): Checklist {
  const isOver = way.until !== null && way.until <= today;
  const day = isOver && way.until !== null ? lastDayOf(way.from, way.until) : today;
  const items = itemsOn(steps, stored, { sector: sectorOn(periods, day), begunOn: way.from, day });
  return {
    from: way.from,
    until: isOver ? way.until : null,
    outcome: isOver ? (way.endedAs === 'active' ? 'joined' : 'declined') : null,
    items,
    progress: progressOf(items, day),
  };
}

/** The lists as people read them. Of ways in that are over, those of which something was written. */
export function toChecklists(
  steps: readonly ChecklistStep[],
  periods: readonly ListPeriod[],
  items: readonly StoredListItem[],
  today: CivilDate,
): PartnerChecklists {
  const lists = storedLists(periods, items);
  const current = currentList(lists, today);
  const past = lists.filter(({ way, stored }) => way.until !== null && way.until <= today && stored.length > 0);
  return {
    current: current ? listOf(steps, periods, current, today) : null,
    past: past.map((list) => listOf(steps, periods, list, today)).reverse(),
  };
}
