import { Injectable } from '@nestjs/common';
import { RegistryError } from '@registry/domain/error';
import { ChecklistsService } from '../checklists/checklists.service.js';
import type { RecordedChange } from '../platform/audit/history.repository.js';
import type { Client } from '../platform/database/database.js';
import type { StatusContent } from './ledger-kind.rules.js';

/** A step about to be recorded. */
interface Step {
  /** What stands before it. */
  readonly before: StatusContent | undefined;
  readonly row: StatusContent;
  /** Why it is let pass though steps of the checklist are open. */
  readonly overrideReason: string | null;
}

/** Whoever is approved becomes active when the required steps of its checklist are settled, or somebody says why not. */
@Injectable()
export class ChecklistGate {
  constructor(private readonly checklists: ChecklistsService) {}

  /**
   * @returns what the history tells besides: that steps were open, and why that was let pass
   * @throws RegistryError CHECKLIST_INCOMPLETE
   */
  async pass(client: Client, partnerId: string, { before, row, overrideReason }: Step): Promise<RecordedChange[]> {
    if (before?.status !== 'approved' || row.status !== 'active') return [];
    const open = await this.checklists.heldBackBy(client, partnerId, row.effectiveOn);
    if (open.length === 0) return [];
    if (overrideReason === null) {
      const details = { open: open.length, stepIds: open.map(({ stepId }) => stepId) };
      throw new RegistryError('CHECKLIST_INCOMPLETE', { details });
    }
    return [
      { field: 'openSteps', from: null, to: open.length },
      { field: 'overrideReason', from: null, to: overrideReason, isPersonal: true },
    ];
  }
}
