import { Controller } from '@nestjs/common';
import { memberships } from '@registry/contract/memberships';
import type { Actor } from '@registry/domain/access';
import type { MembershipHistory } from '@registry/domain/membership';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { MembershipsService } from './memberships.service.js';

@Controller()
export class MembershipsController {
  constructor(private readonly service: MembershipsService) {}

  @Endpoint(memberships.history)
  history(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<typeof memberships.history>,
  ): Promise<MembershipHistory> {
    return this.service.history(actor, params.partnerId);
  }

  @Endpoint(memberships.recordStatus)
  recordStatus(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<typeof memberships.recordStatus>,
  ): Promise<MembershipHistory> {
    return this.service.recordStatus(actor, params.partnerId, body);
  }

  @Endpoint(memberships.correctStatus)
  correctStatus(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<typeof memberships.correctStatus>,
  ): Promise<MembershipHistory> {
    return this.service.correctStatus(actor, params, body);
  }

  @Endpoint(memberships.recordSector)
  recordSector(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<typeof memberships.recordSector>,
  ): Promise<MembershipHistory> {
    return this.service.recordSector(actor, params.partnerId, body);
  }

  @Endpoint(memberships.correctSector)
  correctSector(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<typeof memberships.correctSector>,
  ): Promise<MembershipHistory> {
    return this.service.correctSector(actor, params, body);
  }
}
