import { Controller } from '@nestjs/common';
import { detailsCheck } from '@registry/contract/details-check';
import type { Contact } from '@registry/domain/contact';
import type { DetailsCheckPage } from '@registry/domain/round';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { DetailsCheckService } from './details-check.service.js';

@Controller()
export class DetailsCheckController {
  constructor(private readonly service: DetailsCheckService) {}

  @Endpoint(detailsCheck.open)
  open(@Input() { body }: Input<typeof detailsCheck.open>): Promise<DetailsCheckPage> {
    return this.service.open(body.secret);
  }

  @Endpoint(detailsCheck.confirm)
  confirm(@Input() { body }: Input<typeof detailsCheck.confirm>): Promise<Contact> {
    return this.service.confirm(body.secret);
  }

  @Endpoint(detailsCheck.change)
  change(@Input() { body }: Input<typeof detailsCheck.change>): Promise<Contact> {
    return this.service.change(body.secret, body.change, body.version);
  }
}
