import type { Endpoint } from '@registry/contract/endpoint';
import { checkInput, RegistryError } from '@registry/domain/error';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Input } from './endpoint.js';
import './request-context.js';

const strongOrWeakVersion = /^(?:W\/)?"(\d{1,9})"$/;

/** Reads a version from `If-Match: "7"`. @throws RegistryError VERSION_REQUIRED when absent, REQUEST_MALFORMED otherwise */
function versionOf(ifMatch: string | undefined): number {
  if (ifMatch === undefined || ifMatch === '') throw new RegistryError('VERSION_REQUIRED');
  const match = strongOrWeakVersion.exec(ifMatch.trim());
  // `*` would mean "whatever there is", which is what versions are there to prevent.
  if (match?.[1] === undefined) throw new RegistryError('VERSION_REQUIRED');
  return Number(match[1]);
}

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = checkInput(schema, value);
  if (result.ok) return result.data;
  throw new RegistryError('REQUEST_INVALID', { errors: result.errors });
}

/** Parses what a request asks of an endpoint. @throws RegistryError as the table of errors says */
export function inputOf(endpoint: Endpoint, request: FastifyRequest): Input<unknown> {
  const params = endpoint.params.safeParse(request.params);
  // A malformed identifier identifies nothing.
  if (!params.success) throw new RegistryError('RESOURCE_NOT_FOUND');
  const ifMatch = endpoint.ifMatch ? versionOf(request.headers['if-match']) : undefined;
  const input = {
    params: params.data,
    query: parsed(endpoint.query, request.query ?? {}),
    body: parsed(endpoint.body, request.body ?? undefined),
    get ifMatch() {
      if (ifMatch === undefined) throw new Error(`The endpoint ${endpoint.id} does not say ifMatch.`);
      return ifMatch;
    },
  };
  return input as Input<unknown>;
}
