import { Injectable } from '@nestjs/common';
import type { Visit } from '../platform/http/visit.js';
import { type Limit, RateLimiter } from '../platform/rate-limit/rate-limiter.js';

const HOURS = 3600;

/** Nobody guesses a secret; but nobody shall make the database look for ever so many either. Many may share an address. */
const perVisitor = { name: 'link-visitor', max: 600, seconds: HOURS } as const satisfies Limit;

/** How often a visitor may come with the secret of a personal link, whichever it is for. */
@Injectable()
export class LinkLimits {
  constructor(private readonly limiter: RateLimiter) {}

  /** Counts a visit, before anything is looked up. @throws RegistryError TOO_MANY_REQUESTS */
  async count(visit: Visit): Promise<void> {
    await this.limiter.count(perVisitor, visit.address);
  }
}
