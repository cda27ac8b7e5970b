import type { Actor } from '@registry/domain/access';
import type { Input } from './endpoint.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard; absent before it ran, null for nobody. */
    registryActor?: Actor | null;
    /** Set by the endpoint interceptor. */
    registryInput?: Input<unknown>;
  }
}
