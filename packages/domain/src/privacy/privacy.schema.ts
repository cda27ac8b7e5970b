import { z } from 'zod';
import { civilDate, instant } from '../calendar/index.js';

/** A person as privacy sees them: a contact, a user, or a subscriber. */
export const subjectKinds = ['contact', 'user', 'subscriber'] as const;
export const subjectKind = z.enum(subjectKinds).meta({ id: 'SubjectKind' });
export type SubjectKind = z.infer<typeof subjectKind>;

const subject = { subjectKind, subjectId: z.string().max(64) };

/** What the registry has about one person, table by table, with what it is used for. */
export const personalDataExport = z
  .object({
    subject: z.object(subject),
    exportedAt: instant,
    sections: z.array(
      z.object({
        table: z.string(),
        categories: z.array(z.string()),
        purpose: z.string(),
        lawfulBasis: z.string(),
        retention: z.string(),
        rows: z.array(z.record(z.string(), z.unknown())),
      }),
    ),
  })
  .meta({ id: 'PersonalDataExport' });
export type PersonalDataExport = z.infer<typeof personalDataExport>;

export const erasureStates = ['requested', 'approved', 'done', 'cancelled'] as const;

export const erasureRequest = z
  .object({
    id: z.uuid(),
    ...subject,
    subjectName: z.string().nullable(),
    state: z.enum(erasureStates),
    requestedAt: instant,
    /** From this day on it may be done: time for a person whose account was taken to say so. */
    dueOn: civilDate,
    decisionReference: z.string().nullable(),
    doneAt: instant.nullable(),
  })
  .meta({ id: 'ErasureRequest' });
export type ErasureRequest = z.infer<typeof erasureRequest>;

/** One's own request for erasure, while it can be taken back. */
export const ownErasure = erasureRequest
  .pick({ id: true, state: true, requestedAt: true, dueOn: true })
  .meta({ id: 'OwnErasure' });
export type OwnErasure = z.infer<typeof ownErasure>;

/** What an erasure takes away and what stays, and why, before anybody decides. */
export const erasurePreview = z
  .object({
    fields: z.array(
      z.object({
        table: z.string(),
        column: z.string(),
        rows: z.number().int(),
        outcome: z.enum(['removed', 'replaced', 'kept']),
        /** Why it stays. */
        why: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ErasurePreview' });
export type ErasurePreview = z.infer<typeof erasurePreview>;

/** Who. Not why: a reason in free words would outlive the person. */
export const erasureDraft = z.strictObject(subject).meta({ id: 'ErasureDraft' });
export type ErasureDraft = z.infer<typeof erasureDraft>;

export const erasureApproval = z
  .strictObject({ decisionReference: z.string().trim().max(120).optional() })
  .meta({ id: 'ErasureApproval' });
export type ErasureApproval = z.infer<typeof erasureApproval>;

export const retentionRules = ['former_contacts', 'inactive_users', 'left_subscribers'] as const;
export const retentionRule = z.enum(retentionRules).meta({ id: 'RetentionRule' });
export type RetentionRule = z.infer<typeof retentionRule>;

export const retentionRunStates = ['rehearsed', 'quarantined', 'done', 'undone'] as const;

export const retentionRun = z
  .object({
    id: z.uuid(),
    startedAt: instant,
    state: z.enum(retentionRunStates),
    /** From this day on the quarantined are erased, unless undone. */
    dueOn: civilDate.nullable(),
    /** More than the cap: a person must approve. */
    isOverCap: z.boolean(),
    items: z.array(
      z.object({
        rule: retentionRule,
        ...subject,
        subjectName: z.string().nullable(),
        /** The day from which nothing needs the data. */
        since: civilDate,
      }),
    ),
  })
  .meta({ id: 'RetentionRun' });
export type RetentionRun = z.infer<typeof retentionRun>;
