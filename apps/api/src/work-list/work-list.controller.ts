import { Controller } from '@nestjs/common';
import { workList } from '@registry/contract/work-list';
import type { WorkList } from '@registry/domain/work-list';
import { Endpoint } from '../platform/http/endpoint.js';
import { WorkListService } from './work-list.service.js';

@Controller()
export class WorkListController {
  constructor(private readonly service: WorkListService) {}

  @Endpoint(workList.read)
  read(): Promise<WorkList> {
    return this.service.read();
  }
}
