import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import type { CivilDate } from '@registry/domain/calendar';
import { RegistryError } from '@registry/domain/error';
import type { Channel } from '@registry/domain/timeline';
import { LinksService } from '../links/links.service.js';
import { partnersInReach } from '../platform/access/reach.js';
import { type HistoryDraft, HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import type { Client } from '../platform/database/database.js';
import { refuseStale } from '../platform/http/version.js';
import {
  type ContactFields,
  type ContactRow,
  contactChangesBetween,
  derivedFrom,
  initialContactChanges,
  toContactFields,
} from './contact.mapper.js';
import { type ContactReach, ContactsRepository } from './contacts.repository.js';

/** Who does something, through which door. The system is nobody, and so is somebody who comes by a personal link. */
export interface Doer {
  readonly userId: string | null;
  readonly channel: Channel;
}

/** What a change of a contact is called in the history, and what goes with it. */
interface Writing {
  readonly action: 'contact.changed' | 'contact.ended' | 'contact.handedOver';
  readonly doer: Doer;
  /** The doer vouches for the details. */
  readonly isConfirmed?: boolean;
  readonly isQuiet?: boolean;
}

const everyone: ContactReach = { partners: null, currentOn: null };

/** Writes contacts and their history, within a transaction of whoever decides what is written. */
@Injectable()
export class ContactWritingService {
  constructor(
    private readonly repository: ContactsRepository,
    private readonly links: LinksService,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async getRow(client: Client, contactId: string, reach: ContactReach = everyone): Promise<ContactRow> {
    const row = await this.repository.find(client, contactId, reach);
    if (row === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return row;
  }

  /** Locks the contact's partner, then reads. @throws RegistryError VERSION_STALE, RESOURCE_NOT_FOUND */
  async getManaged(client: Client, actor: Actor, contactId: string, version: number): Promise<ContactRow> {
    await this.repository.lockPartnerOf(client, contactId);
    const reach = { partners: partnersInReach(actor, 'contact.manage'), currentOn: null };
    const row = await this.getRow(client, contactId, reach);
    refuseStale(row, version);
    return row;
  }

  /** @returns the id of the new contact. */
  async insert(client: Client, doer: Doer, partnerId: string, fields: ContactFields): Promise<string> {
    const id = await this.repository.insert(client, partnerId, fields, this.clock.now());
    const changes = initialContactChanges(fields);
    await this.tell(client, doer, { action: 'contact.added', partnerId, subjectId: id, changes });
    return id;
  }

  /** Nothing changed means nothing written: no version, no history. Links that were sent to a former address end. */
  async write(client: Client, row: ContactRow, fields: ContactFields, writing: Writing): Promise<ContactRow> {
    const { action, doer, isConfirmed = false, isQuiet = false } = writing;
    const changes = contactChangesBetween(toContactFields(row), fields);
    if (changes.length === 0 && !isQuiet) return row;
    const at = this.clock.now();
    const confirmation = isConfirmed ? { at: at.toISOString(), byId: doer.userId } : undefined;
    await this.update(client, row, fields, { at, confirmation, isQuiet });
    if (derivedFrom(row).emailFolded !== derivedFrom(fields).emailFolded) {
      await this.links.revoke(client, { contactId: row.id });
    }
    await this.tell(client, doer, { action, partnerId: row.partnerId, subjectId: row.id, changes });
    return this.getRow(client, row.id);
  }

  /**
   * The contact goes on as `fields` say from their `startsOn` on; what it was until then stays beside it, as a former
   * contact.
   */
  async succeed(client: Client, row: ContactRow, fields: ContactFields, doer: Doer): Promise<ContactRow> {
    const written = await this.write(client, row, fields, { action: 'contact.changed', doer });
    if (row.startsOn < fields.startsOn) {
      await this.repository.insertFormerSelf(client, row, fields.startsOn, this.clock.now());
    }
    return written;
  }

  /** The doer says that the details are right. */
  async confirm(client: Client, row: ContactRow, doer: Doer): Promise<ContactRow> {
    const at = this.clock.now();
    const confirmation = { at: at.toISOString(), byId: doer.userId };
    await this.update(client, row, toContactFields(row), { at, confirmation });
    await this.tell(client, doer, { action: 'contact.confirmed', partnerId: row.partnerId, subjectId: row.id });
    return this.getRow(client, row.id);
  }

  private async update(...parameters: Parameters<ContactsRepository['update']>): Promise<void> {
    if (!(await this.repository.update(...parameters))) throw new RegistryError('VERSION_STALE');
  }

  private async tell(
    client: Client,
    { userId, channel }: Doer,
    what: Pick<HistoryDraft, 'action' | 'partnerId' | 'subjectId' | 'changes'>,
  ): Promise<void> {
    await this.history.append(client, { ...what, actorId: userId, channel, subjectKind: 'contact' });
  }
}

/** Whether somebody acts for the partner no longer. An end that is still to come can be moved. */
export const hasEnded = ({ endsOn }: Pick<ContactRow, 'endsOn'>, day: CivilDate): boolean =>
  endsOn !== null && endsOn <= day;

/** @throws RegistryError REQUEST_INVALID with DATE_BEFORE_START at the pointer */
export function refuseEndBeforeStart({ startsOn, endsOn }: ContactFields, pointer: string): void {
  if (endsOn === null || startsOn <= endsOn) return;
  throw new RegistryError('REQUEST_INVALID', { errors: [{ pointer, code: 'DATE_BEFORE_START' }] });
}
