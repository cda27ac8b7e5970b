import type { Endpoint } from '@registry/contract/endpoint';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer did not fit its schema: a fault of ours. Names the places, never the values. */
class AnswerMisfit extends Error {
  override readonly name = 'AnswerMisfit';
}

/** Values that are an endpoint's answer again and again, as they are parsed and as they are sent. */
const keptAnswers = new WeakMap<object, { endpoint?: Endpoint; body?: unknown }>();
const keptBytes = new WeakMap<object, Buffer>();

/**
 * Says of a value that it never changes: while it is kept by whoever answers with it, it is parsed and written once. For
 * large answers that many ask for.
 */
export function keptAnswer<Value extends object>(value: Value): Value {
  keptAnswers.set(value, {});
  return value;
}

/** A body that is kept as it is sent. */
export const findKeptBytes = (body: unknown): Buffer | undefined =>
  typeof body === 'object' && body !== null ? keptBytes.get(body) : undefined;

/** Parses an answer by its endpoint's schema, which drops every field that the schema does not name. */
export function answerOf(endpoint: Endpoint, value: unknown): unknown {
  const kept = typeof value === 'object' && value !== null ? keptAnswers.get(value) : undefined;
  if (kept === undefined) return parsed(endpoint, value);
  if (kept.endpoint !== endpoint) {
    const body = parsed(endpoint, value);
    Object.assign(kept, { endpoint, body });
    if (typeof body === 'object' && body !== null) keptBytes.set(body, Buffer.from(JSON.stringify(body)));
  }
  return kept.body;
}

function parsed(endpoint: Endpoint, value: unknown): unknown {
  const result = endpoint.response.safeParse(value);
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => `${issue.path.map(String).join('.')} ${issue.code}`);
  throw new AnswerMisfit(`The answer of ${endpoint.id} does not fit its schema: ${places.join('; ')}`);
}

const hasVersion = (body: unknown): body is { version: number } =>
  typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number';

const hasNext = (body: unknown): body is { items: unknown[]; next: string } =>
  typeof body === 'object' &&
  body !== null &&
  'items' in body &&
  Array.isArray(body.items) &&
  'next' in body &&
  typeof body.next === 'string';

/** Sets the headers that follow from the body: its version as ETag, the next page as Link. */
export function setAnswerHeaders(body: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (hasVersion(body)) void reply.header('etag', `"${body.version}"`);
  if (hasNext(body)) {
    const next = new URL(request.url, 'http://registry.invalid');
    next.searchParams.set('cursor', body.next);
    void reply.header('link', `<${next.pathname}${next.search}>; rel="next"`);
  }
}
