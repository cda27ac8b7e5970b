import { Controller } from '@nestjs/common';
import { growth } from '@registry/contract/growth';
import type { Actor } from '@registry/domain/access';
import type { GrowthTarget } from '@registry/domain/growth';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { GrowthTargetsService } from './growth-targets.service.js';

@Controller()
export class GrowthTargetsController {
  constructor(private readonly service: GrowthTargetsService) {}

  @Endpoint(growth.targets)
  list(): Promise<GrowthTarget[]> {
    return this.service.list();
  }

  @Endpoint(growth.setTarget)
  set(@CurrentActor() actor: Actor, @Input() { body }: Input<typeof growth.setTarget>): Promise<GrowthTarget> {
    return this.service.set(actor, body);
  }

  @Endpoint(growth.removeTarget)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<typeof growth.removeTarget>,
  ): Promise<undefined> {
    await this.service.remove(actor, params.targetId);
  }
}
