import type { Actor } from '@registry/domain/access';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Tells who makes a request. The session feature provides it; asked once for every request, never from a cache. */
export abstract class ActorSource {
  abstract findActor(request: FastifyRequest, reply: FastifyReply): Promise<Actor | null>;
}
