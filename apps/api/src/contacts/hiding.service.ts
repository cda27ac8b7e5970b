import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import { partnersInReach } from '../platform/access/reach.js';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { ContactsRepository } from './contacts.repository.js';

@Injectable()
export class HidingService {
  constructor(
    private readonly database: Database,
    private readonly repository: ContactsRepository,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Hides a contact, in every role, from everybody but coordinators, or shows them again. Why is never stored.
   *
   * @throws RegistryError RESOURCE_NOT_FOUND
   */
  async hide(actor: Actor, contactId: string, isHidden: boolean): Promise<{ isHidden: boolean }> {
    return this.database.inTransaction(async (client) => {
      await this.repository.lockPartnerOf(client, contactId);
      const reach = { partners: partnersInReach(actor, 'contact.manage'), currentOn: null };
      if ((await this.repository.find(client, contactId, reach)) === undefined) {
        throw new RegistryError('RESOURCE_NOT_FOUND');
      }
      for (const { id, partnerId } of await this.repository.setHidden(client, contactId, isHidden, this.clock.now())) {
        await this.history.append(client, {
          actorId: actor.userId,
          channel: 'web',
          action: 'contact.changed',
          partnerId,
          subjectKind: 'contact',
          subjectId: id,
          changes: [{ field: 'isHidden', from: !isHidden, to: isHidden }],
        });
      }
      return { isHidden };
    });
  }
}
