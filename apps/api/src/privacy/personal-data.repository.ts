import { Injectable } from '@nestjs/common';
import { type PersonalTable, personalTables } from '@registry/domain/privacy';
import type { Client } from '../platform/database/database.js';
import { countStatement, eraseStatement, exportStatement, freeTextStatements } from './declared-statements.js';
import type { Person } from './person.repository.js';

/** Reads, counts and erases what the tables say of somebody, as the declaration tells. */
@Injectable()
export class PersonalDataRepository {
  /** The person's rows of a table, without secrets and spellings for search. */
  async rowsOf(client: Client, table: PersonalTable, person: Person): Promise<Record<string, unknown>[]> {
    const statement = exportStatement(table, person);
    if (statement === undefined) return [];
    const { rows } = await client.query<{ row: Record<string, unknown> }>(statement.sql, [...statement.values]);
    return rows.map(({ row }) => row);
  }

  /** In how many rows each column says something of the person. */
  async counts(client: Client, table: PersonalTable, person: Person): Promise<Record<string, number>> {
    const { sql, values } = countStatement(table, person);
    const { rows } = await client.query<Record<string, number>>(sql, [...values]);
    return rows[0] ?? {};
  }

  /** Free text that mentions the person. */
  async mentions(client: Client, person: Person): Promise<{ table: string; column: string; rows: number }[]> {
    const found: { table: string; column: string; rows: number }[] = [];
    for (const { table, column, sql, values } of freeTextStatements(person)) {
      const { rows } = await client.query<{ rows: number }>(sql, [...values]);
      found.push({ table, column, rows: rows[0]?.rows ?? 0 });
    }
    return found;
  }

  /** Erases the person from every declared table. Where the history allows it only then, the transaction says so first. */
  async erase(client: Client, person: Person): Promise<void> {
    await client.query("SET LOCAL registry.erasing = 'on'");
    for (const table of personalTables) {
      const statement = eraseStatement(table, person);
      if (statement !== undefined) await client.query(statement.sql, [...statement.values]);
    }
    await client.query("SET LOCAL registry.erasing = 'off'");
  }
}
