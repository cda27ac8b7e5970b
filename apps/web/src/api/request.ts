import type { BodyInputOf, Endpoint, ParamsOf, QueryInputOf, ResponseOf } from '@registry/contract/endpoint';
import type { z } from 'zod';
import { ApiProblem } from './api-problem.js';
import { readProblem } from './problem.js';

/** The `:name` parts of a path, as they are written into it. */
type PathValues = Readonly<Record<string, string>>;
type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** What an operation takes: only what its contract names. */
export interface RequestOptions<E extends AnyEndpoint> {
  params?: ParamsOf<E>;
  query?: QueryInputOf<E>;
  body?: BodyInputOf<E>;
  /** The `version` of the resource as it was read: required where the contract says `ifMatch`. */
  ifMatch?: number;
  /** One per intention, made when the form opens: sending twice then has one effect. */
  idempotencyKey?: string;
  signal?: AbortSignal | undefined;
}

/** `/partners/:partnerId` with its values filled in, below `/api`, and the query in the contract's names. */
export function addressOf<E extends AnyEndpoint>(
  endpoint: E,
  { params, query }: Pick<RequestOptions<E>, 'params' | 'query'>,
): string {
  const values = (params ?? {}) as PathValues;
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  return `/api${path}${search.size > 0 ? `?${search}` : ''}`;
}

/**
 * Calls one operation of the contract.
 * @returns the answer, parsed by the contract's own schema.
 * @throws ApiProblem for every failure: refused by the server, no answer, or an answer that is not the contract's.
 */
export async function request<E extends AnyEndpoint>(
  endpoint: E,
  options: RequestOptions<E> = {},
): Promise<ResponseOf<E>> {
  const { body, ifMatch, idempotencyKey, signal } = options;
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);

  const response = await fetch(addressOf(endpoint, options), {
    method: endpoint.method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiProblem({ code: 'NO_ANSWER', status: 0, cause });
  });
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined as ResponseOf<E>;

  const answer = endpoint.response.safeParse(await response.json().catch(() => undefined));
  if (!answer.success) {
    throw new ApiProblem({ code: 'ANSWER_UNREADABLE', status: response.status, cause: answer.error });
  }
  return answer.data as ResponseOf<E>;
}
