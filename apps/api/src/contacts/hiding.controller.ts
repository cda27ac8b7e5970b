import { Controller } from '@nestjs/common';
import { dataProtection } from '@registry/contract/data-protection';
import type { Actor } from '@registry/domain/access';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { HidingService } from './hiding.service.js';

@Controller()
export class HidingController {
  constructor(private readonly service: HidingService) {}

  @Endpoint(dataProtection.hide)
  hide(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<typeof dataProtection.hide>,
  ): Promise<{ isHidden: boolean }> {
    return this.service.hide(actor, params.contactId, body.isHidden);
  }
}
