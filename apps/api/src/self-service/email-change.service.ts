import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, mayForContact } from '@registry/domain/access';
import { foldEmail } from '@registry/domain/address';
import { RegistryError } from '@registry/domain/error';
import type { Language } from '@registry/domain/language';
import { linkLifetimeDays } from '@registry/domain/link';
import { maskedAddress } from '@registry/domain/mail';
import { ContactsService } from '../contacts/contacts.service.js';
import { LinkLimits } from '../links/link-limits.service.js';
import { LinksService } from '../links/links.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import type { Visit } from '../platform/http/visit.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { type Limit, RateLimiter } from '../platform/rate-limit/rate-limiter.js';
import { OwnSessionsService } from '../session/own-sessions.service.js';
import { EmailChangeRepository, type EmailChangeRow } from './email-change.repository.js';

const HOURS = 3600;

/** The mail goes to an address that may be anybody's. */
const limits = {
  perContact: { name: 'email-change', max: 5, seconds: HOURS },
  perAddress: { name: 'email-change-to', max: 5, seconds: 24 * HOURS },
} as const satisfies Record<string, Limit>;

/** A wish outlives its link by a day, which a mail may wait in the queue. */
const KEPT_DAYS = linkLifetimeDays.confirm_email + 1;

/** A person changes their own address: asked for when signed in, confirmed at the new address, told at the old one. */
@Injectable()
export class EmailChangeService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactsService,
    private readonly wishes: EmailChangeRepository,
    private readonly links: LinksService,
    private readonly linkLimits: LinkLimits,
    private readonly sessions: OwnSessionsService,
    private readonly mails: MailQueue,
    private readonly limiter: RateLimiter,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const nightly = { name: 'email-change-forgetting', cron: '25 3 * * *' };
    this.jobs.registerScheduled(nightly, () => this.forgetOld());
  }

  /** Forgets addresses that nobody confirmed: they may be anybody's. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    await this.wishes.removeAskedBefore(this.database.client, before);
  }

  /**
   * Sends a link to the new address. Whether a colleague has it already is said to whoever can read mail there, and to
   * nobody else: that colleague may be hidden.
   *
   * @throws RegistryError RESOURCE_NOT_FOUND, TOO_MANY_REQUESTS
   */
  async ask(actor: Actor, contactId: string, email: string): Promise<{ sentTo: string }> {
    if (!mayForContact(actor, 'contact.changeOwn', contactId)) throw new RegistryError('RESOURCE_NOT_FOUND');
    await this.limiter.count(limits.perContact, contactId);
    await this.limiter.count(limits.perAddress, foldEmail(email));
    await this.database.inTransaction(async (client) => {
      const { language } = await this.contacts.getOwn(client, actor, contactId);
      const wish = { contactId, userId: actor.userId, email };
      const changeId = await this.wishes.write(client, wish, this.clock.now());
      await this.links.revoke(client, { contactId, purpose: 'confirm_email' });
      await this.mails.enqueue(client, {
        kind: 'email_change_confirm',
        language,
        to: { contactId, address: email },
        data: { changeId },
      });
    });
    return { sentTo: email };
  }

  /** @throws RegistryError LINK_REFUSED, TOO_MANY_REQUESTS */
  async open(secret: string, visit: Visit): Promise<{ email: string; language: Language }> {
    await this.linkLimits.count(visit);
    const { client } = this.database;
    const { email, contactId } = await this.getWish(client, secret);
    return { email: maskedAddress(email), language: await this.contacts.languageOf(client, contactId) };
  }

  /**
   * Gives the contact the address that the link was sent to, once; sign-in follows it.
   *
   * @throws RegistryError LINK_REFUSED, CONTACT_EMAIL_TAKEN, TOO_MANY_REQUESTS
   */
  async confirm(secret: string, visit: Visit): Promise<{ email: string }> {
    await this.linkLimits.count(visit);
    return this.database.inTransaction(async (client) => {
      const { id, contactId, userId, email } = await this.getWish(client, secret);
      const former = await this.changeContact(client, userId, contactId, email);
      // Nobody else has confirmed or replaced it meanwhile: the contact is locked by now.
      if (!(await this.wishes.remove(client, id))) throw new RegistryError('LINK_REFUSED');
      await this.links.revoke(client, { contactId, purpose: 'confirm_email' });
      if (former !== null && foldEmail(former) !== foldEmail(email)) {
        await this.sessions.follow(client, userId, { from: former, to: email }, visit);
        await this.mails.enqueue(client, {
          kind: 'email_change_told',
          language: await this.contacts.languageOf(client, contactId),
          to: { contactId, address: former },
        });
      }
      return { email };
    });
  }

  private async changeContact(
    client: Client,
    userId: string,
    contactId: string,
    email: string,
  ): Promise<string | null> {
    try {
      return await this.contacts.changeEmailWithin(client, userId, contactId, email);
    } catch (error) {
      // They have left since: the link is as good as any that is gone.
      if (error instanceof RegistryError && error.code === 'RESOURCE_NOT_FOUND')
        throw new RegistryError('LINK_REFUSED');
      throw error;
    }
  }

  private async getWish(client: Client, secret: string): Promise<EmailChangeRow> {
    const { data } = await this.links.getLive(client, secret, 'confirm_email');
    const wish = await this.wishes.find(client, String(data.changeId));
    if (wish === undefined || !(await this.sessions.isActive(client, wish.userId))) {
      throw new RegistryError('LINK_REFUSED');
    }
    return wish;
  }
}
