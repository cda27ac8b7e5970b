import type { Actor } from '@registry/domain/access';
import type { Input } from './endpoint.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard; absent before it ran, null for nobody. */
    registryActor?: Actor | null;
    /**
     * Which transactions had ended when the session was read, as PostgreSQL writes it; absent without a session. The same
     * again means that nothing was written since.
     */
    registrySnapshot?: string;
    /** Set by the endpoint interceptor. */
    registryInput?: Input<unknown>;
  }
}
