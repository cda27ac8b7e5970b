import { z } from 'zod';
import { civilDate, instant } from '../calendar/index.js';
import { contact, contactRole } from '../contact/index.js';
import { language } from '../language/index.js';
import { onboardingStatus } from '../membership/status.schema.js';
import { sector } from '../sector/index.js';
import { line, paragraph } from '../text/index.js';

/** Whom a round asks: current contacts with an address, narrowed by these. */
export const roundAudience = z
  .strictObject({
    sectors: z.array(sector).optional().default([]),
    statuses: z.array(onboardingStatus).optional().default(['active', 'paused']),
    municipalities: z
      .array(z.string().regex(/^\d{4}$/, 'MUNICIPALITY_UNKNOWN'))
      .optional()
      .default([]),
    roles: z.array(contactRole).optional().default([]),
    /** Only those whose details nobody confirmed since this day. */
    unconfirmedSince: civilDate.nullable().optional().default(null),
  })
  .meta({ id: 'RoundAudience' });
export type RoundAudience = z.infer<typeof roundAudience>;

const words = z.strictObject({ subject: line(150), body: paragraph(4000) });

/** Whom an audience holds today. */
export const audienceCount = z
  .object({
    /** Those who would get a mail: one each, also for somebody who is contact of several partners. */
    contacts: z.number().int(),
    partners: z.number().int(),
    /** Those who cannot be asked by mail: they have no address, or have chosen this mail away. */
    withoutEmail: z.number().int(),
    choseAway: z.number().int(),
  })
  .meta({ id: 'AudienceCount' });
export type AudienceCount = z.infer<typeof audienceCount>;

/** A round of "are these details right?": to whom, in which words, with reminders on days after the start, until a deadline. */
export const roundDraft = z
  .strictObject({
    name: line(120),
    audience: roundAudience,
    texts: z.strictObject({ sv: words, en: words }),
    /** Days after the start; in order and each once, as stored. */
    reminderDays: z
      .array(z.number().int().min(1).max(180))
      .max(5)
      .overwrite((days) => [...new Set(days)].toSorted((one, other) => one - other)),
    deadline: civilDate,
  })
  .meta({ id: 'RoundDraft' });
export type RoundDraft = z.infer<typeof roundDraft>;

export const roundStates = ['draft', 'running', 'paused', 'closed'] as const;
export const roundState = z.enum(roundStates).meta({ id: 'RoundState' });
export type RoundState = z.infer<typeof roundState>;

/** How far one contact has come, the furthest that is true: from `waiting` (not yet sent) to `changed`. */
export const answerStates = ['waiting', 'sent', 'bounced', 'opened', 'confirmed', 'changed', 'left_out'] as const;
export const answerState = z.enum(answerStates).meta({ id: 'AnswerState' });
export type AnswerState = z.infer<typeof answerState>;

export const roundSummary = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    name: z.string(),
    state: roundState,
    deadline: civilDate,
    startedAt: instant.nullable(),
    counts: z.record(answerState, z.number().int()),
  })
  .meta({ id: 'RoundSummary' });
export type RoundSummary = z.infer<typeof roundSummary>;

export const roundAnswer = z
  .object({
    contactId: z.uuid(),
    contactName: z.string(),
    partnerId: z.uuid(),
    partnerName: z.string(),
    state: answerState,
    sentAt: instant.nullable(),
    openedAt: instant.nullable(),
    answeredAt: instant.nullable(),
    /** Whether a coordinator noted it after a call. */
    byPhone: z.boolean(),
    phone: z.object({ e164: z.string(), display: z.string() }).nullable(),
    /** What a coordinator wrote, or the mail server's code; null also when nothing more is known. */
    bounce: z.string().nullable(),
  })
  .meta({ id: 'RoundAnswer' });
export type RoundAnswer = z.infer<typeof roundAnswer>;

export const round = roundSummary
  .extend({
    audience: roundAudience,
    texts: z.object({
      sv: z.object({ subject: z.string(), body: z.string() }),
      en: z.object({ subject: z.string(), body: z.string() }),
    }),
    reminderDays: z.array(z.number().int()),
    answers: z.array(roundAnswer),
  })
  .meta({ id: 'Round' });
export type Round = z.infer<typeof round>;

/** Share of counting partners with at least one contact confirmed within twelve months, as of today. */
export const confirmationShare = z
  .object({
    bySector: z.record(sector, z.object({ partners: z.number().int(), confirmed: z.number().int() })),
    total: z.object({ partners: z.number().int(), confirmed: z.number().int() }),
  })
  .meta({ id: 'ConfirmationShare' });
export type ConfirmationShare = z.infer<typeof confirmationShare>;

/** What the page behind the link of a round shows to the person who was asked. */
export const detailsCheckPage = z
  .object({
    language,
    contact,
    partnerName: z.string(),
    deadline: civilDate,
    /** The deadline has passed. An answer is still taken, until a coordinator closes the round. */
    isLate: z.boolean(),
  })
  .meta({ id: 'DetailsCheckPage' });
export type DetailsCheckPage = z.infer<typeof detailsCheckPage>;
