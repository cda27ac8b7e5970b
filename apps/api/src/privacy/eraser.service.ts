import { Injectable } from '@nestjs/common';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import type { Client } from '../platform/database/database.js';
import { ErasedContactsRepository } from './erased-contacts.repository.js';
import type { Person } from './person.repository.js';
import { PersonalDataRepository } from './personal-data.repository.js';

/** Erases somebody: what they were doing ends, then everything declared goes, and the history says that it happened. */
@Injectable()
export class EraserService {
  constructor(
    private readonly contacts: ErasedContactsRepository,
    private readonly data: PersonalDataRepository,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  async eraseWithin(client: Client, person: Person): Promise<void> {
    await this.contacts.lockPartners(client, person);
    await this.contacts.cancelMail(client, person);
    await this.contacts.withdrawProposals(client, person, this.clock.now());
    const erased = await this.contacts.end(client, person, this.clock.now(), this.clock.today());
    await this.data.erase(client, person);
    for (const { id, partnerId } of erased) {
      await this.history.append(client, {
        actorId: null,
        channel: 'system',
        action: 'contact.erased',
        partnerId,
        subjectKind: 'contact',
        subjectId: id,
      });
    }
  }
}
