import { type ChecklistStep, type ChecklistStepDraft, isInUse } from '@registry/domain/checklist';

export const draftOf = ({ id, sectors, sv, en, isRequired, dueDays }: ChecklistStep): ChecklistStepDraft => ({
  id,
  sectors,
  sv,
  en,
  isRequired,
  dueDays,
});

/** The steps in use, as drafts that change nothing. */
export const draftsOf = (steps: readonly ChecklistStep[]): ChecklistStepDraft[] => steps.filter(isInUse).map(draftOf);

/** The list with the item at a place moved up (-1) or down (1); as it was when there is nowhere to go. */
export function moved<Item>(list: readonly Item[], place: number, by: -1 | 1): readonly Item[] {
  const item = list[place];
  const other = list[place + by];
  if (item === undefined || other === undefined) return list;
  return list.with(place, other).with(place + by, item);
}
