import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The little of a request and its answer that signing in needs beside the input. */
export interface Visit {
  /** Of whoever asks; from X-Forwarded-For only where a proxy is trusted. */
  readonly address: string;
  readonly userAgent: string;
  readonly cookies: string;
  setHeader(name: string, value: string): void;
}

/** Injects the visit; for the session feature only. */
export const Visit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  return {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    cookies: request.headers.cookie ?? '',
    setHeader: (name, value) => void reply.header(name, value),
  };
});
