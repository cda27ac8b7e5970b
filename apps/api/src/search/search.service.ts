import { Injectable } from '@nestjs/common';
import type { ResponseOf } from '@registry/contract/endpoint';
import type { search } from '@registry/contract/search';
import { Clock } from '../platform/clock/clock.js';
import { searchWords } from '../platform/database/text-search.js';
import { SearchRepository } from './search.repository.js';

@Injectable()
export class SearchService {
  constructor(
    private readonly repository: SearchRepository,
    private readonly clock: Clock,
  ) {}

  /** What somebody may mean by what they have typed so far; nothing by nothing. */
  async find(typed: string): Promise<ResponseOf<typeof search.find>> {
    const words = searchWords(typed);
    return words.length === 0 ? { partners: [], contacts: [] } : this.repository.find(words, this.clock.today());
  }
}
