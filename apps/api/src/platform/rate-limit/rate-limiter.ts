import { createHmac } from 'node:crypto';
import { RegistryError } from '@registry/domain/error';
import type { Database } from '../database/database.js';

/** So many in so many seconds, for each of what the key names. */
export interface Limit {
  readonly name: string;
  readonly max: number;
  readonly seconds: number;
}

/** Counts in the database, so that several copies of the product count together. Keys are hashed: they are personal data. */
export class RateLimiter {
  constructor(
    private readonly database: Database,
    private readonly secret: string,
  ) {}

  /** Counts one. @throws RegistryError TOO_MANY_REQUESTS with `retryAfterSeconds` when that is one too many */
  async count(limit: Limit, subject: string): Promise<void> {
    const key = createHmac('sha256', this.secret).update(`${limit.name}:${subject}`).digest('base64url');
    const [row] = await this.database.query<{ count: number; retry_after: number }>(
      `INSERT INTO rate_limit AS known (key, count, window_start) VALUES ($1, 1, now())
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN known.window_start <= now() - make_interval(secs => $2) THEN 1 ELSE known.count + 1 END,
         window_start =
           CASE WHEN known.window_start <= now() - make_interval(secs => $2) THEN now() ELSE known.window_start END
       RETURNING count, ceil($2 - extract(epoch FROM now() - window_start))::int AS retry_after`,
      [key, limit.seconds],
    );
    if (row !== undefined && row.count > limit.max) {
      throw new RegistryError('TOO_MANY_REQUESTS', { details: { retryAfterSeconds: Math.max(1, row.retry_after) } });
    }
  }

  /** Forgets windows that are long over. */
  async sweep(): Promise<void> {
    await this.database.query(`DELETE FROM rate_limit WHERE window_start < now() - interval '2 days'`);
  }
}
