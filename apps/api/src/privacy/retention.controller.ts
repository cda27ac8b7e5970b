import { Controller } from '@nestjs/common';
import { retention } from '@registry/contract/retention';
import type { RetentionRun } from '@registry/domain/privacy';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { RetentionService } from './retention.service.js';

@Controller()
export class RetentionController {
  constructor(private readonly service: RetentionService) {}

  @Endpoint(retention.rehearse)
  rehearse(): Promise<RetentionRun> {
    return this.service.rehearse();
  }

  @Endpoint(retention.runs)
  list(): Promise<RetentionRun[]> {
    return this.service.list();
  }

  @Endpoint(retention.quarantine)
  quarantine(@Input() { params, body }: Input<typeof retention.quarantine>): Promise<RetentionRun> {
    return this.service.quarantine(params.runId, body);
  }

  @Endpoint(retention.undo)
  undo(@Input() { params }: Input<typeof retention.undo>): Promise<RetentionRun> {
    return this.service.undo(params.runId);
  }
}
