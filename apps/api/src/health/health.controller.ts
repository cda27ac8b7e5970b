import { Controller } from '@nestjs/common';
import { health } from '@registry/contract/health';
import { RegistryError } from '@registry/domain/error';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Endpoint(health.alive)
  alive() {
    return { status: 'ok' as const };
  }

  /** Migrations are applied before anything listens, so a database that answers has them. */
  @Endpoint(health.ready)
  async ready() {
    try {
      await this.database.query('SELECT 1');
    } catch (cause) {
      throw new RegistryError('SERVICE_UNAVAILABLE', { cause });
    }
    return { status: 'ok' as const };
  }
}
