import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { MembershipsRepository } from './memberships.repository.js';

const PARTNERS_AT_A_TIME = 100;

/**
 * Derives what periods said before, of partners whose ledgers are older than that the registry keeps it: once, when it
 * starts after an upgrade.
 */
@Injectable()
export class PeriodDerivation implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: MembershipsRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    while ((await this.deriveSome()) > 0);
  }

  /** @returns of how many partners */
  private async deriveSome(): Promise<number> {
    return this.database.inTransaction(async (client) => {
      const found = await this.repository.lockUnderived(client, PARTNERS_AT_A_TIME);
      if (found.length > 0) await this.repository.rewritePeriods(client, found);
      return found.length;
    });
  }
}
