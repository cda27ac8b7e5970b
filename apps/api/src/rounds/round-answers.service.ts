import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import type { Round } from '@registry/domain/round';
import { ContactsService } from '../contacts/contacts.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { AnswersRepository } from './answers.repository.js';
import { RoundsService } from './rounds.service.js';

/** What a coordinator notes about an answer by hand. */
@Injectable()
export class RoundAnswersService {
  constructor(
    private readonly database: Database,
    private readonly answers: AnswersRepository,
    private readonly rounds: RoundsService,
    private readonly contacts: ContactsService,
    private readonly clock: Clock,
  ) {}

  /** The contact said so in a call; the coordinator vouches. @throws RegistryError RESOURCE_NOT_FOUND */
  async confirmByPhone(actor: Actor, roundId: string, contactId: string): Promise<Round> {
    return this.note(roundId, contactId, async (client) => {
      await this.contacts.confirmWithin(client, contactId, { userId: actor.userId, channel: 'web' });
      await this.answers.markConfirmed(client, roundId, contactId, { at: this.clock.now(), byPhone: true });
    });
  }

  /** The mail came back, to wherever mail comes back. @throws RegistryError RESOURCE_NOT_FOUND */
  async noteBounce(roundId: string, contactId: string, reason: string): Promise<Round> {
    return this.note(roundId, contactId, (client) =>
      this.answers.markBounced(client, roundId, contactId, reason, this.clock.now()),
    );
  }

  private async note(roundId: string, contactId: string, work: (client: Client) => Promise<void>): Promise<Round> {
    return this.database.inTransaction(async (client) => {
      if (!(await this.answers.lock(client, roundId, contactId))) throw new RegistryError('RESOURCE_NOT_FOUND');
      await work(client);
      return this.rounds.getWithin(client, roundId);
    });
  }
}
