import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSource } from '../platform/access/actor-source.js';
import { Clock } from '../platform/clock/clock.js';
import { Settings } from '../platform/config/settings.js';
import { isDemoUser } from './demo-people.js';
import { type Person, SessionRepository } from './session.repository.js';
import { SessionCookie } from './session-cookie.js';

/**
 * What somebody may be today: the role they were given, or member while they are somebody's contact. Nobody at all once
 * an administrator ended their access, be they a contact or not.
 */
export function findActorOf(person: Person): Actor | undefined {
  const role = person.assignedRole ?? (person.contacts.length > 0 ? 'member' : undefined);
  if (!person.isActive || role === undefined) return undefined;
  return {
    userId: person.userId,
    role,
    partnerIds: [...new Set(person.contacts.map((contact) => contact.partnerId))],
    contactIds: person.contacts.map((contact) => contact.contactId),
  };
}

/** Reads the session anew for every request, so that whatever ends somebody's access ends it at once. */
@Injectable()
export class SessionActorSource extends ActorSource {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    super();
  }

  override async findActor(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null> {
    const token = this.cookie.findToken(request.headers.cookie ?? '');
    if (token === undefined) return null;
    const person = await this.sessions.findPersonByToken(token, this.clock.today());
    if (person === undefined) return null;
    request.registrySnapshot = person.snapshot;
    const actor = findActorOf(person);
    if (actor === undefined || (isDemoUser(actor.userId) && !this.settings.isDemo)) {
      // Access that comes back some day needs a new code.
      await this.sessions.end(token);
      return null;
    }
    if (person.isStale) {
      await this.sessions.prolong(token);
      void reply.header('set-cookie', this.cookie.begin(token));
    }
    return actor;
  }
}
