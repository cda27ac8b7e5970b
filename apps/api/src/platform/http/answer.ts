import type { Endpoint } from '@registry/contract/endpoint';
import type { FastifyRequest } from 'fastify';

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

/** The headers that follow from a body: its version as ETag, the next page as Link. */
export function answerHeaders(body: unknown, { url }: Pick<FastifyRequest, 'url'>): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  if (hasVersion(body)) headers.etag = `"${body.version}"`;
  if (hasNext(body)) {
    const next = new URL(url, 'http://registry.invalid');
    next.searchParams.set('cursor', body.next);
    headers.link = `<${next.pathname}${next.search}>; rel="next"`;
  }
  return headers;
}
