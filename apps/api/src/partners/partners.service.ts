import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import type {
  Partner,
  PartnerChange,
  PartnerDraft,
  PartnerListQuery,
  PartnerPage,
  PartnerPublicDetails,
} from '@registry/domain/partner';
import type { Channel } from '@registry/domain/timeline';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { ContactsService } from '../contacts/contacts.service.js';
import { MembershipsService } from '../memberships/memberships.service.js';
import { type PartnerReach, partnersInReach } from '../platform/access/reach.js';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { readCursor, writeCursor } from '../platform/http/cursor.js';
import { givenFields } from '../platform/http/given-fields.js';
import { refuseStale, staleAt } from '../platform/http/version.js';
import { toPartner, toPartnerFields, toPartnerSummary } from './partner.mapper.js';
import { changesOf, initialValuesOf, tidied } from './partner-changes.rules.js';
import { PartnerListRepository } from './partner-list.repository.js';
import { PartnersRepository } from './partners.repository.js';

/** What a list is ordered by, as its cursors hold it, with the id that breaks ties. */
const positions = {
  name: z.tuple([z.string(), z.uuid()]),
  statusSince: z.tuple([z.iso.date(), z.uuid()]),
  updatedAt: z.tuple([z.iso.datetime(), z.uuid()]),
};

@Injectable()
export class PartnersService {
  constructor(
    private readonly database: Database,
    private readonly repository: PartnersRepository,
    private readonly lists: PartnerListRepository,
    private readonly memberships: MembershipsService,
    private readonly contacts: ContactsService,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  async list({ sort, direction, limit, cursor, on, knownOn, ...filters }: PartnerListQuery): Promise<PartnerPage> {
    const order = `partners ${sort} ${direction}`;
    const after = cursor === undefined ? null : readCursor(cursor, order, positions[sort]);
    // One more than asked for tells whether there is a next page.
    const page = { sort, direction, limit: limit + 1, after };
    const today = this.clock.today();
    const knownBefore = this.clock.knownBefore(knownOn);
    const { items, total } = await this.lists.list(filters, page, { today, on: on ?? null, knownBefore });
    const rows = items.slice(0, limit);
    const last = items.length > limit ? rows.at(-1) : undefined;
    const next = last === undefined ? null : writeCursor(order, [last.position, last.id]);
    const days = { on: on ?? today, knownOn: knownOn ?? null };
    return { items: rows.map(toPartnerSummary), total, next, ...days };
  }

  async tags(): Promise<{ tag: string; count: number }[]> {
    return this.lists.tags();
  }

  /** @throws RegistryError RESOURCE_NOT_FOUND */
  async get(actor: Actor, partnerId: string): Promise<Partner> {
    return this.read(this.database.client, partnerId, partnersInReach(actor, 'partner.read'));
  }

  /** @throws RegistryError PARTNER_NAME_TAKEN, EFFECTIVE_DATE_TOO_FAR_AHEAD */
  async register(actor: Actor, draft: PartnerDraft): Promise<Partner> {
    return this.database.inTransaction(async (client) => {
      const partnerId = await this.registerWithin(client, actor, 'web', draft);
      return this.read(client, partnerId, null);
    });
  }

  /**
   * Registers a partner with its first status, sector and contact, in the caller's transaction.
   *
   * @param actor null when the system does it
   * @returns the id of the partner
   */
  async registerWithin(client: Client, actor: Actor | null, channel: Channel, draft: PartnerDraft): Promise<string> {
    const partnerId = newId();
    const { contact, sector, legalForm, sectorNote, status, effective, statusReason, ...rest } = tidied(draft);
    const fields = {
      ...rest,
      activityAreas: [],
      postalAddress: { street: null, postcode: null, city: null },
      publicDescription: null,
      isPublic: false,
    };
    await this.repository.insert(client, partnerId, fields, this.clock.now());
    const beginning = { sector, legalForm, sectorNote, status, effective, statusReason };
    await this.memberships.begin(client, actor, channel, partnerId, beginning);
    await this.history.append(client, {
      actorId: actor?.userId ?? null,
      channel,
      action: 'partner.registered',
      partnerId,
      subjectKind: 'partner',
      subjectId: partnerId,
      changes: initialValuesOf(tidied(draft)),
    });
    if (contact !== null) await this.contacts.addWithin(client, actor, channel, partnerId, contact);
    return partnerId;
  }

  /**
   * Changes a partner; absent fields stay. What is already so makes no new version.
   *
   * @throws RegistryError RESOURCE_NOT_FOUND, VERSION_STALE, PARTNER_NAME_TAKEN
   */
  async change(actor: Actor, partnerId: string, version: number, change: PartnerChange): Promise<Partner> {
    return this.database.inTransaction((client) =>
      this.write(client, partnersInReach(actor, 'partner.change'), actor, partnerId, version, change),
    );
  }

  /**
   * Changes a partner in the caller's transaction, whatever its version: the lock makes what `changeOf` is told the latest.
   *
   * @throws RegistryError RESOURCE_NOT_FOUND, PARTNER_NAME_TAKEN
   */
  async changeWithin(
    client: Client,
    actor: Actor,
    partnerId: string,
    changeOf: (partner: Partner) => PartnerChange,
  ): Promise<void> {
    const reach = partnersInReach(actor, 'partner.change');
    await this.repository.lock(client, partnerId, reach);
    const partner = await this.read(client, partnerId, reach);
    await this.write(client, reach, actor, partnerId, partner.version, changeOf(partner));
  }

  /** As {@link change}, for what the organisation's own members may change too. */
  async changePublicDetails(
    actor: Actor,
    partnerId: string,
    version: number,
    change: PartnerPublicDetails,
  ): Promise<Partner> {
    const reach = partnersInReach(actor, 'partner.changePublicDetails');
    return this.database.inTransaction((client) => this.write(client, reach, actor, partnerId, version, change));
  }

  private async write(
    client: Client,
    reach: PartnerReach,
    actor: Actor,
    partnerId: string,
    version: number,
    change: PartnerChange,
  ): Promise<Partner> {
    // First the lock, then the reading: what a statement that waits for a lock has read may be stale.
    if (!(await this.repository.lock(client, partnerId, reach))) throw new RegistryError('RESOURCE_NOT_FOUND');
    const row = await this.getRow(client, partnerId, reach);
    refuseStale(row, version);

    const before = toPartnerFields(row);
    const tidy = tidied(change);
    const changes = changesOf(before, tidy);
    if (changes.length === 0) return toPartner(row);

    const after = { ...before, ...givenFields(tidy) };
    if (!(await this.repository.update(client, partnerId, version, after, this.clock.now()))) throw staleAt(version);
    await this.history.append(client, {
      actorId: actor.userId,
      channel: actor.role === 'member' ? 'member' : 'web',
      action: 'partner.changed',
      partnerId,
      subjectKind: 'partner',
      subjectId: partnerId,
      changes,
    });
    return this.read(client, partnerId, reach);
  }

  private async read(client: Client, partnerId: string, reach: PartnerReach): Promise<Partner> {
    return toPartner(await this.getRow(client, partnerId, reach));
  }

  private async getRow(client: Client, partnerId: string, reach: PartnerReach) {
    const row = await this.repository.find(client, partnerId, this.clock.today(), reach);
    if (row === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return row;
  }
}
