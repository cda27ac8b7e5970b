import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../ui/form.js';
import { ApiProblem } from '../api-problem.js';
import { formProblems } from '../form-problems.js';
import {
  changedFields,
  fieldNames,
  type MergeConflict,
  mergeThreeWays,
  type TakenOver,
} from './three-way-merge.rules.js';

export type Side = 'mine' | 'theirs';

interface Versioned {
  readonly version: number;
}

/** That somebody else saved while I was writing. */
export interface Meeting<Fields> {
  /** What both changed: I choose. */
  readonly conflicts: readonly MergeConflict<Fields>[];
  /** What only they changed: taken over. */
  readonly takenOver: readonly TakenOver<Fields>[];
  /** Names of who changed it, as far as is known. */
  readonly by: readonly string[];
}

export interface MergingEditOptions<Fields extends object, Resource extends Versioned> {
  /** As it was when the form opened. */
  readonly resource: Resource;
  /** What the form shows of it: text as people write it. */
  readonly fieldsOf: (resource: Resource) => Fields;
  /** What is wrong with the changed fields, before anything is sent. */
  readonly check: (changed: Partial<Fields>) => FieldErrors | undefined;
  readonly save: (changed: Partial<Fields>, version: number) => Promise<Resource>;
  readonly readNewest: () => Promise<Resource>;
  readonly findChangers: (since: Resource) => Promise<readonly string[]>;
  /** Saved, or nothing was left to save. `meeting` tells of what was merged on the way. */
  readonly onSaved: (resource: Resource, meeting: Meeting<Fields> | null) => void;
}

const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'VERSION_STALE';

export const choiceName = (field: PropertyKey): string => `choice.${String(field)}`;

/**
 * A form over something that others may change at the same time. Sends only what was changed. When somebody else was
 * faster it reads theirs, brings both together, and either saves again or leaves what both changed to choose from.
 */
export function useMergingEdit<Fields extends object, Resource extends Versioned>(
  options: MergingEditOptions<Fields, Resource>,
) {
  const { t } = useTranslation('errors');
  const { t: tMerge } = useTranslation('editing');
  const { fieldsOf } = options;
  // What I began from: theirs, once it has been merged in.
  const [origin, setOrigin] = useState(options.resource);
  const [values, setValues] = useState<Fields>(() => fieldsOf(options.resource));
  const [meeting, setMeeting] = useState<Meeting<Fields> | null>(null);
  const [choices, setChoices] = useState<Partial<Record<keyof Fields, Side>>>({});
  const [problems, setProblems] = useState<FieldErrors>();
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);

  const unchosen = (): FieldErrors | undefined => {
    const open = (meeting?.conflicts ?? []).filter(({ field }) => choices[field] === undefined);
    if (open.length === 0) return undefined;
    return Object.fromEntries(open.map(({ field }) => [choiceName(field), tMerge('chooseOne')]));
  };

  async function saveFrom(start: Resource, mine: Fields, met: Meeting<Fields> | null): Promise<void> {
    const changed = changedFields(fieldsOf(start), mine);
    if (fieldNames(changed).length === 0) return options.onSaved(start, met);
    try {
      return options.onSaved(await options.save(changed, start.version), met);
    } catch (problem) {
      if (!isStale(problem)) throw problem;
    }
    const [theirs, by] = await Promise.all([options.readNewest(), options.findChangers(start)]);
    const merge = mergeThreeWays(fieldsOf(start), mine, fieldsOf(theirs));
    const next: Meeting<Fields> = {
      conflicts: merge.conflicts,
      takenOver: [...(met?.takenOver ?? []), ...merge.takenOver],
      by: [...new Set([...(met?.by ?? []), ...by])],
    };
    setOrigin(theirs);
    setValues(merge.merged);
    setMeeting(next);
    setChoices({});
    if (merge.conflicts.length === 0) return saveFrom(theirs, merge.merged, next);
  }

  async function submit(): Promise<void> {
    if (isSaving) return;
    const wrong = unchosen() ?? options.check(changedFields(fieldsOf(origin), values));
    setError(null);
    setProblems(wrong);
    if (wrong !== undefined) return;
    setSaving(true);
    try {
      await saveFrom(origin, values, meeting);
    } catch (problem) {
      setError(problem);
      setProblems(formProblems(problem, t));
    } finally {
      setSaving(false);
    }
  }

  return {
    values,
    problems,
    error,
    isSaving,
    meeting,
    choices,
    isDirty: fieldNames(changedFields(fieldsOf(origin), values)).length > 0,
    submit,
    set: <Name extends keyof Fields>(field: Name, value: Fields[Name]) =>
      setValues((now) => ({ ...now, [field]: value })),
    /** Puts one side's text in the form, where it can still be changed. */
    choose: (conflict: MergeConflict<Fields>, side: Side) => {
      setChoices((now) => ({ ...now, [conflict.field]: side }));
      setValues((now) => ({ ...now, [conflict.field]: conflict[side] }));
    },
  };
}
