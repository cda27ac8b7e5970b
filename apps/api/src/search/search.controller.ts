import { Controller } from '@nestjs/common';
import type { ResponseOf } from '@registry/contract/endpoint';
import { search } from '@registry/contract/search';
import { Endpoint, Input } from '../platform/http/endpoint.js';
import { SearchService } from './search.service.js';

@Controller()
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Endpoint(search.find)
  find(@Input() { body }: Input<typeof search.find>): Promise<ResponseOf<typeof search.find>> {
    return this.service.find(body.q);
  }
}
