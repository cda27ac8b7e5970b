import { Injectable } from '@nestjs/common';
import type { ResponseOf } from '@registry/contract/endpoint';
import type { selfService } from '@registry/contract/self-service';
import type { Actor } from '@registry/domain/access';
import { foldEmail } from '@registry/domain/address';
import { RegistryError } from '@registry/domain/error';
import { Clock } from '../platform/clock/clock.js';
import type { Client } from '../platform/database/database.js';
import type { Visit } from '../platform/http/visit.js';
import { deviceOf } from './device.rules.js';
import { OwnSessionsRepository } from './own-sessions.repository.js';
import { SessionCookie } from './session-cookie.js';

/** Where somebody is signed in, and what becomes of that when their address changes. */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly sessions: OwnSessionsRepository,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, visit: Visit): Promise<ResponseOf<typeof selfService.sessions>> {
    const present = this.cookie.findToken(visit.cookies);
    return (await this.sessions.list(actor.userId)).map(({ id, token, userAgent, startedAt, lastSeenAt }) => ({
      id,
      ...deviceOf(userAgent),
      startedAt,
      lastSeenAt,
      isThisOne: token === present,
    }));
  }

  /** @throws RegistryError RESOURCE_NOT_FOUND, for somebody else's as for none */
  async end(actor: Actor, sessionId: string, visit: Visit): Promise<void> {
    const token = await this.sessions.end(actor.userId, sessionId);
    if (token === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    if (token === this.cookie.findToken(visit.cookies)) visit.setHeader('set-cookie', this.cookie.end());
  }

  /** Whether somebody may still sign in. An administrator may have ended that. */
  isActive(client: Client, userId: string): Promise<boolean> {
    return this.sessions.isActive(client, userId);
  }

  /**
   * Lets sign-in follow a person from one address to another, in the transaction that gives their contact the new one.
   * The account goes along, so that their name stays on what they did; whoever else was signed in to it (at the old
   * address, perhaps not the person at all) is signed out. Somebody who has a role, or acts for others, by the old
   * address keeps it for that: the new one gets an account of its own when it first signs in.
   */
  async follow(client: Client, userId: string, addresses: { from: string; to: string }, visit: Visit): Promise<void> {
    const [from, to] = [foldEmail(addresses.from), foldEmail(addresses.to)];
    if (from === to || !(await this.sessions.hasNothingLeftAt(client, userId, from, this.clock.today()))) return;
    await this.sessions.moveTo(client, userId, to);
    await this.sessions.endOthers(client, userId, this.cookie.findToken(visit.cookies) ?? null);
  }
}
