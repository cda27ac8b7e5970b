import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { type Contact, contactDraft, type HandOver } from '@registry/domain/contact';
import { RegistryError } from '@registry/domain/error';
import { NoticesService } from '../notices/notices.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { findRegistryError } from '../platform/database/database-errors.js';
import { refuseStale } from '../platform/http/version.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { type ContactRow, newContactFields, toContact, toContactFields } from './contact.mapper.js';
import { ContactWritingService, type Doer, hasEnded, refuseEndBeforeStart } from './contact-writing.service.js';
import { type ContactReach, ContactsRepository } from './contacts.repository.js';
import { ContactsService } from './contacts.service.js';

const successorPointer = '/successor/contactId';

/** Where the fields of a contact are in a request to hand over. */
const pointers: Readonly<Record<string, string>> = { '/email': '/successor/contact/email', '/role': '/on' };

const refused = (code: 'REQUEST_INVALID' | 'CONTACT_ENDED'): RegistryError =>
  new RegistryError(code, { errors: [{ pointer: successorPointer, code: 'FIELD_CHOICE_UNKNOWN' }] });

/** Who hands over, and which hidden colleagues they know of; absent, all. */
interface Giver extends Doer, Pick<ContactReach, 'hiddenBut'> {}

/** Who acted until a day, and who does from it on. */
export interface HandedOver {
  readonly ended: Contact;
  readonly successor: Contact;
}

@Injectable()
export class HandOverService {
  constructor(
    private readonly database: Database,
    private readonly repository: ContactsRepository,
    private readonly writing: ContactWritingService,
    private readonly contacts: ContactsService,
    private readonly notices: NoticesService,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends a contact on a day and gives their role to another from that day on: both or neither. The successor is told,
   * unless it is done quietly; who is new is told in either case that the registry has their details (GDPR art. 14).
   *
   * @throws RegistryError CONTACT_ENDED, CONTACT_EMAIL_TAKEN, CONTACT_PRIMARY_TAKEN, VERSION_STALE, RESOURCE_NOT_FOUND,
   *   REQUEST_INVALID with DATE_BEFORE_START, or when the successor is nobody who could be one
   */
  async handOver(actor: Actor, contactId: string, request: HandOver, version: number): Promise<HandedOver> {
    return this.inTermsOfHandOver(async (client) => {
      const row = await this.writing.getManaged(client, actor, contactId, version);
      if (hasEnded(row, this.clock.today())) throw new RegistryError('CONTACT_ENDED');
      return this.carryOut(client, row, request, { userId: actor.userId, channel: 'web' });
    });
  }

  /**
   * A person hands over their own role, today or on a day to come. As {@link handOver} otherwise.
   *
   * @throws RegistryError REQUEST_INVALID with DATE_BEFORE_START for a day that has passed
   */
  async handOverOwn(
    actor: Actor,
    contactId: string,
    request: Omit<HandOver, 'quiet'>,
    version: number,
  ): Promise<HandedOver> {
    return this.inTermsOfHandOver(async (client) => {
      const row = await this.contacts.getOwn(client, actor, contactId);
      refuseStale(row, version);
      if (request.on < this.clock.today()) {
        throw new RegistryError('REQUEST_INVALID', { errors: [{ pointer: '/on', code: 'DATE_BEFORE_START' }] });
      }
      const giver: Giver = { userId: actor.userId, channel: 'member', hiddenBut: actor.contactIds };
      const { ended, successor } = await this.carryOut(client, row, { ...request, quiet: false }, giver);
      return { ended: { ...ended, endReason: null }, successor: { ...successor, endReason: null } };
    });
  }

  private async carryOut(client: Client, row: ContactRow, request: HandOver, giver: Giver): Promise<HandedOver> {
    const today = this.clock.today();
    const fields = { ...toContactFields(row), endsOn: request.on, endReason: request.reason };
    refuseEndBeforeStart(fields, '/on');
    const writing = { action: 'contact.handedOver', doer: giver, isQuiet: request.quiet } as const;
    const ended = await this.writing.write(client, row, fields, writing);
    const successor = await this.begin(client, row, request, giver);
    if (!request.quiet) {
      await this.mails.enqueue(client, {
        kind: 'handed_over',
        language: successor.language,
        to: { contactId: successor.id },
        data: { endedContactId: ended.id, on: request.on },
      });
    }
    return { ended: toContact(ended, today), successor: toContact(successor, today) };
  }

  private async inTermsOfHandOver(work: (client: Client) => Promise<HandedOver>): Promise<HandedOver> {
    try {
      return await this.database.inTransaction(work);
    } catch (error) {
      throw inTermsOfHandOver(error);
    }
  }

  private async begin(client: Client, row: ContactRow, { on, successor }: HandOver, giver: Giver): Promise<ContactRow> {
    if (successor.kind === 'existing') return this.promote(client, row, successor.contactId, on, giver);
    const draft = contactDraft.parse({ ...successor.contact, role: row.role });
    const id = await this.writing.insert(client, giver, row.partnerId, newContactFields(draft, on));
    await this.notices.tell(client, id, draft.language);
    return this.writing.getRow(client, id);
  }

  /** Gives the role to somebody who is a contact of the same partner already. */
  private async promote(
    client: Client,
    row: ContactRow,
    successorId: string,
    on: string,
    giver: Giver,
  ): Promise<ContactRow> {
    const reach = {
      partners: [row.partnerId],
      currentOn: null,
      ...(giver.hiddenBut !== undefined && { hiddenBut: giver.hiddenBut }),
    };
    const successor = await this.repository.find(client, successorId, reach);
    if (successor === undefined || successor.id === row.id) throw refused('REQUEST_INVALID');
    if (hasEnded(successor, on)) throw refused('CONTACT_ENDED');
    if (successor.role === row.role && successor.startsOn <= on) return successor;
    const fields = { ...toContactFields(successor), role: row.role, startsOn: on };
    return this.writing.succeed(client, successor, fields, giver);
  }
}

function inTermsOfHandOver(error: unknown): unknown {
  const known = error instanceof RegistryError ? undefined : findRegistryError(error);
  if (known === undefined) return error;
  const errors = known.errors.map((field) => ({ ...field, pointer: pointers[field.pointer] ?? field.pointer }));
  return new RegistryError(known.code, { errors, cause: known.cause });
}
