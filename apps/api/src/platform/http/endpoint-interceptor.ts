import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@registry/contract/endpoint';
import { RegistryError } from '@registry/domain/error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { answerHeaders, answerOf } from './answer.js';
import { endpointMetadata, keptMetadata } from './endpoint.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { inputOf } from './input.js';
import { KeptAnswers } from './kept-answers.js';

const acceptableKey = /^[\x21-\x7e]{1,200}$/;

/** Parses what is asked before the handler runs, and what is answered after it. */
@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly idempotency: IdempotencyRepository,
    private readonly kept: KeptAnswers,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const endpoint = this.reflector.get<Endpoint>(endpointMetadata, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();

    request.registryInput = inputOf(endpoint, request);
    const run = async () => answerOf(endpoint, await lastValueFrom(next.handle()));
    if (this.reflector.get<true | undefined>(keptMetadata, context.getHandler())) {
      const { headers, bytes } = await this.kept.once(request, run);
      void reply.headers(headers).type('application/json; charset=utf-8');
      return of(bytes);
    }
    const body = await this.once(endpoint, request, run);
    void reply.headers(answerHeaders(body, request));
    return of(body);
  }

  private once(endpoint: Endpoint, request: FastifyRequest, run: () => Promise<unknown>): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    const actor = request.registryActor;
    if (!endpoint.idempotent || key === undefined || actor === null || actor === undefined) return run();
    if (typeof key !== 'string' || !acceptableKey.test(key)) throw new RegistryError('REQUEST_MALFORMED');
    const content = [request.params, request.body ?? null];
    const { id, status } = endpoint;
    return this.idempotency.once({ actorId: actor.userId, key, endpoint: id, status, content }, run);
  }
}
