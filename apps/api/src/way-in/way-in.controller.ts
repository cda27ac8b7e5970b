import { Controller } from '@nestjs/common';
import { wayIn } from '@registry/contract/way-in';
import type { WayInReport, WayInRowPage } from '@registry/domain/way-in';
import { Endpoint, Input, Kept } from '../platform/http/endpoint.js';
import { WayInService } from './way-in.service.js';

@Controller()
export class WayInController {
  constructor(private readonly service: WayInService) {}

  @Kept()
  @Endpoint(wayIn.report)
  report(@Input() { query }: Input<typeof wayIn.report>): Promise<WayInReport> {
    return this.service.report(query);
  }

  @Kept()
  @Endpoint(wayIn.rows)
  rows(@Input() { query }: Input<typeof wayIn.rows>): Promise<WayInRowPage> {
    return this.service.rows(query);
  }
}
