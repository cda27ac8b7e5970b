import type { Permission } from '@registry/domain/access';
import type { ErrorCode } from '@registry/domain/error';
import { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Who may call: holders of a permission of the access table, anybody signed in, or anybody. */
export type AccessRule = Permission | 'signed-in' | 'public';

/** One operation of the HTTP API, as data: the API serves it, the web calls it, OpenAPI and tests are made from it. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: Method;
  /** Below `/api`, parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly permission: AccessRule;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
  /** Status of a success. 204 has no body, nor has 303, which leads a browser to a page. */
  readonly status: 200 | 201 | 202 | 204 | 303;
  /** The request must carry `If-Match` with the version read (428 without, 412 when stale). */
  readonly ifMatch: boolean;
  /** The request may carry `Idempotency-Key`: the same key gives the same answer and one effect. */
  readonly idempotent: boolean;
  /** The domain errors that this operation can answer with, beside those that any can. */
  readonly errors: readonly ErrorCode[];
}

export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never;
export type ResponseOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;

/** What a caller writes, before the schemas normalise it. */
export type QueryInputOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.input<Q> : never;
export type BodyInputOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.input<B> : never;

/** What a service answers with; the response schema may still drop what it does not name. */
export type AnswerOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.input<R> : never;

/** Takes no parameters. */
export const noFields = z.strictObject({});
/** Has no body. */
export const noBody = z.undefined();

interface Definition<P, Q, B, R> {
  id: string;
  method: Method;
  path: string;
  summary: string;
  permission: AccessRule;
  params?: P;
  query?: Q;
  body?: B;
  response?: R;
  status?: 200 | 201 | 202 | 303;
  ifMatch?: boolean;
  idempotent?: boolean;
  errors?: readonly ErrorCode[];
}

/** Completes a definition: no parameters, no body and 204 where nothing else is said. */
export function endpoint<
  P extends z.ZodType = typeof noFields,
  Q extends z.ZodType = typeof noFields,
  B extends z.ZodType = typeof noBody,
  R extends z.ZodType = typeof noBody,
>(definition: Definition<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return {
    id: definition.id,
    method: definition.method,
    path: definition.path,
    summary: definition.summary,
    permission: definition.permission,
    // What is not given has the default type of its parameter, which the compiler cannot see.
    params: (definition.params ?? noFields) as P,
    query: (definition.query ?? noFields) as Q,
    body: (definition.body ?? noBody) as B,
    response: (definition.response ?? noBody) as R,
    status: definition.status ?? (definition.response === undefined ? 204 : 200),
    ifMatch: definition.ifMatch ?? false,
    idempotent: definition.idempotent ?? false,
    errors: definition.errors ?? [],
  };
}
