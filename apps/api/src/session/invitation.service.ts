import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldEmail } from '@registry/domain/address';
import { RegistryError } from '@registry/domain/error';
import type { InvitationAcceptance } from '@registry/domain/user';
import { v7 as newId } from 'uuid';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { locks } from '../platform/database/locks.js';
import type { Visit } from '../platform/http/visit.js';
import { Background } from '../platform/jobs/background.js';
import { RateLimiter } from '../platform/rate-limit/rate-limiter.js';
import { demoUserIds } from './demo-people.js';
import { limits } from './limits.js';
import { SessionService } from './session.service.js';
import { CODE_MINUTES } from './sign-in-codes.js';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** How a real installation, which has no account to begin with, gets its first administrator. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly history: HistoryRepository,
    private readonly sessions: SessionService,
    private readonly limiter: RateLimiter,
    private readonly background: Background,
    private readonly settings: Settings,
  ) {}

  /**
   * Makes an invitation if the installation has no administrator: the link that becomes one within a day. An earlier link
   * that was not used stops working: only its hash is kept, so it cannot be shown again.
   */
  async inviteFirstAdministrator(): Promise<string | undefined> {
    return this.database.inTransaction(async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [locks.administrators]);
      // Should this have been the demonstration before.
      await client.query('UPDATE "user" SET is_active = false WHERE id = ANY ($1)', [demoUserIds]);
      const { rows } = await client.query(`SELECT FROM "user" WHERE role = 'administrator' AND is_active LIMIT 1`);
      if (rows.length > 0) return undefined;
      const token = randomBytes(32).toString('base64url');
      await client.query('DELETE FROM invitation WHERE used_at IS NULL');
      await client.query(
        `INSERT INTO invitation (id, token_hash, role, created_at, expires_at)
         VALUES ($1, $2, 'administrator', now(), now() + interval '24 hours')`,
        [newId(), hashOf(token)],
      );
      // In the fragment, which browsers send to nobody.
      return `${this.settings.publicUrl}/inbjudan#${token}`;
    });
  }

  /** @throws RegistryError INVITATION_REFUSED when it is unknown, used or too old */
  async accept(acceptance: InvitationAcceptance, visit: Visit): Promise<{ expiresInMinutes: number }> {
    for (const limit of limits.invitationPerVisitor) await this.limiter.count(limit, visit.address);
    const email = foldEmail(acceptance.email);
    await this.database.inTransaction(async (client) => {
      const used = await client.query<{ role: string }>(
        `UPDATE invitation SET used_at = now()
         WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now() RETURNING role`,
        [hashOf(acceptance.token)],
      );
      const [invitation] = used.rows;
      if (invitation === undefined) throw new RegistryError('INVITATION_REFUSED');
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO "user" (id, name, email, role) VALUES ($1, $2, $3, $4)
         ON CONFLICT (email) DO UPDATE SET name = excluded.name, role = excluded.role, is_active = true RETURNING id`,
        [newId(), acceptance.name, email, invitation.role],
      );
      const userId = rows[0]?.id ?? '';
      await this.history.append(client, {
        actorId: userId,
        channel: 'web',
        action: 'user.added',
        partnerId: null,
        subjectKind: 'user',
        subjectId: userId,
        changes: [{ field: 'role', from: null, to: invitation.role }],
      });
    });
    this.background.run('sending a sign-in code', () => this.sessions.sendCode(email));
    return { expiresInMinutes: CODE_MINUTES };
  }
}
