import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RegistryError } from '@registry/domain/error';
import { type LinkPurpose, linkLifetimeDays } from '@registry/domain/link';
import { v7 as newId } from 'uuid';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import type { Client } from '../platform/database/database.js';
import { type LinkData, LinksRepository, type LinksWhere, type LiveLink } from './links.repository.js';

export type { LinkData, LinksWhere, LiveLink };

/** For whom and what a new link is. */
export interface LinkDraft {
  readonly purpose: LinkPurpose;
  readonly contactId?: string;
  readonly subscriberId?: string;
  /** What the purpose needs: ids only. */
  readonly data?: LinkData;
}

/** The page of each purpose. The secret follows in the fragment, which browsers send to nobody. */
const pages = {
  confirm_details: '/bekrafta',
  confirm_email: '/bekrafta-adress',
  confirm_subscription: '/nyhetsbrev/bekrafta',
  my_subscription: '/min-prenumeration',
} as const satisfies Record<LinkPurpose, string>;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Personal links: for one person and one purpose, kept as a hash, gone when revoked or too old. */
@Injectable()
export class LinksService {
  constructor(
    private readonly links: LinksRepository,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Makes a link and returns its address, which can be shown only now: just its hash is kept. */
  async create(client: Client, draft: LinkDraft): Promise<string> {
    return this.addressOf(draft.purpose, await this.createSecret(client, draft));
  }

  /** As {@link create}, but the secret alone: for what carries it otherwise than in a page's address. */
  async createSecret(client: Client, { purpose, contactId, subscriberId, data }: LinkDraft): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.links.insert(client, {
      id: newId(),
      tokenHash: hashOf(secret),
      purpose,
      contactId: contactId ?? null,
      subscriberId: subscriberId ?? null,
      data: data ?? {},
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkLifetimeDays[purpose] * 86_400_000),
    });
    return secret;
  }

  /** The address of a link's page. */
  addressOf(purpose: LinkPurpose, secret: string): string {
    return `${this.settings.publicUrl}${pages[purpose]}#${secret}`;
  }

  /**
   * The link of a secret, if it lives and is for this purpose (any, when none is named).
   *
   * @throws RegistryError LINK_REFUSED, alike for one that is unknown, revoked, too old, or for something else
   */
  async getLive(client: Client, secret: string, purpose?: LinkPurpose): Promise<LiveLink> {
    const link = await this.links.findLive(client, hashOf(secret), this.clock.now());
    if (link === undefined || (purpose !== undefined && link.purpose !== purpose)) {
      throw new RegistryError('LINK_REFUSED');
    }
    return link;
  }

  /** As {@link getLive}, and makes another use of the same link wait until this transaction ends. */
  async lockLive(client: Client, secret: string, purpose: LinkPurpose): Promise<LiveLink> {
    await this.links.lock(client, hashOf(secret));
    return this.getLive(client, secret, purpose);
  }

  /** Notes the first use. The link lives on: whoever must not use it twice is stopped by `revoke`. */
  async markUsed(client: Client, linkId: string): Promise<void> {
    await this.links.markUsed(client, linkId, this.clock.now());
  }

  /** Ends links: one by its id, or all of a person, of a purpose or of any. @returns how many lived until now */
  async revoke(client: Client, where: LinksWhere): Promise<number> {
    return this.links.revoke(client, where, this.clock.now());
  }
}
