import type { ChecklistItem, ChecklistItemChange } from '@registry/domain/checklist';

export const itemStates = ['open', 'done', 'notApplicable'] as const;
export type ItemState = (typeof itemStates)[number];

/** An item as its form shows it: text as people write it. */
export interface ItemFields {
  readonly state: ItemState;
  readonly doneOn: string;
  readonly reason: string;
  readonly ownerId: string;
  /** Another due day than the step's; empty for the step's. */
  readonly dueOn: string;
  readonly note: string;
}

export const itemFieldsOf = (item: ChecklistItem): ItemFields => ({
  state: item.notApplicableReason !== null ? 'notApplicable' : item.doneOn !== null ? 'done' : 'open',
  doneOn: item.doneOn ?? '',
  reason: item.notApplicableReason ?? '',
  ownerId: item.owner?.id ?? '',
  dueOn: item.isDueOwn ? (item.dueOn ?? '') : '',
  note: item.note ?? '',
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const whole = ({ state, doneOn, reason, ownerId, dueOn, note }: ItemFields) => ({
  doneOn: state === 'done' ? doneOn.trim() : null,
  notApplicableReason: state === 'notApplicable' ? reason.trim() : null,
  ownerId: orNull(ownerId),
  dueOn: orNull(dueOn),
  note: orNull(note),
});

/** Only what differs from how the form was opened: what others write meanwhile stays. */
export function itemChangeOf(opened: ItemFields, fields: ItemFields): ChecklistItemChange {
  const [before, after] = [whole(opened), whole(fields)];
  const changed = Object.entries(after).filter(([name, value]) => value !== Reflect.get(before, name));
  return Object.fromEntries(changed);
}
