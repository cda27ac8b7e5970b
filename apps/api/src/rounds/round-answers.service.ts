import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import type { Round } from '@registry/domain/round';
import { ContactsService } from '../contacts/contacts.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { AnswersRepository, type Asked } from './answers.repository.js';
import { RoundHistoryService } from './round-history.service.js';
import { RoundsService } from './rounds.service.js';

/** What a coordinator notes about an answer by hand. */
@Injectable()
export class RoundAnswersService {
  constructor(
    private readonly database: Database,
    private readonly answers: AnswersRepository,
    private readonly rounds: RoundsService,
    private readonly contacts: ContactsService,
    private readonly history: RoundHistoryService,
    private readonly clock: Clock,
  ) {}

  /** The contact said so in a call; the coordinator vouches. @throws RegistryError RESOURCE_NOT_FOUND */
  async confirmByPhone(actor: Actor, roundId: string, contactId: string): Promise<Round> {
    return this.note(roundId, contactId, async (client, asked) => {
      await this.contacts.confirmWithin(client, contactId, { userId: actor.userId, channel: 'web' });
      await this.answers.markConfirmed(client, roundId, contactId, { at: this.clock.now(), byPhone: true });
      await this.history.tellOfContact(client, actor, 'round.callNoted', asked);
    });
  }

  /** The mail came back, to wherever mail comes back. @throws RegistryError RESOURCE_NOT_FOUND */
  async noteBounce(actor: Actor, roundId: string, contactId: string, reason: string): Promise<Round> {
    return this.note(roundId, contactId, async (client, asked) => {
      await this.answers.markBounced(client, roundId, contactId, reason, this.clock.now());
      await this.history.tellOfContact(client, actor, 'round.bounceNoted', asked);
    });
  }

  private async note(
    roundId: string,
    contactId: string,
    work: (client: Client, asked: Asked) => Promise<void>,
  ): Promise<Round> {
    return this.database.inTransaction(async (client) => {
      const asked = await this.answers.lock(client, roundId, contactId);
      if (asked === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
      await work(client, asked);
      return this.rounds.getWithin(client, roundId);
    });
  }
}
