import { Controller } from '@nestjs/common';
import { detailsCheck } from '@registry/contract/details-check';
import type { Contact } from '@registry/domain/contact';
import type { DetailsCheckPage } from '@registry/domain/round';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { Visit } from '../platform/http/visit.js';
import { DetailsCheckService } from './details-check.service.js';

@Controller()
export class DetailsCheckController {
  constructor(private readonly service: DetailsCheckService) {}

  @Endpoint(detailsCheck.open)
  open(@Input() { body }: Input<typeof detailsCheck.open>, @Visit() visit: Visit): Promise<DetailsCheckPage> {
    return this.service.open(body.secret, visit);
  }

  @Endpoint(detailsCheck.noteOpened)
  async noteOpened(
    @Input() { body }: Input<typeof detailsCheck.noteOpened>,
    @Visit() visit: Visit,
  ): Promise<undefined> {
    await this.service.noteOpened(body.secret, visit);
  }

  @Endpoint(detailsCheck.confirm)
  confirm(@Input() { body }: Input<typeof detailsCheck.confirm>, @Visit() visit: Visit): Promise<Contact> {
    return this.service.confirm(body.secret, visit);
  }

  @Endpoint(detailsCheck.change)
  change(@Input() { body }: Input<typeof detailsCheck.change>, @Visit() visit: Visit): Promise<Contact> {
    return this.service.change(body, visit);
  }
}
