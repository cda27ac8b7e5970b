import { Controller } from '@nestjs/common';
import { selfService } from '@registry/contract/self-service';
import type { Actor } from '@registry/domain/access';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { Visit } from '../platform/http/visit.js';
import { OwnSessionsService } from './own-sessions.service.js';

@Controller()
export class OwnSessionsController {
  constructor(private readonly service: OwnSessionsService) {}

  @Endpoint(selfService.sessions)
  list(@CurrentActor() actor: Actor, @Visit() visit: Visit) {
    return this.service.list(actor, visit);
  }

  @Endpoint(selfService.endSession)
  async end(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<typeof selfService.endSession>,
    @Visit() visit: Visit,
  ): Promise<undefined> {
    await this.service.end(actor, params.sessionId, visit);
  }
}
