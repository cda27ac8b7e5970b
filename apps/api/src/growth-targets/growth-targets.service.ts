import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import { type GrowthTarget, type GrowthTargetDraft, targetStanding } from '@registry/domain/growth';
import type { Sector } from '@registry/domain/sector';
import type { HistoryAction } from '@registry/domain/timeline';
import { v7 as newId } from 'uuid';
import { GrowthService } from '../growth/growth.service.js';
import { changesBetween, HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { GrowthTargetsRepository, type TargetRow } from './growth-targets.repository.js';

type Told = Readonly<Record<keyof GrowthTargetDraft, string | number | null>>;

const nothing: Told = { sector: null, count: null, by: null };

@Injectable()
export class GrowthTargetsService {
  constructor(
    private readonly database: Database,
    private readonly repository: GrowthTargetsRepository,
    private readonly growth: GrowthService,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  /** Every target with how far it has come, the nearest day first. */
  async list(): Promise<GrowthTarget[]> {
    const targets = await this.repository.list(this.database.client);
    if (targets.length === 0) return [];
    const countOf = await this.countToday();
    return targets.map((target) => this.withStanding(target, countOf(target.sector)));
  }

  /** @throws RegistryError REQUEST_INVALID when its day has passed */
  async set(actor: Actor, draft: GrowthTargetDraft): Promise<GrowthTarget> {
    const today = this.clock.today();
    if (draft.by < today) {
      throw new RegistryError('REQUEST_INVALID', { errors: [{ pointer: '/by', code: 'DATE_BEFORE_START' }] });
    }
    const countWhenSet = (await this.countToday())(draft.sector);
    const target = { ...draft, id: newId(), setOn: today, countWhenSet };
    await this.database.inTransaction(async (client) => {
      await this.repository.insert(client, target);
      await this.tell(client, actor, { action: 'target.set', id: target.id, from: nothing, to: toldOf(target) });
    });
    return this.withStanding(target, countWhenSet);
  }

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async remove(actor: Actor, targetId: string): Promise<void> {
    await this.database.inTransaction(async (client) => {
      const target = await this.repository.remove(client, targetId);
      if (!target) throw new RegistryError('RESOURCE_NOT_FOUND');
      await this.tell(client, actor, { action: 'target.removed', id: targetId, from: toldOf(target), to: nothing });
    });
  }

  private async countToday(): Promise<(sector: Sector | null) => number> {
    const { sectors, total } = await this.growth.standingOn(this.clock.today());
    return (sector) => (sector === null ? total : sectors[sector]).end;
  }

  private withStanding(target: TargetRow, countToday: number): GrowthTarget {
    return { ...target, ...targetStanding(target, this.clock.today(), countToday) };
  }

  private async tell(
    client: Client,
    actor: Actor,
    { action, id, from, to }: { action: HistoryAction; id: string; from: Told; to: Told },
  ): Promise<void> {
    await this.history.append(client, {
      actorId: actor.userId,
      channel: 'web',
      action,
      partnerId: null,
      subjectKind: 'target',
      subjectId: id,
      changes: changesBetween(from, to),
    });
  }
}

const toldOf = ({ sector, count, by }: TargetRow): Told => ({ sector, count, by });
