import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@registry/contract/endpoint';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { answerOf, setAnswerHeaders } from './answer.js';
import { endpointMetadata } from './endpoint.js';
import { inputOf } from './input.js';

/** Parses what is asked before the handler runs, and what is answered after it. */
@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const endpoint = this.reflector.get<Endpoint>(endpointMetadata, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();

    request.registryInput = inputOf(endpoint, request);
    const body = answerOf(endpoint, await lastValueFrom(next.handle()));
    setAnswerHeaders(body, request, reply);
    return of(body);
  }
}
