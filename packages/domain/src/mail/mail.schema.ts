import { z } from 'zod';
import { instant } from '../calendar/index.js';
import { language } from '../language/index.js';

/** Every mail that the registry sends, by what it is for. */
export const mailKinds = [
  'sign_in_code',
  'details_check',
  'details_reminder',
  'email_change_confirm',
  'email_change_told',
  'proposal_decided',
  'handed_over',
  'newsletter_confirm',
  'newsletter_link',
  'privacy_notice',
  'privacy_request_received',
] as const;
export const mailKind = z.enum(mailKinds).meta({ id: 'MailKind' });
export type MailKind = z.infer<typeof mailKind>;

/**
 * The mail that a contact may choose away. What is not here is sent because the person asked for it a moment ago, or because
 * a law says that they must be told.
 */
export const optionalMail = ['details_check', 'proposal_decided', 'handed_over'] as const;
export const optionalMailKind = z.enum(optionalMail).meta({ id: 'OptionalMailKind' });
export type OptionalMailKind = z.infer<typeof optionalMailKind>;

/**
 * Where a mail is on its way: `queued`, `claimed` by a copy of the product, `handing_over` from just before the mail server is
 * given the last byte, then `sent`; `failed` when the mail server refused it for good or too often; `uncertain` when a copy of
 * the product died in the very moment of handing over, so that nobody knows: a person decides; `cancelled` when its reason is gone.
 */
export const mailStates = ['queued', 'claimed', 'handing_over', 'sent', 'failed', 'uncertain', 'cancelled'] as const;
export const mailState = z.enum(mailStates).meta({ id: 'MailState' });
export type MailState = z.infer<typeof mailState>;

/** One mail as an administrator sees it: to whom, what for, and how it went. Never its text, which may hold a link. */
export const outgoingMail = z
  .object({
    id: z.uuid(),
    kind: mailKind,
    language,
    /** Masked, such as `a…@example.se`: enough to recognise. */
    to: z.string(),
    state: mailState,
    attempts: z.number().int(),
    createdAt: instant,
    sentAt: instant.nullable(),
    /** What the mail server said: its code, never its sentence, which may repeat an address. */
    failure: z.string().nullable(),
  })
  .meta({ id: 'OutgoingMail' });
export type OutgoingMail = z.infer<typeof outgoingMail>;

/** A template with example data, as a person would get it. */
export const mailPreview = z
  .object({ kind: mailKind, language, subject: z.string(), text: z.string(), html: z.string() })
  .meta({ id: 'MailPreview' });
export type MailPreview = z.infer<typeof mailPreview>;
