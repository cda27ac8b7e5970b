import type { FastifyInstance } from 'fastify';

/** How much a request may carry, in bytes: as usual, and on the few routes (by address) that take more. */
export interface BodyLimits {
  readonly usual: number;
  readonly exceptions: Readonly<Record<string, number>>;
}

/** Takes JSON only, and no more of it than a route needs. */
export function limitBodies(server: FastifyInstance, limits: BodyLimits): void {
  server.removeContentTypeParser('text/plain');
  server.addHook('onRoute', (route) => {
    route.bodyLimit = limits.exceptions[route.url] ?? limits.usual;
  });
}
