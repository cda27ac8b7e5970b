import type { Endpoint } from '@registry/contract/endpoint';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer did not fit its schema: a fault of ours. Names the places, never the values. */
class AnswerMisfit extends Error {
  override readonly name = 'AnswerMisfit';
}

/** Parses an answer by its endpoint's schema, which drops every field that the schema does not name. */
export function answerOf(endpoint: Endpoint, value: unknown): unknown {
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
