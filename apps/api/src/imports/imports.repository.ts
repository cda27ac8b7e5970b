import { Injectable } from '@nestjs/common';
import { importRow, partnerImport, type RegisteredPartner, type SourceRow } from '@registry/domain/import';
import { z } from 'zod';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';

/** A row before the commit: what the file says. After it: what it became. */
const storedRow = importRow.partial({ partner: true, problems: true }).extend({ hasSurplus: z.boolean().optional() });

const storedImport = partnerImport.omit({ counts: true, rows: true }).extend({ rows: z.array(storedRow) });
export type StoredImport = z.infer<typeof storedImport>;

export interface NewImport extends Pick<StoredImport, 'id' | 'fileName' | 'encoding' | 'delimiter'> {
  readonly ignoredColumns: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly uploadedAt: Date;
  readonly uploadedById: string;
}

const select = `
  SELECT id, file_name AS "fileName", encoding, delimiter, ignored_columns AS "ignoredColumns", rows,
    ${instantOf('uploaded_at')} AS "uploadedAt", ${instantOf('committed_at')} AS "committedAt"
  FROM partner_import WHERE id = $1`;

@Injectable()
export class ImportsRepository {
  async insert(client: Client, draft: NewImport): Promise<void> {
    await client.query(
      `INSERT INTO partner_import
         (id, file_name, encoding, delimiter, ignored_columns, rows, uploaded_at, uploaded_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        draft.id,
        draft.fileName,
        draft.encoding,
        draft.delimiter,
        draft.ignoredColumns,
        JSON.stringify(draft.rows),
        draft.uploadedAt,
        draft.uploadedById,
      ],
    );
  }

  async find(client: Client, id: string): Promise<StoredImport | undefined> {
    const { rows } = await client.query(select, [id]);
    return rows[0] === undefined ? undefined : storedImport.parse(rows[0]);
  }

  /** As {@link find}, and makes another commit of it wait. */
  async lock(client: Client, id: string): Promise<StoredImport | undefined> {
    const { rows } = await client.query(`${select} FOR UPDATE`, [id]);
    return rows[0] === undefined ? undefined : storedImport.parse(rows[0]);
  }

  /** Keeps what each row became: later changes of the registry do not change what was done. */
  async markCommitted(client: Client, id: string, rows: readonly unknown[], count: number, at: Date): Promise<void> {
    await client.query('UPDATE partner_import SET rows = $2, registered_count = $3, committed_at = $4 WHERE id = $1', [
      id,
      JSON.stringify(rows),
      count,
      at,
    ]);
  }

  /** Names and organisation numbers of all partners, as rows of a file are compared with them. */
  async registered(client: Client): Promise<RegisteredPartner[]> {
    const { rows } = await client.query<{ name: string; organisationNumbers: string[] }>(
      `SELECT name, ARRAY(SELECT value FROM partner_identifier
         WHERE partner_id = partner.id AND scheme = 'SE-ORGNR') AS "organisationNumbers"
       FROM partner ORDER BY name, id`,
    );
    return rows;
  }
}
