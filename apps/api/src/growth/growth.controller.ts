import { Controller } from '@nestjs/common';
import { growth } from '@registry/contract/growth';
import type { GrowthReport, GrowthRowPage } from '@registry/domain/growth';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { GrowthService } from './growth.service.js';
import { KeptGrowth } from './kept-growth.service.js';

@Controller()
export class GrowthController {
  constructor(
    private readonly service: GrowthService,
    private readonly kept: KeptGrowth,
  ) {}

  @Endpoint(growth.report)
  report(@Input() { query }: Input<typeof growth.report>): Promise<GrowthReport> {
    return this.kept.report(query);
  }

  @Endpoint(growth.rows)
  rows(@Input() { query }: Input<typeof growth.rows>): Promise<GrowthRowPage> {
    return this.service.rows(query);
  }
}
