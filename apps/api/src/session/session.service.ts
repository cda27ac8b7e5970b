import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, may, permissions } from '@registry/domain/access';
import { foldEmail } from '@registry/domain/address';
import { RegistryError } from '@registry/domain/error';
import { languages } from '@registry/domain/language';
import type { Session } from '@registry/domain/user';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import type { Visit } from '../platform/http/visit.js';
import { Background } from '../platform/jobs/background.js';
import { MailQueue } from '../platform/mail/mail-queue.js';
import { RateLimiter } from '../platform/rate-limit/rate-limiter.js';
import { DemoService } from './demo.service.js';
import { limits } from './limits.js';
import { SessionRepository } from './session.repository.js';
import { findActorOf } from './session-actor-source.js';
import { SessionCookie } from './session-cookie.js';
import { CODE_MINUTES, SignInCodes } from './sign-in-codes.js';

@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly codes: SignInCodes,
    private readonly cookie: SessionCookie,
    private readonly limiter: RateLimiter,
    private readonly background: Background,
    private readonly mail: MailQueue,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly demo: DemoService,
  ) {}

  /** What the web needs to know about the installation and whoever is signed in. */
  async view(userId: string | null): Promise<Session> {
    const today = this.clock.today();
    const [partnership, person, demoRoles] = await Promise.all([
      this.sessions.getPartnership(),
      userId === null ? undefined : this.sessions.findPerson(userId, today),
      this.demo.roles(),
    ]);
    const actor = person === undefined ? undefined : findActorOf(person);
    return {
      isDemo: this.settings.isDemo,
      demoRoles,
      partnershipName: partnership.name,
      contactEmail: partnership.email,
      languages: [...languages],
      today,
      person:
        person === undefined || actor === undefined
          ? null
          : {
              id: person.userId,
              name: person.name,
              email: person.email,
              role: actor.role,
              permissions: permissions.filter((permission) => may(actor, permission)),
              contacts: [...person.contacts],
            },
    };
  }

  /**
   * Sends a code if the address is somebody's. All of it happens after the answer, so that neither what is answered nor
   * how fast tells whether it is.
   */
  async requestCode(email: string, visit: Visit): Promise<{ expiresInMinutes: number }> {
    const folded = foldEmail(email);
    for (const limit of limits.codePerVisitor) await this.limiter.count(limit, visit.address);
    for (const limit of limits.codePerAddress) await this.limiter.count(limit, folded);
    this.background.run('sending a sign-in code', () => this.sendCode(folded));
    return { expiresInMinutes: CODE_MINUTES };
  }

  async signIn(email: string, code: string, visit: Visit): Promise<Session> {
    const folded = foldEmail(email);
    for (const limit of limits.triesPerVisitor) await this.limiter.count(limit, visit.address);
    for (const limit of limits.triesPerAddress) await this.limiter.count(limit, folded);
    const token = await this.codes.findSession(folded, code, visit);
    const person = await this.sessions.findPersonByEmail(folded, this.clock.today());
    if (token === undefined || person === undefined) throw new RegistryError('SIGN_IN_CODE_REFUSED');
    if (findActorOf(person) === undefined) {
      // Access ended between the request for the code and its use.
      await this.sessions.end(token);
      throw new RegistryError('SIGN_IN_CODE_REFUSED');
    }
    return this.begin(token, person.userId, visit);
  }

  async signInToDemo(role: Session['demoRoles'][number], visit: Visit): Promise<Session> {
    const userId = await this.demo.userIdFor(role, visit.address);
    return this.begin(await this.codes.beginSession(userId), userId, visit);
  }

  async signOut(_actor: Actor, visit: Visit): Promise<void> {
    const token = this.cookie.findToken(visit.cookies);
    if (token !== undefined) await this.sessions.end(token);
    visit.setHeader('set-cookie', this.cookie.end());
    // Not the cookies: that would sign people out of other services on the same domain. Not the storage: settings of the
    // screen live there, nothing else.
    visit.setHeader('clear-site-data', '"cache"');
  }

  /**
   * Has a code sent if the address is somebody's. One is made at once, for unknown addresses too, so that trying codes
   * takes as long for them; the one that is sent is made when the mail is written, and replaces it.
   */
  async sendCode(email: string): Promise<void> {
    const today = this.clock.today();
    await this.codes.make(email);
    const contact = await this.sessions.findContactByEmail(email, today);
    if (contact !== undefined) {
      await this.sessions.addUser({ id: randomUUID(), name: contact.name, email, role: null });
    }
    const person = await this.sessions.findPersonByEmail(email, today);
    if (person === undefined || findActorOf(person) === undefined) return;
    const language = contact?.language ?? (await this.sessions.getPartnership()).language;
    await this.database.inTransaction((client) =>
      this.mail.enqueue(client, { kind: 'sign_in_code', language, to: { userId: person.userId } }),
    );
  }

  private async begin(token: string, userId: string, visit: Visit): Promise<Session> {
    // Whoever signs in anew leaves the session that this browser had.
    const earlier = this.cookie.findToken(visit.cookies);
    if (earlier !== undefined) await this.sessions.end(earlier);
    visit.setHeader('set-cookie', this.cookie.begin(token));
    return this.view(userId);
  }
}
