import { Controller } from '@nestjs/common';
import { settings } from '@registry/contract/settings';
import type { Actor } from '@registry/domain/access';
import type { Partnership } from '@registry/domain/partnership';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { SettingsService } from './settings.service.js';

@Controller()
export class SettingsController {
  constructor(private readonly service: SettingsService) {}

  @Endpoint(settings.get)
  get(): Promise<Partnership> {
    return this.service.current();
  }

  @Endpoint(settings.change)
  change(
    @CurrentActor() actor: Actor,
    @Input() { body, ifMatch }: Input<typeof settings.change>,
  ): Promise<Partnership> {
    return this.service.change(actor, body, ifMatch);
  }
}
