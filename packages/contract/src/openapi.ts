import { type ErrorCode, errorTable, problem } from '@registry/domain/error';
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { resources } from './api.js';
import { type Endpoint, noBody } from './endpoint.js';

const problemContent = { 'application/problem+json': { schema: problem } };

/** What any operation can answer with, as far as it is at all possible for this one. */
function commonErrors(endpoint: Endpoint): ErrorCode[] {
  const takesInput = endpoint.body !== noBody || Object.keys(shapeOf(endpoint.query)).length > 0;
  return [
    ...(takesInput ? (['REQUEST_INVALID'] as const) : []),
    ...(endpoint.body === noBody
      ? []
      : (['REQUEST_MALFORMED', 'REQUEST_TOO_LARGE', 'CONTENT_TYPE_UNSUPPORTED'] as const)),
    ...(endpoint.method === 'GET' ? [] : (['ORIGIN_REFUSED'] as const)),
    ...(endpoint.permission === 'public' ? [] : (['SIGN_IN_REQUIRED'] as const)),
    ...(['public', 'signed-in'].includes(endpoint.permission) ? [] : (['PERMISSION_DENIED'] as const)),
    ...(endpoint.path.includes(':') ? (['RESOURCE_NOT_FOUND'] as const) : []),
    ...(endpoint.ifMatch ? (['VERSION_REQUIRED', 'VERSION_STALE'] as const) : []),
    ...(endpoint.idempotent ? (['IDEMPOTENCY_KEY_REUSED'] as const) : []),
    'SERVER_FAILED',
    'SERVICE_UNAVAILABLE',
  ];
}

const shapeOf = (schema: z.ZodType): object => (schema instanceof z.ZodObject ? schema.shape : {});

/** Problems by status, each with the codes that have it. */
function problemsOf(endpoint: Endpoint): ZodOpenApiResponsesObject {
  const codes = [...new Set([...endpoint.errors, ...commonErrors(endpoint)])];
  const byStatus = Map.groupBy(codes, (code) => errorTable[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      `${status}`,
      { description: ofStatus.toSorted().join(', '), content: problemContent },
    ]),
  );
}

function successOf(endpoint: Endpoint): ZodOpenApiResponsesObject {
  if (endpoint.status === 204) return { '204': { description: 'Done.' } };
  if (endpoint.status === 303) return { '303': { description: 'The page is at `Location`.' } };
  const response: ZodOpenApiResponseObject = {
    description: 'Success.',
    content: { 'application/json': { schema: endpoint.response } },
  };
  if ('version' in shapeOf(endpoint.response))
    response.headers = z.object({ ETag: z.string().meta({ example: '"7"' }) });
  return { [`${endpoint.status}`]: response };
}

const headersOf = ({ ifMatch, idempotent }: Endpoint) =>
  z.object({
    ...(ifMatch && {
      'If-Match': z.string().meta({ description: 'The version that was read, in quotes.', example: '"7"' }),
    }),
    ...(idempotent && {
      'Idempotency-Key': z
        .string()
        .max(200)
        .optional()
        .meta({ description: 'The same key gives the same answer and one effect, for a day.' }),
    }),
  });

function operationOf(endpoint: Endpoint, tag: string): ZodOpenApiOperationObject {
  const headers = headersOf(endpoint);
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [tag],
    'x-permission': endpoint.permission,
    security: endpoint.permission === 'public' ? [] : [{ session: [] }],
    requestParams: {
      ...(endpoint.path.includes(':') && { path: endpoint.params as z.ZodObject }),
      ...(Object.keys(shapeOf(endpoint.query)).length > 0 && { query: endpoint.query as z.ZodObject }),
      ...(Object.keys(headers.shape).length > 0 && { header: headers }),
    },
    ...(endpoint.body !== noBody && {
      requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } },
    }),
    responses: { ...successOf(endpoint), ...problemsOf(endpoint) },
  };
}

function pathsOf(): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [tag, operations] of Object.entries(resources)) {
    for (const endpoint of Object.values(operations) as Endpoint[]) {
      const path = `/api${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint, tag) };
    }
  }
  return paths;
}

/** The contract as an OpenAPI 3.1 document, made from the schemas that the API validates with. */
export function openapi(): ReturnType<typeof createDocument> {
  const document: ZodOpenApiObject = {
    openapi: '3.1.1',
    info: {
      title: 'Partnership registry',
      version: '1',
      description:
        'Partners by sector, their contacts, their way in, and growth. Errors are RFC 9457 problems with a stable `code`. ' +
        'What the caller may not see answers 404, like what does not exist.',
    },
    servers: [{ url: '/' }],
    tags: Object.keys(resources).map((name) => ({ name })),
    paths: pathsOf(),
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-registry_session',
          description: 'Set by POST /api/session. Without HTTPS (in the demonstration) its name is `registry_session`.',
        },
      },
    },
  };
  return createDocument(document);
}
