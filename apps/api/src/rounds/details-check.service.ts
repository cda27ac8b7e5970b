import { Injectable } from '@nestjs/common';
import type { Contact, OwnContactChange } from '@registry/domain/contact';
import { RegistryError } from '@registry/domain/error';
import type { DetailsCheckPage } from '@registry/domain/round';
import type { Doer } from '../contacts/contact-writing.service.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { LinkLimits } from '../links/link-limits.service.js';
import { LinksService } from '../links/links.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import type { Visit } from '../platform/http/visit.js';
import { AnswersRepository } from './answers.repository.js';
import { RoundMailsRepository } from './round-mails.repository.js';
import { isOver } from './rounds.repository.js';

/** Whose details a link is about, and in which round. */
interface Asked {
  readonly linkId: string;
  readonly contactId: string;
  readonly roundId: string;
}

/** New details, and the version that they were written against. */
interface DetailsChange {
  readonly secret: string;
  readonly change: OwnContactChange;
  readonly version: number;
}

/** Somebody with their personal link has no account: they are who the link was sent to. */
const themselves: Doer = { userId: null, channel: 'member' };

/** What somebody does by the personal link that a round sent them. */
@Injectable()
export class DetailsCheckService {
  constructor(
    private readonly database: Database,
    private readonly links: LinksService,
    private readonly limits: LinkLimits,
    private readonly contacts: ContactsService,
    private readonly answers: AnswersRepository,
    private readonly mails: RoundMailsRepository,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing: programs that look through mail run the script of the page. @throws RegistryError LINK_REFUSED, TOO_MANY_REQUESTS */
  async open(secret: string, visit: Visit): Promise<DetailsCheckPage> {
    return this.asked(secret, visit, async (client, { roundId, contactId }) => {
      const contact = await this.contacts.getCurrentWithin(client, contactId);
      const { partnerName, deadline } = await this.mails.getHeading(client, roundId, contactId);
      const isLate = isOver({ deadline }, this.clock.today());
      return { language: contact.language, contact: toThemselves(contact), partnerName, deadline, isLate };
    });
  }

  /** A person looks at it. @throws RegistryError LINK_REFUSED, TOO_MANY_REQUESTS */
  async noteOpened(secret: string, visit: Visit): Promise<void> {
    await this.asked(secret, visit, async (client, { roundId, contactId }) => {
      await this.contacts.getCurrentWithin(client, contactId);
      await this.answers.markOpened(client, roundId, contactId, this.clock.now());
    });
  }

  /** @throws RegistryError LINK_REFUSED, TOO_MANY_REQUESTS */
  async confirm(secret: string, visit: Visit): Promise<Contact> {
    return this.asked(secret, visit, async (client, { linkId, roundId, contactId }) => {
      const contact = await this.contacts.confirmWithin(client, contactId, themselves);
      await this.answers.markConfirmed(client, roundId, contactId, { at: this.clock.now(), byPhone: false });
      await this.links.markUsed(client, linkId);
      return toThemselves(contact);
    });
  }

  /** @throws RegistryError LINK_REFUSED, VERSION_STALE, TOO_MANY_REQUESTS */
  async change({ secret, change, version }: DetailsChange, visit: Visit): Promise<Contact> {
    return this.asked(secret, visit, async (client, { linkId, roundId, contactId }) => {
      const { contact, isChanged } = await this.contacts.changeDetailsWithin(
        client,
        contactId,
        change,
        version,
        themselves,
      );
      const at = this.clock.now();
      await this.answers.markConfirmed(client, roundId, contactId, { at, byPhone: false });
      if (isChanged) await this.answers.markChanged(client, roundId, contactId, at);
      await this.links.markUsed(client, linkId);
      return toThemselves(contact);
    });
  }

  /**
   * A late answer is an answer: a round takes them until it is closed. A link of a closed round, or of somebody who no
   * longer acts for the partner, is refused like one that never was.
   */
  private async asked<Result>(
    secret: string,
    visit: Visit,
    work: (client: Client, asked: Asked) => Promise<Result>,
  ): Promise<Result> {
    await this.limits.count(visit);
    return this.database.inTransaction(async (client) => {
      const { id, contactId, data } = await this.links.getLive(client, secret, 'confirm_details');
      const roundId = String(data.roundId ?? '');
      if (contactId === null || !(await this.mails.isOpen(client, roundId, contactId))) {
        throw new RegistryError('LINK_REFUSED');
      }
      try {
        return await work(client, { linkId: id, contactId, roundId });
      } catch (error) {
        if (error instanceof RegistryError && error.code === 'RESOURCE_NOT_FOUND') {
          throw new RegistryError('LINK_REFUSED', { cause: error });
        }
        throw error;
      }
    });
  }
}

/** Why somebody will leave is for coordinators. */
const toThemselves = (contact: Contact): Contact => ({ ...contact, endReason: null });
