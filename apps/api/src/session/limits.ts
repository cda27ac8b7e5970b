import type { Limit } from '../platform/rate-limit/rate-limiter.js';

const MINUTES = 60;
const HOURS = 3600;

/** How often sign-in may be tried. Many people may share a visitor's address, behind the firewall of a municipality. */
export const limits = {
  codePerAddress: [
    { name: 'code', max: 5, seconds: 15 * MINUTES },
    { name: 'code-day', max: 20, seconds: 24 * HOURS },
  ],
  codePerVisitor: [{ name: 'code-visitor', max: 60, seconds: HOURS }],
  triesPerAddress: [
    { name: 'try', max: 10, seconds: 15 * MINUTES },
    { name: 'try-day', max: 50, seconds: 24 * HOURS },
  ],
  triesPerVisitor: [{ name: 'try-visitor', max: 120, seconds: HOURS }],
  invitationPerVisitor: [{ name: 'invitation-visitor', max: 20, seconds: HOURS }],
} as const satisfies Record<string, readonly Limit[]>;
