import { Injectable } from '@nestjs/common';
import type { Actor } from '@registry/domain/access';
import { RegistryError } from '@registry/domain/error';
import {
  countRows,
  type ImportCommit,
  type ImportRow,
  type ImportUpload,
  importLimits,
  interpretRows,
  type PartnerImport,
  withoutPersonalNumber,
} from '@registry/domain/import';
import { v7 as newId } from 'uuid';
import { PartnersService } from '../partners/partners.service.js';
import { HistoryRepository } from '../platform/audit/history.repository.js';
import { Clock } from '../platform/clock/clock.js';
import { type Client, Database } from '../platform/database/database.js';
import { findRegistryError } from '../platform/database/database-errors.js';
import { decodeText } from './decode.rules.js';
import { ImportsRepository, type StoredImport } from './imports.repository.js';
import { toPartnerDraft } from './partner-draft.mapper.js';
import { readTable } from './read-table.rules.js';

@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ImportsRepository,
    private readonly partners: PartnersService,
    private readonly history: HistoryRepository,
    private readonly clock: Clock,
  ) {}

  /** Reads a file and keeps what it says; changes no partner. @throws RegistryError IMPORT_UNREADABLE, REQUEST_TOO_LARGE */
  async upload(actor: Actor, { fileName, content }: ImportUpload): Promise<PartnerImport> {
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > importLimits.bytes) {
      throw new RegistryError('REQUEST_TOO_LARGE', { details: { limit: importLimits.bytes } });
    }
    const { text, encoding } = decodeText(bytes);
    const { delimiter, ignoredColumns, rows } = readTable(text);
    const id = newId();
    await this.repository.insert(this.database.client, {
      id,
      fileName,
      encoding,
      delimiter,
      ignoredColumns,
      rows: rows.map(withoutPersonalNumber),
      uploadedAt: this.clock.now(),
      uploadedById: actor.userId,
    });
    return this.get(id);
  }

  /** What each row will become as the registry is now; once committed, what it became. @throws RESOURCE_NOT_FOUND */
  async get(importId: string): Promise<PartnerImport> {
    const { client } = this.database;
    const stored = await this.repository.find(client, importId);
    if (stored === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
    return toView(stored, await this.interpret(client, stored));
  }

  /**
   * Registers the rows that are ready, all or none. Nothing is sent to anybody.
   *
   * @throws RegistryError IMPORT_ALREADY_COMMITTED, IMPORT_OUTDATED when other rows are ready than the person was shown,
   *   RESOURCE_NOT_FOUND
   */
  async commit(
    actor: Actor,
    importId: string,
    { ready }: ImportCommit,
  ): Promise<{ registered: number; leftOut: number }> {
    try {
      return await this.database.inTransaction(async (client) => {
        const stored = await this.repository.lock(client, importId);
        if (stored === undefined) throw new RegistryError('RESOURCE_NOT_FOUND');
        if (stored.committedAt !== null) throw new RegistryError('IMPORT_ALREADY_COMMITTED');
        const rows = await this.interpret(client, stored);
        const counts = countRows(rows);
        if (counts.ready !== ready) throw new RegistryError('IMPORT_OUTDATED', { details: { ready: counts.ready } });

        for (const { partner } of rows) {
          if (partner !== null) await this.partners.registerWithin(client, actor, 'import', toPartnerDraft(partner));
        }
        await this.repository.markCommitted(client, importId, rows, counts.ready, this.clock.now());
        await this.history.append(client, {
          actorId: actor.userId,
          channel: 'import',
          action: 'import.committed',
          partnerId: null,
          subjectKind: 'import',
          subjectId: importId,
          changes: [{ field: 'registered', from: null, to: counts.ready }],
        });
        return { registered: counts.ready, leftOut: counts.leftOut };
      });
    } catch (error) {
      // Somebody registered one of the names while this waited.
      if (findRegistryError(error)?.code === 'PARTNER_NAME_TAKEN') {
        throw new RegistryError('IMPORT_OUTDATED', { cause: error });
      }
      throw error;
    }
  }

  private async interpret(client: Client, { committedAt, rows }: StoredImport): Promise<ImportRow[]> {
    if (committedAt !== null) {
      return rows.map(({ line, source, partner = null, problems = [] }) => ({ line, source, partner, problems }));
    }
    const sourceRows = rows.map(({ line, source, hasSurplus = false }) => ({ line, source, hasSurplus }));
    return interpretRows(sourceRows, await this.repository.registered(client), this.clock.today());
  }
}

const toView = ({ rows: _, ...stored }: StoredImport, rows: ImportRow[]): PartnerImport => ({
  ...stored,
  counts: countRows(rows),
  rows,
});
