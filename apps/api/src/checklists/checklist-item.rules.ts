import type { CivilDate } from '@registry/domain/calendar';
import type { ChecklistItemChange, ChecklistOwner, StoredItem } from '@registry/domain/checklist';
import { type FieldError, RegistryError } from '@registry/domain/error';
import { changesBetween, type RecordedChange } from '../platform/audit/history.repository.js';

/** What can change of an item; `dueOn` is the partner's own due day only. */
export type ItemState = Omit<StoredItem, 'stepId'>;

/** Facts that a change is checked against. */
interface Circumstances {
  readonly today: CivilDate;
  readonly owners: readonly ChecklistOwner[];
}

/**
 * The item after the change, with the next version. What is done concerns the partner, and the other way round.
 *
 * @throws RegistryError REQUEST_INVALID for a day to come, or an owner who cannot be one
 */
export function changedItem(
  before: ItemState,
  change: ChecklistItemChange,
  { today, owners }: Circumstances,
): ItemState {
  const errors: FieldError[] = [];
  const { ownerId, doneOn, notApplicableReason } = change;
  // Somebody who no longer can be an owner stays one until another is chosen.
  const owner = [before.owner, ...owners].find((one) => one?.id === ownerId) ?? null;
  if (ownerId && owner === null) errors.push({ pointer: '/ownerId', code: 'FIELD_CHOICE_UNKNOWN' });
  if (doneOn && doneOn > today) errors.push({ pointer: '/doneOn', code: 'DATE_INVALID' });
  if (errors.length > 0) throw new RegistryError('REQUEST_INVALID', { errors });
  const isDone = doneOn !== undefined && doneOn !== null;
  const isNone = notApplicableReason !== undefined && notApplicableReason !== null;
  return {
    version: before.version + 1,
    owner: ownerId === undefined ? before.owner : owner,
    dueOn: change.dueOn === undefined ? before.dueOn : change.dueOn,
    doneOn: isNone ? null : doneOn === undefined ? before.doneOn : doneOn,
    notApplicableReason: isDone
      ? null
      : notApplicableReason === undefined
        ? before.notApplicableReason
        : notApplicableReason,
    note: change.note === undefined ? before.note : change.note,
  };
}

/** What to write into the history, and whose personal values it holds. */
interface ToldChange {
  readonly changes: readonly RecordedChange[];
  readonly personId?: string;
}

/** What may be told of an item: free text only as being there. */
const saidOf = ({ doneOn, dueOn, notApplicableReason, note }: ItemState) => ({
  doneOn,
  dueOn,
  isNotApplicable: notApplicableReason !== null,
  hasNote: note !== null,
});

/**
 * What the history tells of a change. Free text stands in the list only. The name of an owner is
 * kept apart, as that person's; so another owner is an entry of its own.
 */
export function changesOfItem(before: ItemState, after: ItemState): ToldChange[] {
  const said = changesBetween(saidOf(before), saidOf(after));
  const texts = (['note', 'notApplicableReason'] as const)
    .filter((field) => before[field] !== null && after[field] !== null && before[field] !== after[field])
    .map((field): RecordedChange => ({ field: `${field}Edited`, from: null, to: true }));
  const told: ToldChange[] = said.length + texts.length > 0 ? [{ changes: [...said, ...texts] }] : [];
  if (before.owner?.id === after.owner?.id) return told;
  const isGone = after.owner === null;
  const owner = { field: 'owner', from: isGone ? before.owner?.name : null, to: after.owner?.name, isPersonal: true };
  const personId = after.owner?.id ?? before.owner?.id;
  return [...told, { changes: [owner], ...(personId === undefined ? {} : { personId }) }];
}
