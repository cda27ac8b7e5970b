import { RegistryError } from '@registry/domain/error';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Config, isLoopback } from '../config/config.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostnameOf = (host: string): string => URL.parse(`http://${host}`)?.hostname ?? '';

/** Whether the page that sent the request is one of ours; undefined when the request does not say. */
function isOurs(request: FastifyRequest, ourOrigin: (origin: string) => boolean): boolean | undefined {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  return origin === undefined ? undefined : ourOrigin(origin);
}

/**
 * Refuses what another site makes a browser send (CSRF). Programs send neither Origin nor Sec-Fetch-Site, and no cookie
 * either: a browser that sends a cookie says where from. `open` routes, where no cookie gives anybody a right, take all.
 *
 * The demo answers only to loopback names besides: a name of somebody else's that points here (DNS rebinding) would
 * otherwise count as the same site.
 */
export function checkOrigins(
  server: FastifyInstance,
  config: Pick<Config, 'isDemo' | 'publicUrl'>,
  { open = [] }: { open?: readonly string[] } = {},
): void {
  const ourOrigin = (request: FastifyRequest) => (origin: string) =>
    config.isDemo ? URL.parse(origin)?.host === request.headers.host : origin === config.publicUrl;

  server.addHook('onRequest', async (request) => {
    if (config.isDemo && !isLoopback(hostnameOf(request.headers.host ?? ''))) throw new RegistryError('ORIGIN_REFUSED');
    if (safeMethods.has(request.method) || open.includes(request.routeOptions.url ?? '')) return;
    const ours = isOurs(request, ourOrigin(request));
    if (ours === false || (ours === undefined && request.headers.cookie !== undefined)) {
      throw new RegistryError('ORIGIN_REFUSED');
    }
  });
}
