import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logging/logger.js';

/**
 * Logs each request of the API by the template of its route: an address may hold what somebody searched for. Answers carry
 * the trace id that the log has, for people who ask for help.
 */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('trace-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  server.addHook('onResponse', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    logger.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unmatched',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        traceId: request.id,
        userId: request.registryActor?.userId,
      },
      'request',
    );
  });
}
