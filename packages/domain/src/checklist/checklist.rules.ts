import { addDays, type CivilDate, daysBetween } from '../calendar/index.js';
import type { Sector } from '../sector/index.js';
import type { ChecklistItem, ChecklistOwner, ChecklistProgress, ChecklistStep } from './checklist.schema.js';

/** What is stored of a step for a partner on one way in. */
export interface StoredItem {
  readonly stepId: string;
  readonly version: number;
  readonly owner: ChecklistOwner | null;
  /** The partner's own due day; null for the step's. */
  readonly dueOn: CivilDate | null;
  readonly doneOn: CivilDate | null;
  readonly notApplicableReason: string | null;
  readonly note: string | null;
}

/** The version of an item of which nothing is stored. */
const FIRST_VERSION = 1;

/** Whether the step is on the lists of a sector on the day. */
const isStepOn = (step: Pick<ChecklistStep, 'sectors' | 'addedOn' | 'retiredOn'>, sector: Sector, day: CivilDate) =>
  step.sectors.includes(sector) && step.addedOn <= day && (step.retiredOn === null || day < step.retiredOn);

/** When a step should be done on a way in: a step that came later has its days from then. Null when it has none. */
export function dueDayOf({ dueDays, addedOn }: Pick<ChecklistStep, 'dueDays' | 'addedOn'>, begunOn: CivilDate) {
  return dueDays === null ? null : addDays(begunOn > addedOn ? begunOn : addedOn, dueDays);
}

const itemOf = (step: ChecklistStep, stored: StoredItem | undefined, begunOn: CivilDate): ChecklistItem => ({
  stepId: step.id,
  sv: step.sv,
  en: step.en,
  isRequired: step.isRequired,
  version: stored?.version ?? FIRST_VERSION,
  owner: stored?.owner ?? null,
  dueOn: stored?.dueOn ?? dueDayOf(step, begunOn),
  isDueOwn: (stored?.dueOn ?? null) !== null,
  doneOn: stored?.doneOn ?? null,
  notApplicableReason: stored?.notApplicableReason ?? null,
  note: stored?.note ?? null,
});

/**
 * A partner's list: the steps of its sector on the day, in the order of the template.
 *
 * @param begunOn - the first day of the way in, from which due days are counted.
 * @param day - today; for a way in that is over, its last day.
 */
export function itemsOn(
  steps: readonly ChecklistStep[],
  stored: readonly StoredItem[],
  { sector, begunOn, day }: { readonly sector: Sector; readonly begunOn: CivilDate; readonly day: CivilDate },
): ChecklistItem[] {
  return steps
    .filter((step) => isStepOn(step, sector, day))
    .map((step) =>
      itemOf(
        step,
        stored.find(({ stepId }) => stepId === step.id),
        begunOn,
      ),
    );
}

type Settling = Pick<ChecklistItem, 'doneOn' | 'notApplicableReason'>;

/** Whether nothing is left to do: it is done, or it does not concern the partner. */
export const isSettled = ({ doneOn, notApplicableReason }: Settling): boolean =>
  doneOn !== null || notApplicableReason !== null;

/** The required steps that hold a partner back from becoming active. */
export const requiredOpen = <Item extends Settling & Pick<ChecklistItem, 'isRequired'>>(
  items: readonly Item[],
): Item[] => items.filter((item) => item.isRequired && !isSettled(item));

/** Days since an open step should have been done; 0 when its day has not passed, or it is settled. */
export function daysOverdue(item: Settling & Pick<ChecklistItem, 'dueOn'>, today: CivilDate): number {
  if (isSettled(item) || item.dueOn === null || item.dueOn >= today) return 0;
  return daysBetween(item.dueOn, today);
}

/** How far the list has come. A step that does not concern the partner is not counted at all. */
export function progressOf(items: readonly ChecklistItem[], today: CivilDate): ChecklistProgress {
  return {
    done: items.filter(({ doneOn }) => doneOn !== null).length,
    total: items.filter(({ notApplicableReason }) => notApplicableReason === null).length,
    requiredOpen: requiredOpen(items).length,
    overdue: items.filter((item) => daysOverdue(item, today) > 0).length,
  };
}
