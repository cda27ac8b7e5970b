import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type ErrorCode, type Problem, RegistryError } from '@registry/domain/error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findRegistryError } from '../database/database-errors.js';
import { factsOf, Logger } from '../logging/logger.js';

/** What the web server refuses before any route sees it. */
function codeOfStatus(status: number): ErrorCode {
  if (status === 404 || status === 405) return 'RESOURCE_NOT_FOUND';
  if (status === 413) return 'REQUEST_TOO_LARGE';
  if (status === 415) return 'CONTENT_TYPE_UNSUPPORTED';
  return status < 500 ? 'REQUEST_MALFORMED' : 'SERVER_FAILED';
}

function registryErrorOf(error: unknown): RegistryError {
  if (error instanceof RegistryError) return error;
  if (error instanceof HttpException) return new RegistryError(codeOfStatus(error.getStatus()), { cause: error });
  return findRegistryError(error) ?? new RegistryError('SERVER_FAILED', { cause: error });
}

const titleOf = (code: ErrorCode): string => {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** An error as the body of an answer (RFC 9457). */
export function problemOf(error: RegistryError, traceId: string): Problem {
  return {
    type: `urn:registry:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
    title: titleOf(error.code),
    status: error.status,
    code: error.code,
    ...(error.errors.length > 0 && { errors: [...error.errors] }),
    ...(Object.keys(error.details).length > 0 && { details: { ...error.details } }),
    traceId,
  };
}

/** Turns whatever was thrown into a problem. Faults of ours are logged, without what the request said. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = registryErrorOf(thrown);
    if (error.status >= 500) {
      const route = request.routeOptions.url ?? 'unmatched';
      this.logger.error({ ...factsOf(error.cause ?? error), at: route, traceId: request.id }, error.code);
    }
    if (reply.sent) return;
    const retryAfter = error.details.retryAfterSeconds;
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    // What a handler had meant to say about its answer is not true of this one.
    for (const name of ['etag', 'link']) void reply.removeHeader(name);
    void reply
      .status(error.status)
      .header('content-type', 'application/problem+json')
      .send(JSON.stringify(problemOf(error, request.id)));
  }
}
