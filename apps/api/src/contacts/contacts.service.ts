import { Injectable } from '@nestjs/common';
import { type Actor, may, mayForContact, reachOf } from '@registry/domain/access';
import { foldEmail } from '@registry/domain/address';
import type { Contact, ContactChange, ContactDraft, ContactEnding, OwnContactChange } from '@registry/domain/contact';
import { RegistryError } from '@registry/domain/error';
import type { Language } from '@registry/domain/language';
import type { Channel } from '@registry/domain/timeline';
import { NoticesService } from '../notices/notices.service.js';
import { partnersInReach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { givenFields } from '../platform/http/given-fields.js';
import { refuseStale } from '../platform/http/version.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { type ContactRow, newContactFields, toContact, toContactFields } from './contact.mapper.js';
import { ContactWritingService, type Doer, hasEnded, refuseEndBeforeStart } from './contact-writing.service.js';
import { type ContactReach, ContactsRepository } from './contacts.repository.js';

const isSameAddress = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : foldEmail(one) === foldEmail(other);

const seesAll = (actor: Actor): boolean => reachOf(actor, 'contact.read') === 'all';

@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ContactsRepository,
    private readonly writing: ContactWritingService,
    private readonly notices: NoticesService,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  /** The contacts of a partner that the actor may see. @throws RegistryError RESOURCE_NOT_FOUND */
  async ofPartner(actor: Actor, partnerId: string): Promise<Contact[]> {
    const reach = this.readingReach(actor);
    const { client } = this.database;
    const rows = await this.repository.listOfPartner(client, partnerId, reach, this.clock.today());
    if (rows.length === 0 && !(await this.repository.isPartner(client, partnerId, reach.partners))) {
      throw new RegistryError('RESOURCE_NOT_FOUND');
    }
    return rows.map((row) => this.view(actor, row));
  }

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async get(actor: Actor, contactId: string): Promise<Contact> {
    return this.view(actor, await this.writing.getRow(this.database.client, contactId, this.readingReach(actor)));
  }

  /**
   * Adds a contact, who is told so (GDPR art. 14) when there is an address.
   *
   * @throws RegistryError CONTACT_PRIMARY_TAKEN, CONTACT_EMAIL_TAKEN, RESOURCE_NOT_FOUND
   */
  async add(actor: Actor, partnerId: string, draft: ContactDraft): Promise<Contact> {
    return this.database.inTransaction(async (client) => {
      const reach = partnersInReach(actor, 'contact.manage');
      if (!(await this.repository.lockPartner(client, partnerId, reach))) throw new RegistryError('RESOURCE_NOT_FOUND');
      const id = await this.addWithin(client, actor, 'web', partnerId, draft);
      await this.notices.tell(client, id, draft.language);
      return this.view(actor, await this.writing.getRow(client, id));
    });
  }

  /** As {@link add}, in a transaction of the caller, who has seen to it that the partner is there. @returns the new id */
  async addWithin(
    client: Client,
    actor: Pick<Actor, 'userId'> | null,
    channel: Channel,
    partnerId: string,
    draft: ContactDraft,
  ): Promise<string> {
    const fields = newContactFields(draft, draft.startsOn ?? this.clock.today());
    return this.writing.insert(client, { userId: actor?.userId ?? null, channel }, partnerId, fields);
  }

  /**
   * Changes a contact. Their former address is told that it is no longer theirs. Who becomes primary after somebody else
   * was, becomes it today: until then they stay listed in the role that they had.
   *
   * @throws RegistryError CONTACT_ENDED, CONTACT_PRIMARY_TAKEN, CONTACT_EMAIL_TAKEN, VERSION_STALE, RESOURCE_NOT_FOUND
   */
  async change(actor: Actor, contactId: string, change: ContactChange, version: number): Promise<Contact> {
    return this.database.inTransaction(async (client) => {
      const today = this.clock.today();
      const row = await this.writing.getManaged(client, actor, contactId, version);
      if (hasEnded(row, today)) throw new RegistryError('CONTACT_ENDED');
      const fields = { ...toContactFields(row), ...givenFields(change) };
      refuseEndBeforeStart(fields, '/startsOn');

      if (!isSameAddress(row.email, fields.email)) {
        await this.repository.forgetWishedAddress(client, contactId);
        await this.tellFormerAddress(client, row, fields.language);
      }
      const doer: Doer = { userId: actor.userId, channel: 'web' };
      const becomesPrimary = fields.role === 'primary' && row.role !== 'primary' && fields.startsOn === row.startsOn;
      const succeeds =
        becomesPrimary && row.startsOn < today && (await this.repository.hasFormerPrimarySince(client, row, today));
      if (succeeds)
        return this.view(actor, await this.writing.succeed(client, row, { ...fields, startsOn: today }, doer));
      return this.view(actor, await this.writing.write(client, row, fields, { action: 'contact.changed', doer }));
    });
  }

  /** Nothing to whoever is protected: who reads mail at the old address may be whom they are protected from. */
  private async tellFormerAddress(client: Client, row: ContactRow, language: Language): Promise<void> {
    const { id: contactId, email: former, isHidden } = row;
    if (former === null || isHidden) return;
    const to = { contactId, address: former };
    await this.mails.enqueue(client, { kind: 'email_change_told', language, to, data: { by: 'coordinator' } });
  }

  /** A person changes their own details, and vouches for them. @throws RegistryError VERSION_STALE, RESOURCE_NOT_FOUND */
  async changeOwn(actor: Actor, contactId: string, change: OwnContactChange, version: number): Promise<Contact> {
    return this.database.inTransaction(async (client) => {
      const row = await this.getOwn(client, actor, contactId);
      refuseStale(row, version);
      const fields = { ...toContactFields(row), ...givenFields(change) };
      const doer: Doer = { userId: actor.userId, channel: 'member' };
      return this.view(
        actor,
        await this.writing.write(client, row, fields, { action: 'contact.changed', doer, isConfirmed: true }),
      );
    });
  }

  /** A person says that their own details are right. @throws RegistryError RESOURCE_NOT_FOUND */
  async confirmOwn(actor: Actor, contactId: string): Promise<Contact> {
    return this.database.inTransaction(async (client) => {
      const row = await this.getOwn(client, actor, contactId);
      return this.view(actor, await this.writing.confirm(client, row, { userId: actor.userId, channel: 'member' }));
    });
  }

  /**
   * Somebody vouches for the details of a contact of today, in a transaction of the caller, who has seen to it that they
   * may: the person themselves by a personal link, or a coordinator after a call.
   *
   * @throws RegistryError RESOURCE_NOT_FOUND
   */
  async confirmWithin(client: Client, contactId: string, doer: Doer): Promise<Contact> {
    const row = await this.getCurrentLocked(client, contactId);
    return toContact(await this.writing.confirm(client, row, doer), this.clock.today());
  }

  /**
   * Somebody changes their own details and so vouches for them, as {@link confirmWithin}; what changes nothing confirms.
   *
   * @throws RegistryError VERSION_STALE, RESOURCE_NOT_FOUND
   */
  async changeDetailsWithin(
    client: Client,
    contactId: string,
    change: OwnContactChange,
    version: number,
    doer: Doer,
  ): Promise<{ contact: Contact; isChanged: boolean }> {
    const row = await this.getCurrentLocked(client, contactId);
    refuseStale(row, version);
    const fields = { ...toContactFields(row), ...givenFields(change) };
    const written = await this.writing.write(client, row, fields, {
      action: 'contact.changed',
      doer,
      isConfirmed: true,
    });
    const isChanged = written.version !== row.version;
    const after = isChanged ? written : await this.writing.confirm(client, row, doer);
    return { contact: toContact(after, this.clock.today()), isChanged };
  }

  /** A contact who acts today, within the caller's transaction. @throws RegistryError RESOURCE_NOT_FOUND */
  async getCurrentWithin(client: Client, contactId: string): Promise<Contact> {
    const today = this.clock.today();
    return toContact(await this.writing.getRow(client, contactId, { partners: null, currentOn: today }), today);
  }

  /**
   * Ends a contact; never refused for what it leaves behind.
   *
   * @throws RegistryError CONTACT_ENDED, VERSION_STALE, RESOURCE_NOT_FOUND, REQUEST_INVALID with DATE_BEFORE_START
   */
  async end(actor: Actor, contactId: string, { endsOn, reason }: ContactEnding, version: number): Promise<Contact> {
    return this.database.inTransaction(async (client) => {
      const row = await this.writing.getManaged(client, actor, contactId, version);
      if (hasEnded(row, this.clock.today())) throw new RegistryError('CONTACT_ENDED');
      const fields = { ...toContactFields(row), endsOn, endReason: reason };
      refuseEndBeforeStart(fields, '/endsOn');
      const doer: Doer = { userId: actor.userId, channel: 'web' };
      return this.view(actor, await this.writing.write(client, row, fields, { action: 'contact.ended', doer }));
    });
  }

  /** A person leaves: from today on they act for the partner no longer. @throws RegistryError VERSION_STALE, RESOURCE_NOT_FOUND */
  async leave(actor: Actor, contactId: string, version: number): Promise<void> {
    await this.database.inTransaction(async (client) => {
      const row = await this.getOwn(client, actor, contactId);
      refuseStale(row, version);
      const fields = { ...toContactFields(row), endsOn: this.clock.today() };
      const doer: Doer = { userId: actor.userId, channel: 'member' };
      await this.writing.write(client, row, fields, { action: 'contact.ended', doer });
    });
  }

  /**
   * Gives a contact who acts today another address, which they have shown to be theirs, in the caller's transaction.
   *
   * @returns the address that they had
   * @throws RegistryError RESOURCE_NOT_FOUND when they act no longer, CONTACT_EMAIL_TAKEN
   */
  async changeEmailWithin(client: Client, userId: string, contactId: string, email: string): Promise<string | null> {
    await this.repository.lockPartnerOf(client, contactId);
    const row = await this.writing.getRow(client, contactId, { partners: null, currentOn: this.clock.today() });
    const doer: Doer = { userId, channel: 'member' };
    const fields = { ...toContactFields(row), email };
    const writing = { action: 'contact.changed', doer, isConfirmed: true } as const;
    await this.writing.write(client, row, fields, writing);
    return row.email;
  }

  /** The language in which somebody wants to be written to. @throws RegistryError RESOURCE_NOT_FOUND */
  async languageOf(client: Client, contactId: string): Promise<Language> {
    return (await this.writing.getRow(client, contactId)).language;
  }

  /** Why somebody will leave is for coordinators; colleagues see when. */
  private view(actor: Actor, row: ContactRow): Contact {
    const contact = toContact(row, this.clock.today());
    return seesAll(actor) ? contact : { ...contact, endReason: null };
  }

  /**
   * The actor's own contact, as they act today, with its partner locked.
   *
   * @throws RegistryError RESOURCE_NOT_FOUND
   */
  async getOwn(client: Client, actor: Actor, contactId: string): Promise<ContactRow> {
    if (!mayForContact(actor, 'contact.changeOwn', contactId)) throw new RegistryError('RESOURCE_NOT_FOUND');
    return this.getCurrentLocked(client, contactId);
  }

  private async getCurrentLocked(client: Client, contactId: string): Promise<ContactRow> {
    await this.repository.lockPartnerOf(client, contactId);
    // Who was ended a moment ago may no more than who was ended a year ago.
    return this.writing.getRow(client, contactId, { partners: null, currentOn: this.clock.today() });
  }

  /** Members see their own partners' contacts, and no former ones. Hidden ones are seen by coordinators, and by themselves. */
  private readingReach(actor: Actor): ContactReach {
    return {
      partners: partnersInReach(actor, 'contact.read'),
      currentOn: seesAll(actor) ? null : this.clock.today(),
      ...(!may(actor, 'contact.manage') && { hiddenBut: actor.contactIds }),
    };
  }
}
