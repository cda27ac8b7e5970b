import { Injectable } from '@nestjs/common';
import type { BodyOf } from '@registry/contract/endpoint';
import type { retention } from '@registry/contract/retention';
import { addDays } from '@registry/domain/calendar';
import { RegistryError } from '@registry/domain/error';
import { RETENTION_CAP, type RetentionRun } from '@registry/domain/privacy';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { SettingsService } from '../settings/settings.service.js';
import { EraserService } from './eraser.service.js';
import { ErasuresRepository } from './erasures.repository.js';
import { PersonRepository } from './person.repository.js';
import { RetentionRepository, type RetentionRow } from './retention.repository.js';

/** Disposal of what nothing needs any more: rehearsed, looked at by a person, kept in quarantine, then done. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly repository: RetentionRepository,
    private readonly erasures: ErasuresRepository,
    private readonly persons: PersonRepository,
    private readonly eraser: EraserService,
    private readonly settings: SettingsService,
    private readonly clock: Clock,
  ) {}

  list(): Promise<RetentionRun[]> {
    return this.repository.list(this.database.client);
  }

  /** Who would be erased today, and why, but for those who wait in quarantine already. Erases nobody. */
  async rehearse(): Promise<RetentionRun> {
    const { retainFormerMonths } = await this.settings.current();
    return this.database.inTransaction(async (client) => {
      const waiting = new Set(await this.repository.inQuarantine(client));
      const due = await this.repository.due(client, this.clock.today(), retainFormerMonths);
      const items = due.filter(({ subjectId }) => !waiting.has(subjectId));
      const contacts = items.filter(({ subjectKind }) => subjectKind === 'contact').length;
      const isOverCap = contacts > RETENTION_CAP * (await this.repository.countContacts(client));
      const id = await this.repository.insert(client, items, isOverCap, this.clock.now());
      return this.get(await this.repository.find(client, id));
    });
  }

  /**
   * From now on the run waits for the days of grace.
   *
   * @throws RegistryError RETENTION_OVER_CAP unless a person says that they have looked, ERASURE_DECISION_REQUIRED for a
   *   public body without a decision on disposal, RETENTION_STATE_REFUSED, RESOURCE_NOT_FOUND
   */
  async quarantine(
    runId: string,
    { isOverCapApproved, decisionReference = '' }: BodyOf<typeof retention.quarantine>,
  ): Promise<RetentionRun> {
    const { erasureGraceDays, controllerKind } = await this.settings.current();
    return this.database.inTransaction(async (client) => {
      const run = this.get(await this.repository.lock(client, runId));
      if (run.state !== 'rehearsed') throw new RegistryError('RETENTION_STATE_REFUSED');
      if (run.isOverCap && !isOverCapApproved) throw new RegistryError('RETENTION_OVER_CAP');
      if (controllerKind === 'public' && decisionReference === '') throw new RegistryError('ERASURE_DECISION_REQUIRED');
      const dueOn = addDays(this.clock.today(), erasureGraceDays);
      const decision = decisionReference === '' ? null : decisionReference;
      await this.repository.quarantine(client, runId, { dueOn, decision, at: this.clock.now() });
      return this.get(await this.repository.find(client, runId));
    });
  }

  /** @throws RegistryError RETENTION_STATE_REFUSED unless it is in quarantine, RESOURCE_NOT_FOUND */
  async undo(runId: string): Promise<RetentionRun> {
    return this.database.inTransaction(async (client) => {
      const run = this.get(await this.repository.lock(client, runId));
      if (run.state !== 'quarantined') throw new RegistryError('RETENTION_STATE_REFUSED');
      await this.repository.close(client, runId, 'undone');
      return this.get(await this.repository.find(client, runId));
    });
  }

  /** Does what is due, each run in a transaction of its own. @returns how many people were erased */
  async runDue(): Promise<number> {
    const { retainFormerMonths } = await this.settings.current();
    let erased = 0;
    for (const id of await this.repository.dueRuns(this.database.client, this.clock.today())) {
      erased += await this.database.inTransaction((client) => this.doOne(client, id, retainFormerMonths));
    }
    return erased;
  }

  /** Who came back during the quarantine is spared: only what the rules still say is done. */
  private async doOne(client: Client, runId: string, formerMonths: number): Promise<number> {
    const run = await this.repository.lock(client, runId);
    if (run?.state !== 'quarantined') return 0;
    const today = this.clock.today();
    const still = new Set((await this.repository.due(client, today, formerMonths)).map(({ subjectId }) => subjectId));
    let erased = 0;
    for (const { subjectKind: kind, subjectId: id } of run.items) {
      const person = still.has(id) ? await this.persons.find(client, { kind, id }, 'subject') : undefined;
      if (person === undefined) continue;
      await this.eraser.eraseWithin(client, person);
      const decision = run.decisionReference;
      await this.erasures.insertDone(client, { kind, id, runId, decision, today, at: this.clock.now() });
      erased += 1;
    }
    await this.repository.close(client, runId, 'done');
    return erased;
  }

  private get(run: RetentionRow | undefined): RetentionRow {
    if (run === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return run;
  }
}
