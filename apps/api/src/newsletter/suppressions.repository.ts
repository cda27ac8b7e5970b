import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldEmail } from '@registry/domain/address';
import { Settings } from '../platform/config/settings.js';
import type { Client } from '../platform/database/database.js';

/**
 * Addresses that said no, as keyed hashes: they outlive the subscriber, so that no import brings anybody back, and nobody who
 * reads the table can try addresses on it.
 */
@Injectable()
export class SuppressionsRepository {
  private readonly key: Buffer;

  constructor(settings: Settings) {
    this.key = createHmac('sha256', settings.secret).update('newsletter suppression').digest();
  }

  async add(client: Client, email: string, at: Date): Promise<void> {
    await client.query(
      `INSERT INTO suppression (address_hash, purpose, at) VALUES ($1, 'newsletter', $2) ON CONFLICT DO NOTHING`,
      [this.hashOf(email), at],
    );
  }

  /** Only the person's own yes does this. */
  async remove(client: Client, email: string): Promise<void> {
    await client.query(`DELETE FROM suppression WHERE address_hash = $1 AND purpose = 'newsletter'`, [
      this.hashOf(email),
    ]);
  }

  /** Those of the rows whose address has not said no. */
  async withoutSuppressed<T extends { readonly email: string }>(client: Client, rows: readonly T[]): Promise<T[]> {
    const { rows: found } = await client.query<{ address_hash: string }>(
      `SELECT address_hash FROM suppression WHERE purpose = 'newsletter' AND address_hash = ANY($1)`,
      [rows.map(({ email }) => this.hashOf(email))],
    );
    const suppressed = new Set(found.map(({ address_hash }) => address_hash));
    return rows.filter(({ email }) => !suppressed.has(this.hashOf(email)));
  }

  private hashOf(email: string): string {
    return createHmac('sha256', this.key).update(foldEmail(email)).digest('base64url');
  }
}
