import { Controller } from '@nestjs/common';
import { dataProtection } from '@registry/contract/data-protection';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { NoticesService } from './notices.service.js';

@Controller()
export class NoticesController {
  constructor(private readonly service: NoticesService) {}

  @Endpoint(dataProtection.notices)
  tellUntold(@Input() { body }: Input<typeof dataProtection.notices>): Promise<{ queued: number }> {
    return this.service.tellUntold(body.count);
  }
}
