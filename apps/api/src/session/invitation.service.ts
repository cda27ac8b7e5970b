import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldEmail } from '@registry/domain/address';
import { RegistryError } from '@registry/domain/error';
import type { InvitationAcceptance } from '@registry/domain/user';
import { changesBetween, HistoryRepository } from '../platform/audit/history.repository.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { locks } from '../platform/database/locks.js';
import type { Visit } from '../platform/http/visit.js';
import { Background } from '../platform/jobs/background.js';
import { RateLimiter } from '../platform/rate-limit/rate-limiter.js';
import { CodeMailService } from './code-mail.service.js';
import { demoUserIds } from './demo-people.js';
import { InvitationRepository, type InvitedUser } from './invitation.repository.js';
import { limits } from './limits.js';
import { CODE_MINUTES, SignInCodes } from './sign-in-codes.js';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

const nobody = { name: null, role: null, isActive: true } as const;

/** How a real installation, which has no account to begin with, gets its first administrator. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly history: HistoryRepository,
    private readonly codes: SignInCodes,
    private readonly codeMail: CodeMailService,
    private readonly limiter: RateLimiter,
    private readonly background: Background,
    private readonly settings: Settings,
  ) {}

  /**
   * Makes an invitation if the installation has no administrator: the link that becomes one within a day. An earlier link
   * that was not used stops working in any case: only its hash is kept, so it cannot be shown again.
   */
  async inviteFirstAdministrator(): Promise<string | undefined> {
    return this.database.inTransaction(async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [locks.administrators]);
      // Should this have been the demonstration before.
      await client.query('UPDATE "user" SET is_active = false WHERE id = ANY ($1)', [demoUserIds]);
      await this.invitations.removeUnused(client);
      const { rows } = await client.query(`SELECT FROM "user" WHERE role = 'administrator' AND is_active LIMIT 1`);
      if (rows.length > 0) return undefined;
      const token = randomBytes(32).toString('base64url');
      await this.invitations.add(client, hashOf(token));
      // In the fragment, which browsers send to nobody.
      return `${this.settings.publicUrl}/inbjudan#${token}`;
    });
  }

  /**
   * Sends a code to whoever opened the link. It makes nobody anything, and the link goes on working: the address may be
   * mistyped, and is proved only by the code ({@link complete}).
   *
   * @throws RegistryError INVITATION_REFUSED when it is unknown, used or too old; TOO_MANY_REQUESTS
   */
  async accept(acceptance: InvitationAcceptance, visit: Visit): Promise<{ expiresInMinutes: number }> {
    for (const limit of limits.invitationPerVisitor) await this.limiter.count(limit, visit.address);
    const tokenHash = hashOf(acceptance.token);
    const email = foldEmail(acceptance.email);
    // Before the limit of the address: whoever has no link must not use it up for others.
    if (!(await this.invitations.isOpen(tokenHash))) throw new RegistryError('INVITATION_REFUSED');
    for (const limit of limits.codePerAddress) await this.limiter.count(limit, email);
    if (!(await this.invitations.remember(tokenHash, { name: acceptance.name, email }))) {
      throw new RegistryError('INVITATION_REFUSED');
    }
    this.background.run('sending a sign-in code', () => this.codeMail.send(email));
    return { expiresInMinutes: CODE_MINUTES };
  }

  /**
   * Makes whoever opened the link an administrator, now that the code proves their address; the code is left for signing
   * in. Does nothing for addresses that are not invited, or no longer.
   *
   * @throws RegistryError SIGN_IN_CODE_REFUSED
   */
  async complete(email: string, code: string): Promise<void> {
    if (!(await this.invitations.isPending(email))) return;
    if (!(await this.codes.isRight(email, code))) throw new RegistryError('SIGN_IN_CODE_REFUSED');
    await this.database.inTransaction(async (client) => {
      // A start at this moment must either see the new administrator or have taken the link back.
      await client.query('SELECT pg_advisory_xact_lock($1)', [locks.administrators]);
      const invited = await this.invitations.use(client, email);
      if (invited === undefined) return;
      const before = await this.invitations.findUser(client, email);
      const after: InvitedUser = { ...invited, isActive: true };
      const userId = await this.invitations.writeUser(client, email, after);
      await this.history.append(client, {
        actorId: userId,
        channel: 'web',
        action: before?.role == null ? 'user.added' : 'user.changed',
        partnerId: null,
        subjectKind: 'user',
        subjectId: userId,
        changes: changesBetween<Partial<Record<keyof InvitedUser, unknown>>>(before ?? nobody, after, ['name']),
      });
    });
  }
}
