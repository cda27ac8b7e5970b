import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@registry/contract/endpoint';
import { may } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { endpointMetadata } from '../http/endpoint.js';
import { ActorSource } from './actor-source.js';

/**
 * Lets nobody past who lacks the permission of the endpoint. How far a permission reaches (all or own) is for the
 * repositories: what is out of reach is not found there.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint | undefined>(endpointMetadata, context.getHandler());
    if (endpoint === undefined) throw new Error('A route without an endpoint has no permission rule and is refused.');

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.actors.findActor(request, context.switchToHttp().getResponse<FastifyReply>());
    request.registryActor = actor;

    if (endpoint.permission === 'public') return true;
    if (actor === null) throw new RegistryError('SIGN_IN_REQUIRED');
    if (endpoint.permission !== 'signed-in' && !may(actor, endpoint.permission)) {
      throw new RegistryError('PERMISSION_DENIED');
    }
    return true;
  }
}
