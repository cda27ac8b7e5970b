import type { Limit } from '../platform/rate-limit/rate-limiter.js';

const MINUTES = 60;
const HOURS = 3600;

/**
 * How often a mail may be asked for that goes to whatever address somebody types; and how often somebody may leave by one
 * click, where the visitor is the mail provider of very many.
 */
export const limits = {
  askPerAddress: [
    { name: 'newsletter', max: 3, seconds: 15 * MINUTES },
    { name: 'newsletter-day', max: 6, seconds: 24 * HOURS },
  ],
  askPerVisitor: [{ name: 'newsletter-visitor', max: 60, seconds: HOURS }],
  leavePerVisitor: [{ name: 'newsletter-leaving', max: 6000, seconds: HOURS }],
} as const satisfies Record<string, readonly Limit[]>;
