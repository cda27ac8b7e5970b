import { z } from 'zod';
import { emailAddress } from '../address/index.js';
import { instant } from '../calendar/index.js';
import { language } from '../language/index.js';
import { linkSecret } from '../link/index.js';
import { line, optionalLine, paragraph } from '../text/index.js';

/** A topic that people subscribe to, named in both languages by the partnership. */
export const newsletterTopic = z
  .object({ key: z.string(), sv: z.string(), en: z.string(), isActive: z.boolean() })
  .meta({ id: 'NewsletterTopic' });
export type NewsletterTopic = z.infer<typeof newsletterTopic>;

export const newsletterTopicDraft = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'FIELD_INVALID'),
    sv: line(80),
    en: line(80),
    isActive: z.boolean(),
  })
  .meta({ id: 'NewsletterTopicDraft' });
export type NewsletterTopicDraft = z.infer<typeof newsletterTopicDraft>;

/** The words that somebody consents to. Each change is a new version; the log says which version was shown. */
export const consentWording = z
  .object({ version: z.number().int(), language, text: z.string() })
  .meta({ id: 'ConsentWording' });
export type ConsentWording = z.infer<typeof consentWording>;

export const consentWordingDraft = z
  .strictObject({ sv: paragraph(1000), en: paragraph(1000) })
  .meta({ id: 'ConsentWordingDraft' });
export type ConsentWordingDraft = z.infer<typeof consentWordingDraft>;

/** Fits the column; which versions there are, the database knows. */
const wordingVersion = z.number().int().positive().max(1_000_000);
const topicKey = z.string().max(40);

/** Anybody may subscribe. Nothing is sent to an address before it was confirmed there (double opt-in). */
export const subscriptionRequest = z
  .strictObject({
    email: emailAddress,
    name: optionalLine(120).optional().default(null),
    language,
    topics: z.array(topicKey).min(1).max(20),
    /** The version of the wording that the person saw. */
    wordingVersion,
  })
  .meta({ id: 'SubscriptionRequest' });
export type SubscriptionRequest = z.infer<typeof subscriptionRequest>;

/** Asked for, confirmed at the address, and left. */
export const subscriptionStates = ['pending', 'active', 'left'] as const;
export type SubscriptionState = (typeof subscriptionStates)[number];

export const consentActions = ['asked', 'confirmed', 'changed', 'left', 'suppressed'] as const;
export type ConsentAction = (typeof consentActions)[number];
/** `one_click` is the button of a mail program (RFC 8058), or the page that the same address leads to. */
export const consentChannels = ['web', 'mail_link', 'one_click', 'coordinator', 'import'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

export const consentEvent = z
  .object({
    at: instant,
    purpose: z.literal('newsletter'),
    action: z.enum(consentActions),
    /** What was asked for, consented to, or left. */
    topics: z.array(z.string()),
    wordingVersion: z.number().int().nullable(),
    channel: z.enum(consentChannels),
    /** For imported consent: where and how it was given. */
    evidence: z.string().nullable(),
  })
  .meta({ id: 'ConsentEvent' });
export type ConsentEvent = z.infer<typeof consentEvent>;

/** One's own subscription, seen through a personal link, without signing in. */
export const mySubscription = z
  .object({
    /** Masked: who holds the link knows the address. */
    email: z.string(),
    name: z.string().nullable(),
    language,
    topics: z.array(z.string()),
    state: z.enum(subscriptionStates),
    history: z.array(consentEvent),
  })
  .meta({ id: 'MySubscription' });
export type MySubscription = z.infer<typeof mySubscription>;

export const mySubscriptionChange = z
  .strictObject({
    ...linkSecret.shape,
    name: optionalLine(120).optional(),
    language: language.optional(),
    /** The topics from here on; none means leaving. */
    topics: z.array(topicKey).max(20).optional(),
    /** The version of the wording beside the topics: needed for more topics than before. */
    wordingVersion: wordingVersion.optional(),
  })
  .meta({ id: 'MySubscriptionChange' });
export type MySubscriptionChange = z.infer<typeof mySubscriptionChange>;

export const newsletterOverview = z
  .object({
    topics: z.array(newsletterTopic.extend({ subscribers: z.number().int() })),
    active: z.number().int(),
    pending: z.number().int(),
    left: z.number().int(),
    wordings: z.array(consentWording),
  })
  .meta({ id: 'NewsletterOverview' });
export type NewsletterOverview = z.infer<typeof newsletterOverview>;

/**
 * Current subscribers of a topic, for whatever sends the letter, which puts each one's `unsubscribeUrl` into the headers
 * `List-Unsubscribe: <…>` and `List-Unsubscribe-Post: List-Unsubscribe=One-Click` (RFC 8058).
 */
export const subscriberExport = z
  .object({
    subscribers: z.array(
      z.object({ email: z.string(), name: z.string().nullable(), language, unsubscribeUrl: z.string() }),
    ),
  })
  .meta({ id: 'SubscriberExport' });
export type SubscriberExport = z.infer<typeof subscriberExport>;

/** Subscribers from before the registry, whose consent can be shown. Nothing is sent to them by this. */
export const subscriberImport = z
  .strictObject({
    topics: z.array(topicKey).min(1).max(20),
    /** Where, when and how they consented. */
    evidence: line(300),
    subscribers: z
      .array(z.strictObject({ email: emailAddress, name: optionalLine(120).optional().default(null), language }))
      .min(1)
      .max(1000),
  })
  .meta({ id: 'SubscriberImport' });
export type SubscriberImport = z.infer<typeof subscriberImport>;

/** How an import went, in numbers: whoever said no stays out, and who they are is not told. */
export const subscriberImportResult = z
  .object({ added: z.number().int(), known: z.number().int(), suppressed: z.number().int() })
  .meta({ id: 'SubscriberImportResult' });
export type SubscriberImportResult = z.infer<typeof subscriberImportResult>;
