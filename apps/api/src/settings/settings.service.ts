import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import { findCounty } from '@registry/domain/municipality';
import type { Partnership, PartnershipChange } from '@registry/domain/partnership';
import { changesBetween, HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { givenFields } from '../platform/http/given-fields.js';
import { refuseStale } from '../platform/http/version.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { SettingsRepository } from './settings.repository.js';

@Injectable()
export class SettingsService {
  constructor(
    private readonly database: Database,
    private readonly repository: SettingsRepository,
    private readonly history: HistoryRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** The settings as they stand now. */
  async current(): Promise<Partnership> {
    return this.repository.get(this.database.client);
  }

  /** Absent fields stay. @throws RegistryError VERSION_STALE, REQUEST_INVALID for a county that does not exist */
  async change(actor: Actor, change: PartnershipChange, version: number): Promise<Partnership> {
    const changed = await this.database.inTransaction((client) => this.changeWithin(client, actor, change, version));
    if (changed.timeZone !== this.clock.timeZone) {
      this.clock.useTimeZone(changed.timeZone);
      await this.jobs.reschedule();
    }
    return changed;
  }

  /** As {@link change}, in a transaction of the caller; `actor` null is the system. */
  async changeWithin(
    client: Client,
    actor: Pick<Actor, 'userId'> | null,
    change: PartnershipChange,
    version: number,
  ): Promise<Partnership> {
    const before = await this.repository.lock(client);
    refuseStale(before, version);
    refuseUnknownCounty(change);
    const changes = changesBetween<object>(before, change);
    if (changes.length === 0) return before;
    await this.repository.update(client, { ...before, ...givenFields(change) }, this.clock.now());
    await this.history.append(client, {
      actorId: actor?.userId ?? null,
      channel: actor === null ? 'system' : 'web',
      action: 'settings.changed',
      partnerId: null,
      subjectKind: 'settings',
      subjectId: 'partnership',
      changes,
    });
    return this.repository.get(client);
  }
}

function refuseUnknownCounty({ county }: PartnershipChange): void {
  if (county === undefined || county === null || findCounty(county) !== undefined) return;
  throw new RegistryError('REQUEST_INVALID', { errors: [{ pointer: '/county', code: 'FIELD_CHOICE_UNKNOWN' }] });
}
