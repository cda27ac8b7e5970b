import type { FastifyInstance } from 'fastify';

/** What requests may carry; routes by their address. */
export interface BodyLimits {
  /** In bytes: as usual, and on the few routes that take more. */
  readonly usual: number;
  readonly exceptions: Readonly<Record<string, number>>;
  /** Routes that need no body and drop whatever comes, of whatever type: mail programs differ in what they send. */
  readonly dropped: readonly string[];
}

const dropped = 'application/x-registry-dropped';

/** Takes JSON only, and no more of it than a route needs. */
export function limitBodies(server: FastifyInstance, limits: BodyLimits): void {
  server.removeContentTypeParser('text/plain');
  server.addHook('onRoute', (route) => {
    route.bodyLimit = limits.exceptions[route.url] ?? limits.usual;
  });
  server.addContentTypeParser(dropped, { parseAs: 'buffer' }, (_request, _body, done) => done(null));
  server.addHook('onRequest', async (request) => {
    if (limits.dropped.includes(request.routeOptions.url ?? '')) request.headers['content-type'] = dropped;
  });
}
