import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { addDays } from '@registry/domain/calendar';
import { RegistryError } from '@registry/domain/error';
import type { ErasureApproval, ErasureRequest, OwnErasure } from '@registry/domain/privacy';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { locks } from '../platform/database/locks.js';
import { factsOf, Logger } from '../platform/logging/logger.js';
import { SettingsService } from '../settings/settings.service.js';
import { EraserService } from './eraser.service.js';
import { type ErasureRow, ErasuresRepository } from './erasures.repository.js';
import { type Person, PersonRepository, type Subject } from './person.repository.js';
import { RequestReceivedService } from './request-received.service.js';

/** Requests for erasure: asked for, approved, and done when the days of grace are over. */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly database: Database,
    private readonly repository: ErasuresRepository,
    private readonly persons: PersonRepository,
    private readonly eraser: EraserService,
    private readonly received: RequestReceivedService,
    private readonly settings: SettingsService,
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {}

  list(): Promise<ErasureRequest[]> {
    return this.repository.list(this.database.client);
  }

  /** @throws RegistryError ERASURE_PENDING, USER_LAST_ADMINISTRATOR, RESOURCE_NOT_FOUND */
  async request(actor: Actor, subject: Subject): Promise<ErasureRequest> {
    const { erasureGraceDays } = await this.settings.current();
    return this.database.inTransaction(async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [locks.erasures]);
      const person = await this.persons.find(client, subject, 'person');
      if (person === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
      await this.refuseLastAdministrator(client, person);
      if ((await this.repository.findOpen(client, person)) !== undefined) throw new RegistryError('ERASURE_PENDING');
      const dueOn = addDays(this.clock.today(), erasureGraceDays);
      const requestedById = actor.userId;
      const id = await this.repository.insert(client, { subject, requestedById, dueOn, at: this.clock.now() });
      // Whoever took somebody's account cannot have them erased without their knowing.
      if (subject.id === actor.userId) await this.received.tell(client, actor.userId, id);
      return this.get(await this.repository.find(client, id));
    });
  }

  requestOwn(actor: Actor): Promise<ErasureRequest> {
    return this.request(actor, { kind: 'user', id: actor.userId });
  }

  /** What waits for the actor, whether they or an administrator wrote it down; null when nothing does. */
  async readOwn(actor: Actor): Promise<{ request: OwnErasure | null }> {
    return { request: (await this.findOwn(this.database.client, actor)) ?? null };
  }

  /** Takes back what waits for the actor, if anything does. @throws RegistryError ERASURE_DECIDED when it is done meanwhile */
  async cancelOwn(actor: Actor): Promise<void> {
    const open = await this.findOwn(this.database.client, actor);
    if (open !== undefined) await this.cancel(open.id);
  }

  /**
   * From now on it waits for the days of grace.
   *
   * @throws RegistryError ERASURE_DECISION_REQUIRED for a public body without a decision on disposal, ERASURE_DECIDED,
   *   RESOURCE_NOT_FOUND
   */
  async approve(requestId: string, { decisionReference = '' }: ErasureApproval): Promise<ErasureRequest> {
    const { erasureGraceDays, controllerKind } = await this.settings.current();
    return this.database.inTransaction(async (client) => {
      const row = this.get(await this.repository.lock(client, requestId));
      if (row.state !== 'requested') throw new RegistryError('ERASURE_DECIDED');
      if (controllerKind === 'public' && decisionReference === '') throw new RegistryError('ERASURE_DECISION_REQUIRED');
      const dueOn = addDays(this.clock.today(), erasureGraceDays);
      const decision = decisionReference === '' ? null : decisionReference;
      await this.repository.approve(client, requestId, { dueOn, decision, at: this.clock.now() });
      return this.get(await this.repository.find(client, requestId));
    });
  }

  /** @throws RegistryError ERASURE_DECIDED when it is done or cancelled already, RESOURCE_NOT_FOUND */
  async cancel(requestId: string): Promise<ErasureRequest> {
    return this.database.inTransaction(async (client) => {
      const row = this.get(await this.repository.lock(client, requestId));
      if (row.state !== 'requested' && row.state !== 'approved') throw new RegistryError('ERASURE_DECIDED');
      await this.repository.cancel(client, requestId);
      return this.get(await this.repository.find(client, requestId));
    });
  }

  /** Does what is due, each in a transaction of its own; one that fails waits for the next night. @returns how many were done */
  async runDue(): Promise<number> {
    let done = 0;
    for (const id of await this.repository.dueIds(this.database.client, this.clock.today())) {
      try {
        if (await this.database.inTransaction((client) => this.doOne(client, id))) done += 1;
      } catch (error) {
        this.logger.error({ ...factsOf(error), erasureId: id }, 'an erasure failed');
      }
    }
    return done;
  }

  private async doOne(client: Client, id: string): Promise<boolean> {
    const row = await this.repository.lock(client, id);
    // Another copy of the product, or whoever cancelled it, was faster.
    if (row?.state !== 'approved') return false;
    const person = await this.persons.find(client, { kind: row.subjectKind, id: row.subjectId }, 'person');
    if (person !== undefined) {
      await client.query('SELECT pg_advisory_xact_lock($1)', [locks.administrators]);
      if (await this.repository.areLastAdministrators(client, person.user)) {
        this.logger.warn({ erasureId: id }, 'an erasure waits: it would leave nobody who can administer');
        return false;
      }
      await this.eraser.eraseWithin(client, person);
    }
    await this.repository.markDone(client, id, this.clock.now());
    return true;
  }

  private async findOwn(client: Client, actor: Actor): Promise<ErasureRow | undefined> {
    const person = await this.persons.find(client, { kind: 'user', id: actor.userId }, 'person');
    return person === undefined ? undefined : this.repository.findOpen(client, person);
  }

  private async refuseLastAdministrator(client: Client, { user }: Person): Promise<void> {
    if (await this.repository.areLastAdministrators(client, user)) throw new RegistryError('USER_LAST_ADMINISTRATOR');
  }

  private get(row: ErasureRow | undefined): ErasureRow {
    if (row === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return row;
  }
}
