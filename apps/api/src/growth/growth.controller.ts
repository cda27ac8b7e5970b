import { Controller } from '@nestjs/common';
import { growth } from '@registry/contract/growth';
import type { GrowthReport, GrowthRowPage } from '@registry/domain/growth';
import { Endpoint, Input, Kept } from '../platform/http/endpoint.js';
import { GrowthService } from './growth.service.js';

@Controller()
export class GrowthController {
  constructor(private readonly service: GrowthService) {}

  @Kept()
  @Endpoint(growth.report)
  report(@Input() { query }: Input<typeof growth.report>): Promise<GrowthReport> {
    return this.service.report(query);
  }

  @Kept()
  @Endpoint(growth.rows)
  rows(@Input() { query }: Input<typeof growth.rows>): Promise<GrowthRowPage> {
    return this.service.rows(query);
  }
}
