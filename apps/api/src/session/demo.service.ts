import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RegistryError } from '@registry/domain/error';
import type { Session } from '@registry/domain/user';
import { Clock } from '../platform/clock/clock.js';
import { isLoopback } from '../platform/config/config.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { type Mail, MailService, OutboxMailService } from '../platform/mail/mail.service.js';
import { type DemoRole, demoPeople } from './demo-people.js';
import { SessionRepository } from './session.repository.js';

/** Signing in without a code, and reading everybody's mail: in the demo, from the same machine. Otherwise not there. */
@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly mail: MailService,
  ) {}

  /** The roles that the sign-in page offers. */
  async roles(): Promise<Session['demoRoles']> {
    if (!this.settings.isDemo) return [];
    const member = await this.findMember();
    return member === undefined ? ['coordinator', 'staff'] : ['coordinator', 'staff', 'member'];
  }

  async userIdFor(role: DemoRole, address: string): Promise<string> {
    this.checkIsThere(address);
    if (role !== 'member') {
      await this.restore(demoPeople[role]);
      return demoPeople[role].id;
    }
    const member = await this.findMember();
    if (member === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    await this.sessions.addUser({ id: randomUUID(), name: member.name, email: member.email, role: null });
    const person = await this.sessions.findPersonByEmail(member.email, this.clock.today());
    if (person === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return person.userId;
  }

  outbox(address: string): (Mail & { at: string })[] {
    this.checkIsThere(address);
    return this.mail instanceof OutboxMailService ? [...this.mail.outbox] : [];
  }

  /** Whatever an earlier visitor did to them: who looks around is who the button says. */
  private async restore({ id, name, email, role }: (typeof demoPeople)[keyof typeof demoPeople]): Promise<void> {
    await this.database.query(
      `INSERT INTO "user" AS u (id, name, email, role) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET role = excluded.role, is_active = true, version = u.version + 1
       WHERE u.role IS DISTINCT FROM excluded.role OR NOT u.is_active`,
      [id, name, email, role],
    );
  }

  private checkIsThere(address: string): void {
    const isLocal = isLoopback(address) || address === '::ffff:127.0.0.1';
    if (!this.settings.isDemo || !isLocal) throw new RegistryError('RESOURCE_NOT_FOUND');
  }

  /** The primary contact of the first partner by name that has one today and signs in as nothing else. */
  private async findMember(): Promise<{ name: string; email: string } | undefined> {
    const [row] = await this.database.query<{ name: string; email: string }>(
      `SELECT c.name, c.email_folded AS email FROM contact c JOIN partner p ON p.id = c.partner_id
       WHERE c.role = 'primary' AND c.email_folded IS NOT NULL
         AND c.starts_on <= $1 AND (c.ends_on IS NULL OR $1 < c.ends_on)
         AND NOT EXISTS (SELECT FROM "user" u WHERE u.email = c.email_folded AND (u.role IS NOT NULL OR NOT u.is_active))
       ORDER BY p.name, c.id LIMIT 1`,
      [this.clock.today()],
    );
    return row;
  }
}
