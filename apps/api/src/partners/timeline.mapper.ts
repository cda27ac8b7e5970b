import type { FieldChange, TimelineEntry } from '@registry/domain/timeline';

interface PersonalValue {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** An entry as the repository reads it: what changed, and apart from it the personal values that have not been erased. */
export interface TimelineRow extends Omit<TimelineEntry, 'changes'> {
  readonly changes: readonly { readonly field: string; readonly from?: unknown; readonly to?: unknown }[];
  readonly personalValues: readonly PersonalValue[];
}

/** Puts the personal values back in their places. Of an erased person it is left that the field changed. */
export function toTimelineEntry({ personalValues, ...row }: TimelineRow): TimelineEntry {
  const kept = new Map(personalValues.map((value) => [value.field, value]));
  const changes = row.changes.map(({ field, from, to }): FieldChange => {
    const value = kept.get(field) ?? { from, to };
    return { field, from: value.from ?? null, to: value.to ?? null };
  });
  return { ...row, changes };
}
