import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock/clock.js';
import './request-context.js';

/** An answer as it is parsed, for what its headers say, and as it is sent. */
export interface KeptAnswer {
  readonly body: unknown;
  readonly bytes: Buffer;
}

/** As many answers are kept; there are few that people ask for again and again. */
const MOST_ANSWERS = 200;
/** An answer tells the moment of its knowledge, which may not grow old. In milliseconds. */
const LONGEST = 60_000;

/**
 * Keeps answers for as long as nothing is written to the database by anybody: every page that shows a report asks for the
 * same ones. What was visible when the session was read (`pg_current_snapshot`) is another as soon as any transaction
 * that wrote has ended, whichever began first, and never the same again, so what is kept under it cannot be out of date.
 */
@Injectable()
export class KeptAnswers {
  private snapshot: string | null = null;
  private readonly answers = new Map<string, KeptAnswer>();

  constructor(private readonly clock: Clock) {}

  /** The kept answer to a request, or the one that `work` makes; kept for each person by themselves. */
  async once(request: FastifyRequest, work: () => Promise<unknown>): Promise<KeptAnswer> {
    const snapshot = request.registrySnapshot;
    const actor = request.registryActor;
    if (snapshot === undefined || !actor) throw new Error('Only what takes somebody signed in can be kept.');
    const window = Math.floor(this.clock.now().getTime() / LONGEST);
    const key = JSON.stringify([this.clock.today(), window, actor, request.url]);
    if (snapshot !== this.snapshot || this.answers.size >= MOST_ANSWERS) this.answers.clear();
    this.snapshot = snapshot;

    const kept = this.answers.get(key);
    if (kept) return kept;
    const body = await work();
    const answer = { body, bytes: Buffer.from(JSON.stringify(body)) };
    // Another request may have seen another snapshot meanwhile.
    if (this.snapshot === snapshot) this.answers.set(key, answer);
    return answer;
  }
}
