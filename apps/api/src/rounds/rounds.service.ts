import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import type { CivilDate } from '@registry/domain/calendar';
import { RegistryError } from '@registry/domain/error';
import {
  type AudienceCount,
  answerStateOf,
  type ConfirmationShare,
  countAnswers,
  type Round,
  type RoundAudience,
  type RoundDraft,
  type RoundState,
  type RoundSummary,
} from '@registry/domain/round';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { givenFields } from '../platform/http/given-fields.js';
import { refuseStale } from '../platform/http/version.js';
import { AnswersRepository } from './answers.repository.js';
import { AudienceRepository } from './audience.repository.js';
import { ConfirmationShareRepository } from './confirmation-share.repository.js';
import { toRound, toRoundSummary } from './round.mapper.js';
import { RoundHistoryService, roundChangesBetween } from './round-history.service.js';
import { RoundMailService } from './round-mail.service.js';
import { draftOf, isOver, type RoundRow, RoundsRepository } from './rounds.repository.js';

/** A round as it may be changed: everything is optional. */
type RoundChange = { readonly [Field in keyof RoundDraft]?: RoundDraft[Field] | undefined };

/** What it is called to bring a round into a state. */
const actions = { running: 'round.started', paused: 'round.paused', closed: 'round.closed' } as const;

/** Rounds of "are these details right?": prepared, started, paused and closed. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsRepository,
    private readonly answers: AnswersRepository,
    private readonly audiences: AudienceRepository,
    private readonly shares: ConfirmationShareRepository,
    private readonly mail: RoundMailService,
    private readonly history: RoundHistoryService,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<RoundSummary[]> {
    const { client } = this.database;
    const [rows, facts] = await Promise.all([
      this.rounds.list(client),
      this.answers.countAll(client, this.clock.today()),
    ]);
    return rows.map((row) => {
      const own = facts.filter(({ roundId }) => roundId === row.id);
      return toRoundSummary(row, countAnswers(own.map((each) => ({ state: answerStateOf(each), count: each.count }))));
    });
  }

  /** Whom a round would ask. Sends nothing. */
  async count(audience: RoundAudience): Promise<AudienceCount> {
    return this.audiences.count(this.database.client, audience, this.clock.today());
  }

  /** How much of the registry can be trusted today. */
  async share(): Promise<ConfirmationShare> {
    return this.shares.read(this.clock.today());
  }

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async get(roundId: string): Promise<Round> {
    return this.getWithin(this.database.client, roundId);
  }

  /** As {@link get}, within a transaction of the caller. */
  async getWithin(client: Client, roundId: string): Promise<Round> {
    const row = await this.rounds.find(client, roundId);
    if (row === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return toRound(row, await this.answers.ofRound(client, roundId, this.clock.today()));
  }

  /** @throws RegistryError ROUND_DEADLINE_PASSED */
  async create(actor: Actor, draft: RoundDraft): Promise<Round> {
    refusePast(draft, this.clock.today());
    return this.database.inTransaction(async (client) => {
      const id = await this.rounds.insert(client, draft, actor.userId, this.clock.now());
      await this.history.tell(client, actor, id, 'round.created', [
        { field: 'name', from: null, to: draft.name },
        { field: 'deadline', from: null, to: draft.deadline },
      ]);
      return this.getWithin(client, id);
    });
  }

  /**
   * Absent fields stay.
   *
   * @throws RegistryError ROUND_STATE_REFUSED, ROUND_DEADLINE_PASSED, VERSION_STALE, RESOURCE_NOT_FOUND
   */
  async change(actor: Actor, roundId: string, change: RoundChange, version: number): Promise<Round> {
    return this.act(roundId, version, ['draft'], async (client, row) => {
      const before = draftOf(row);
      const draft: RoundDraft = { ...before, ...givenFields(change) };
      refusePast(draft, this.clock.today());
      const changes = roundChangesBetween(before, draft);
      if (changes.length === 0) return;
      await this.rounds.update(client, roundId, draft);
      await this.history.tell(client, actor, roundId, 'round.changed', changes);
    });
  }

  /**
   * Starts a round, or resumes it. At the start it is written down whom it asks, and everybody's mail is queued in the same
   * transaction; after a pause, what had not left.
   *
   * @param seen the number of contacts that the person saw: another one at the start refuses
   * @throws RegistryError ROUND_STATE_REFUSED, ROUND_DEADLINE_PASSED, ROUND_AUDIENCE_CHANGED with `contacts`, VERSION_STALE, RESOURCE_NOT_FOUND
   */
  async start(actor: Actor, roundId: string, seen: number, version: number): Promise<Round> {
    return this.act(roundId, version, ['draft', 'paused'], async (client, row) => {
      const today = this.clock.today();
      refusePast(row, today);
      if (row.state === 'draft') {
        const contacts = await this.audiences.resolve(client, roundId, row.audience, today);
        if (contacts !== seen) throw new RegistryError('ROUND_AUDIENCE_CHANGED', { details: { contacts } });
      }
      await this.enter(client, actor, row, 'running');
      await this.mail.queueDueWithin(client, roundId);
    });
  }

  /** What is not yet sent waits. @throws RegistryError ROUND_STATE_REFUSED, VERSION_STALE, RESOURCE_NOT_FOUND */
  async pause(actor: Actor, roundId: string, version: number): Promise<Round> {
    return this.act(roundId, version, ['running'], async (client, row) => {
      await this.enter(client, actor, row, 'paused');
      await this.mail.cancelWithin(client, roundId);
    });
  }

  /** Links of the round stop working. @throws RegistryError ROUND_STATE_REFUSED, VERSION_STALE, RESOURCE_NOT_FOUND */
  async close(actor: Actor, roundId: string, version: number): Promise<Round> {
    return this.act(roundId, version, ['running', 'paused'], async (client, row) => {
      await this.rounds.keepAnswersGivenElsewhere(client, roundId);
      await this.enter(client, actor, row, 'closed');
      await this.mail.cancelWithin(client, roundId);
    });
  }

  private async enter(
    client: Client,
    actor: Actor,
    { id, state }: RoundRow,
    to: Exclude<RoundState, 'draft'>,
  ): Promise<void> {
    await this.rounds.setState(client, id, to, this.clock.now());
    const action = to === 'running' && state === 'paused' ? 'round.resumed' : actions[to];
    await this.history.tell(client, actor, id, action, [{ field: 'state', from: state, to }]);
  }

  /** One act on a round as the person saw it, in one transaction: the second of two waits, and is stale. */
  private async act(
    roundId: string,
    version: number,
    from: readonly RoundState[],
    work: (client: Client, row: RoundRow) => Promise<void>,
  ): Promise<Round> {
    return this.database.inTransaction(async (client) => {
      const row = await this.rounds.lock(client, roundId);
      if (row === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
      refuseStale(row, version);
      if (!from.includes(row.state)) throw new RegistryError('ROUND_STATE_REFUSED', { details: { state: row.state } });
      await work(client, row);
      return this.getWithin(client, roundId);
    });
  }
}

function refusePast(round: Pick<RoundDraft, 'deadline'>, today: CivilDate): void {
  if (!isOver(round, today)) return;
  throw new RegistryError('ROUND_DEADLINE_PASSED', { errors: [{ pointer: '/deadline', code: 'DEADLINE_PASSED' }] });
}
