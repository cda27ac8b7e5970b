import { z } from 'zod';
import { emailAddress } from '../address/index.js';
import { instant } from '../calendar/index.js';
import { language } from '../language/index.js';
import { line, optionalLine } from '../text/index.js';

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

/** The words that somebody consents to. Each change is a new version; the log says which version was shown. */
export const consentWording = z
  .object({ version: z.number().int(), language, text: z.string() })
  .meta({ id: 'ConsentWording' });
export type ConsentWording = z.infer<typeof consentWording>;

/** Anybody may subscribe. Nothing is sent to an address before it was confirmed there (double opt-in). */
export const subscriptionRequest = z
  .strictObject({
    email: emailAddress,
    name: optionalLine(120).optional().default(null),
    language,
    topics: z.array(z.string().max(40)).min(1).max(20),
    /** The version of the wording that the person saw. */
    wordingVersion: z.number().int(),
  })
  .meta({ id: 'SubscriptionRequest' });
export type SubscriptionRequest = z.infer<typeof subscriptionRequest>;

export const subscriptionStates = ['pending', 'active', 'left'] as const;

export const consentActions = ['asked', 'confirmed', 'changed', 'left', 'suppressed'] as const;
export const consentChannels = ['web', 'mail_link', 'one_click', 'coordinator', 'import'] as const;

export const consentEvent = z
  .object({
    at: instant,
    purpose: z.literal('newsletter'),
    action: z.enum(consentActions),
    topics: z.array(z.string()),
    wordingVersion: z.number().int().nullable(),
    channel: z.enum(consentChannels),
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
    secret: z.string().regex(/^[\w-]{43}$/, 'FIELD_INVALID'),
    name: optionalLine(120).optional(),
    language: language.optional(),
    topics: z.array(z.string().max(40)).max(20).optional(),
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

/** Current subscribers of a topic, for whatever sends the letter. */
export const subscriberExport = z
  .object({ subscribers: z.array(z.object({ email: z.string(), name: z.string().nullable(), language })) })
  .meta({ id: 'SubscriberExport' });
