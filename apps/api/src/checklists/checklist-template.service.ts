import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import {
  type ChecklistStep,
  type ChecklistTemplate,
  type ChecklistTemplateChange,
  reviseTemplate,
} from '@registry/domain/checklist';
import { v7 as newId } from 'uuid';
import { HistoryRepository, type RecordedChange } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { refuseStale } from '../platform/http/version.js';
import { ChecklistTemplateRepository } from './checklist-template.repository.js';

@Injectable()
export class ChecklistTemplateService {
  constructor(
    private readonly database: Database,
    private readonly repository: ChecklistTemplateRepository,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<ChecklistTemplate> {
    return this.repository.get(this.database.client);
  }

  /** @throws RegistryError VERSION_STALE, REQUEST_INVALID for steps that do not exist */
  async change(actor: Actor, { steps }: ChecklistTemplateChange, version: number): Promise<ChecklistTemplate> {
    return this.database.inTransaction(async (client) => {
      const before = await this.repository.lock(client);
      refuseStale(before, version);
      const after = reviseTemplate(before.steps, steps, { today: this.clock.today(), newId });
      const changes = changesOf(before.steps, after);
      if (changes.length === 0) return before;
      await this.repository.save(client, after, this.clock.now());
      await this.history.append(client, {
        actorId: actor.userId,
        channel: 'web',
        action: 'checklist.templateChanged',
        partnerId: null,
        subjectKind: 'settings',
        subjectId: 'checklist',
        changes,
      });
      return this.repository.get(client);
    });
  }
}

/** One change for each step that differs, and one for the order. */
function changesOf(before: readonly ChecklistStep[], after: readonly ChecklistStep[]): RecordedChange[] {
  const steps = after.flatMap((to): RecordedChange[] => {
    const from = before.find(({ id }) => id === to.id) ?? null;
    return isSame(from, to) ? [] : [{ field: `steps.${to.id}`, from, to }];
  });
  const [orderBefore, orderAfter] = [before, after].map((list) => list.map(({ id }) => id));
  return isSame(orderBefore, orderAfter) ? steps : [...steps, { field: 'order', from: orderBefore, to: orderAfter }];
}

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).sort() : value;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
