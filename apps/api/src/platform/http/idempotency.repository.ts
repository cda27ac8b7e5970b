import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { RegistryError } from '@registry/domain/error';
import { Database } from '../database/database.js';

export interface IdempotentRequest {
  readonly actorId: string;
  readonly key: string;
  readonly endpoint: string;
  /** Status of a success. */
  readonly status: number;
  /** Everything that makes this request the same as another. */
  readonly content: unknown;
}

interface Row {
  readonly endpoint: string;
  readonly request_hash: string;
  readonly response: unknown;
  readonly is_done: boolean;
  readonly is_abandoned: boolean;
}

const POLL_MS = 50;
const PATIENCE_MS = 15_000;

/**
 * Makes a request that is sent twice have one effect and one answer, for a day.
 *
 * The claim of a key is a committed row of its own and holds no connection while the request runs: requests that each
 * held one and waited for another would empty the pool. The price: should the process die between the effect and the
 * answer, the key is free again after a minute.
 */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly database: Database) {}

  /** @throws RegistryError IDEMPOTENCY_KEY_REUSED when the key was used for something else */
  async once(request: IdempotentRequest, work: () => Promise<unknown>): Promise<unknown> {
    const hash = createHash('sha256').update(JSON.stringify(request.content)).digest('base64url');
    const deadline = Date.now() + PATIENCE_MS;
    while (!(await this.claim(request, hash))) {
      const known = await this.find(request);
      if (known === undefined) continue;
      if (known.endpoint !== request.endpoint || known.request_hash !== hash) {
        throw new RegistryError('IDEMPOTENCY_KEY_REUSED');
      }
      if (known.is_done) return known.response;
      if (known.is_abandoned) await this.release(request, true);
      else if (Date.now() > deadline) throw new RegistryError('SERVICE_UNAVAILABLE');
      else await pause(POLL_MS);
    }
    try {
      const answer = await work();
      await this.keep(request, answer);
      return answer;
    } catch (error) {
      await this.release(request, false);
      throw error;
    }
  }

  private async claim({ actorId, key, endpoint }: IdempotentRequest, hash: string): Promise<boolean> {
    const rows = await this.database.query(
      `WITH swept AS (DELETE FROM idempotency_key WHERE created_at < now() - interval '1 day')
       INSERT INTO idempotency_key (actor_id, key, endpoint, request_hash, created_at) VALUES ($1, $2, $3, $4, now())
       ON CONFLICT DO NOTHING RETURNING key`,
      [actorId, key, endpoint, hash],
    );
    return rows.length > 0;
  }

  private async find({ actorId, key }: IdempotentRequest): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT endpoint, request_hash, response, status IS NOT NULL AS is_done,
              status IS NULL AND created_at < now() - interval '1 minute' AS is_abandoned
       FROM idempotency_key WHERE actor_id = $1 AND key = $2`,
      [actorId, key],
    );
    return row;
  }

  private async keep({ actorId, key, status }: IdempotentRequest, answer: unknown): Promise<void> {
    await this.database.query(
      'UPDATE idempotency_key SET status = $4, response = $3 WHERE actor_id = $1 AND key = $2',
      [actorId, key, JSON.stringify(answer ?? null), status],
    );
  }

  private async release({ actorId, key }: IdempotentRequest, onlyAbandoned: boolean): Promise<void> {
    await this.database.query(
      `DELETE FROM idempotency_key WHERE actor_id = $1 AND key = $2 AND status IS NULL
       AND (NOT $3 OR created_at < now() - interval '1 minute')`,
      [actorId, key, onlyAbandoned],
    );
  }
}
