import { z } from 'zod';
import { civilDate } from '../calendar/index.js';
import { onboardingStatus } from '../membership/index.js';
import { sector } from '../sector/index.js';
import { line, optionalParagraph } from '../text/index.js';

/** As many steps as a list may have. */
const MOST_STEPS = 40;

const wording = {
  sectors: z
    .array(sector)
    .min(1, 'FIELD_REQUIRED')
    .refine((chosen) => new Set(chosen).size === chosen.length, 'FIELD_INVALID'),
  sv: line(120),
  en: line(120),
  /** Must be settled before the partner becomes active, unless somebody says why not. */
  isRequired: z.boolean(),
  /** Days after the way in began until it should be done; null when it has no due day. */
  dueDays: z.number().int().min(0).max(1095).nullable(),
};

/** A step of the way in, as the partnership has decided it. Retired when it is wanted no more, never deleted. */
export const checklistStep = z
  .object({
    id: z.uuid(),
    sectors: z.array(sector),
    sv: z.string(),
    en: z.string(),
    isRequired: z.boolean(),
    dueDays: z.number().int().nullable(),
    /** The first day on which it is on lists. */
    addedOn: civilDate,
    /** The first day on which it is on lists no more; null while it is. */
    retiredOn: civilDate.nullable(),
  })
  .meta({ id: 'ChecklistStep' });
export type ChecklistStep = z.infer<typeof checklistStep>;

/** Every step there has been, in order: those in use first. */
export const checklistTemplate = z
  .object({ version: z.number().int().positive(), steps: z.array(checklistStep) })
  .meta({ id: 'ChecklistTemplate' });
export type ChecklistTemplate = z.infer<typeof checklistTemplate>;

/** A step as somebody writes it: without `id` it is a new one. */
export const checklistStepDraft = z.strictObject({ id: z.uuid().optional(), ...wording });
export type ChecklistStepDraft = z.infer<typeof checklistStepDraft>;

/** The steps to be in use, in order. Those left out are retired; a retired one that is named is in use again. */
export const checklistTemplateChange = z
  .strictObject({ steps: z.array(checklistStepDraft).max(MOST_STEPS) })
  .meta({ id: 'ChecklistTemplateChange' });
export type ChecklistTemplateChange = z.infer<typeof checklistTemplateChange>;

/** Somebody who can see to a step: a coordinator or an administrator. */
export const checklistOwner = z.object({ id: z.string(), name: z.string() }).meta({ id: 'ChecklistOwner' });
export type ChecklistOwner = z.infer<typeof checklistOwner>;

/** What is known of one step for one partner, on one way in. */
export const checklistItem = z
  .object({
    stepId: z.uuid(),
    sv: z.string(),
    en: z.string(),
    isRequired: z.boolean(),
    /** One as long as nothing has been said of it. */
    version: z.number().int().positive(),
    owner: checklistOwner.nullable(),
    /** When it should be done: the partner's own day, or the step's. */
    dueOn: civilDate.nullable(),
    /** Whether somebody has set another due day than the step's. */
    isDueOwn: z.boolean(),
    /** The day on which it was done; null while it is not. */
    doneOn: civilDate.nullable(),
    /** Why it does not concern this partner; null when it does. */
    notApplicableReason: z.string().nullable(),
    /** How we know: where the paper is, who said so. */
    note: z.string().nullable(),
  })
  .meta({ id: 'ChecklistItem' });
export type ChecklistItem = z.infer<typeof checklistItem>;

export const checklistProgress = z
  .object({
    done: z.number().int(),
    /** Without the steps that do not concern the partner. */
    total: z.number().int(),
    /** Required steps that are open. */
    requiredOpen: z.number().int(),
    /** Open steps whose day has passed. */
    overdue: z.number().int(),
  })
  .meta({ id: 'ChecklistProgress' });
export type ChecklistProgress = z.infer<typeof checklistProgress>;

/** How a way in ended; null while it goes on. */
const wayInOutcomes = ['joined', 'declined'] as const;

/** A partner's list on one way in. */
export const checklist = z
  .object({
    /** The first day of the way in. */
    from: civilDate,
    /** The first day after it; null while it goes on. */
    until: civilDate.nullable(),
    outcome: z.enum(wayInOutcomes).nullable(),
    items: z.array(checklistItem),
    progress: checklistProgress,
  })
  .meta({ id: 'Checklist' });
export type Checklist = z.infer<typeof checklist>;

/** The list of the way in that goes on, and those kept from earlier ones, newest first. */
export const partnerChecklists = z
  .object({ current: checklist.nullable(), past: z.array(checklist) })
  .meta({ id: 'PartnerChecklists' });
export type PartnerChecklists = z.infer<typeof partnerChecklists>;

/** What to change of an item; absent fields stay. To be done and not to concern the partner exclude each other. */
export const checklistItemChange = z
  .strictObject({
    ownerId: z.string().max(64).nullable(),
    /** Null gives back the step's own due day. */
    dueOn: civilDate.nullable(),
    doneOn: civilDate.nullable(),
    notApplicableReason: optionalParagraph(500),
    note: optionalParagraph(2000),
  })
  .partial()
  .refine(({ doneOn, notApplicableReason }) => !doneOn || !notApplicableReason, {
    path: ['notApplicableReason'],
    message: 'FIELD_INVALID',
  })
  .meta({ id: 'ChecklistItemChange' });
export type ChecklistItemChange = z.infer<typeof checklistItemChange>;

/** How far one partner on the way in has come. */
export const wayInProgress = z
  .object({ partnerId: z.uuid(), ...checklistProgress.shape })
  .meta({ id: 'WayInProgress' });
export type WayInProgress = z.infer<typeof wayInProgress>;

/** A step of somebody on the way in whose day has passed. */
export const overdueStep = z
  .object({
    partnerId: z.uuid(),
    partnerName: z.string(),
    sector,
    status: onboardingStatus,
    stepId: z.uuid(),
    sv: z.string(),
    en: z.string(),
    isRequired: z.boolean(),
    ownerName: z.string().nullable(),
    dueOn: civilDate,
    /** Days since it should have been done. */
    days: z.number().int().positive(),
  })
  .meta({ id: 'OverdueStep' });
export type OverdueStep = z.infer<typeof overdueStep>;
