import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock/clock.js';
import { answerHeaders } from './answer.js';
import './request-context.js';

/** An answer as it is sent. */
interface KeptAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/** As much is kept, in bytes: a hundred years of months for each municipality are some millions. */
const MOST = 32 * 1024 * 1024;
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
  private size = 0;

  constructor(private readonly clock: Clock) {}

  /** The kept answer to a request, or the one that `work` makes; kept for each person by themselves. */
  async once(request: FastifyRequest, work: () => Promise<unknown>): Promise<KeptAnswer> {
    const snapshot = request.registrySnapshot;
    const actor = request.registryActor;
    if (snapshot === undefined || !actor) throw new Error('Only what takes somebody signed in can be kept.');
    const window = Math.floor(this.clock.now().getTime() / LONGEST);
    const key = JSON.stringify([this.clock.today(), window, actor, request.url]);
    if (snapshot !== this.snapshot) this.forget();
    this.snapshot = snapshot;

    const kept = this.answers.get(key);
    if (kept) return kept;
    const body = await work();
    const answer = { headers: answerHeaders(body, request), bytes: Buffer.from(JSON.stringify(body)) };
    // Another request may have seen another snapshot meanwhile.
    if (this.snapshot === snapshot) this.keep(key, answer);
    return answer;
  }

  private keep(key: string, answer: KeptAnswer): void {
    if (this.size + answer.bytes.length > MOST) this.forget();
    this.answers.set(key, answer);
    this.size += answer.bytes.length;
  }

  private forget(): void {
    this.answers.clear();
    this.size = 0;
  }
}
