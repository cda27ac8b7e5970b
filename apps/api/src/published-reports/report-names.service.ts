import { Injectable } from '@nestjs/common';
import type { Client } from '../platform/database/database.js';
import { PublishedReportsRepository } from './published-reports.repository.js';

/** The names that published reports keep. */
@Injectable()
export class ReportNames {
  constructor(private readonly repository: PublishedReportsRepository) {}

  /**
   * Takes a partner's name out of every published report, for ever: it has turned out to be a person's. In the caller's
   * transaction, so that it happens with what says so, or not at all.
   */
  async forget(client: Client, partnerId: string): Promise<void> {
    await this.repository.lockToForget(client);
    await this.repository.forgetName(client, partnerId);
  }
}
