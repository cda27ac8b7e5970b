/** A field that both changed, each in their own way. */
export interface MergeConflict<Fields, Name extends keyof Fields = keyof Fields> {
  readonly field: Name;
  readonly base: Fields[Name];
  readonly mine: Fields[Name];
  readonly theirs: Fields[Name];
}

/** A field that only they changed. */
export interface TakenOver<Fields, Name extends keyof Fields = keyof Fields> {
  readonly field: Name;
  readonly from: Fields[Name];
  readonly to: Fields[Name];
}

export interface Merge<Fields> {
  /** Mine where I changed something, theirs otherwise. A conflict is mine until somebody chooses: nothing typed is lost. */
  readonly merged: Fields;
  readonly conflicts: readonly MergeConflict<Fields>[];
  readonly takenOver: readonly TakenOver<Fields>[];
}

/** Whether two values of a field are the same; lists and objects by what they hold. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => Object.hasOwn(other, key) && isSameValue(value, Reflect.get(other, key)))
  );
}

/** The fields of a form, in the order of the form. */
export const fieldNames = <Fields extends object>(fields: Fields): (keyof Fields)[] =>
  Object.keys(fields) as (keyof Fields)[];

/** The fields that differ, with their new values: what a PATCH sends. */
export function changedFields<Fields extends object>(from: Fields, to: Fields): Partial<Fields> {
  const changed: Partial<Fields> = {};
  for (const field of fieldNames(from)) if (!isSameValue(from[field], to[field])) changed[field] = to[field];
  return changed;
}

/**
 * Brings together what two people made of the same thing, field by field.
 *
 * @param base - what it was when I began.
 * @param mine - what I made of it.
 * @param theirs - what it is by now.
 */
export function mergeThreeWays<Fields extends object>(base: Fields, mine: Fields, theirs: Fields): Merge<Fields> {
  const merged = { ...theirs };
  const conflicts: MergeConflict<Fields>[] = [];
  const takenOver: TakenOver<Fields>[] = [];
  for (const field of fieldNames(base)) {
    const iChanged = !isSameValue(base[field], mine[field]);
    const theyChanged = !isSameValue(base[field], theirs[field]);
    if (iChanged) merged[field] = mine[field];
    if (theyChanged && !iChanged) takenOver.push({ field, from: base[field], to: theirs[field] });
    if (theyChanged && iChanged && !isSameValue(mine[field], theirs[field])) {
      conflicts.push({ field, base: base[field], mine: mine[field], theirs: theirs[field] });
    }
  }
  return { merged, conflicts, takenOver };
}
