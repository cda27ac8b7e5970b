import type { CivilDate } from '../calendar/index.js';
import { type FieldError, RegistryError } from '../error/index.js';
import type { ChecklistStep, ChecklistStepDraft } from './checklist.schema.js';

/** Whether the step is in use, or will be. */
export const isInUse = ({ retiredOn }: Pick<ChecklistStep, 'retiredOn'>): boolean => retiredOn === null;

function wrongIds(steps: readonly ChecklistStep[], drafts: readonly ChecklistStepDraft[]): FieldError[] {
  return drafts.flatMap(({ id }, index): FieldError[] => {
    if (id === undefined) return [];
    const pointer = `/steps/${index}/id`;
    if (!steps.some((step) => step.id === id)) return [{ pointer, code: 'FIELD_CHOICE_UNKNOWN' }];
    return drafts.findIndex((draft) => draft.id === id) < index ? [{ pointer, code: 'FIELD_INVALID' }] : [];
  });
}

/**
 * The template after a change: the steps that are named, in that order; then the others, which are retired from today on.
 * A new step is on lists from today on; one that was retired comes back as it was.
 *
 * @param newId - makes the id of a new step.
 * @throws RegistryError REQUEST_INVALID for a step that does not exist, or is named twice
 */
export function reviseTemplate(
  steps: readonly ChecklistStep[],
  drafts: readonly ChecklistStepDraft[],
  { today, newId }: { readonly today: CivilDate; readonly newId: () => string },
): ChecklistStep[] {
  const errors = wrongIds(steps, drafts);
  if (errors.length > 0) throw new RegistryError('REQUEST_INVALID', { errors });
  const inUse = drafts.map(({ id, ...wording }): ChecklistStep => {
    const before = steps.find((step) => step.id === id);
    return { id: before?.id ?? newId(), ...wording, addedOn: before?.addedOn ?? today, retiredOn: null };
  });
  const others = steps.filter(({ id }) => !inUse.some((step) => step.id === id));
  return [
    ...inUse,
    ...others.map((step) => ({ ...step, retiredOn: step.retiredOn ?? (step.addedOn > today ? step.addedOn : today) })),
  ];
}
