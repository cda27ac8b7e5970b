import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import type { Identifier } from '@registry/domain/identifier';
import { foldText } from '@registry/domain/text';
import type { PartnerReach } from '../platform/access/reach.js';
import type { Client } from '../platform/database/database.js';
import type { PartnerRow } from './partner.mapper.js';
import type { PartnerFields } from './partner-changes.rules.js';
import { searchTextOf } from './partner-search.rules.js';
import { partnerSql } from './partner-statements.js';

@Injectable()
export class PartnersRepository {
  /** One partner as it stands on the day; nothing when it is out of reach. */
  async find(client: Client, id: string, today: CivilDate, reach: PartnerReach): Promise<PartnerRow | undefined> {
    const { rows } = await client.query<PartnerRow>(partnerSql, [id, today, reach]);
    return rows[0];
  }

  /** Makes whoever else changes the partner wait for the end of the transaction. False when it is out of reach. */
  async lock(client: Client, id: string, reach: PartnerReach): Promise<boolean> {
    const { rowCount } = await client.query(
      'SELECT FROM partner WHERE id = $1 AND ($2::uuid[] IS NULL OR id = ANY ($2)) FOR UPDATE',
      [id, reach],
    );
    return rowCount === 1;
  }

  async insert(client: Client, id: string, fields: PartnerFields, at: Date): Promise<void> {
    await client.query(
      `INSERT INTO partner (id, name, name_folded, short_name, country, municipality, activity_areas, website, email, phone,
         street, postcode, city, public_description, is_public, case_number, search, registered_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)`,
      [id, ...columnsOf(fields), at],
    );
    await this.writeIdentifiers(client, id, fields.identifiers);
    await this.writeTags(client, id, fields.tags);
  }

  /** Writes all fields and makes the next version. False when the version is not the one that the change was made to. */
  async update(client: Client, id: string, version: number, fields: PartnerFields, at: Date): Promise<boolean> {
    const { rowCount } = await client.query(
      `UPDATE partner SET version = version + 1, name = $2, name_folded = $3, short_name = $4, country = $5,
         municipality = $6, activity_areas = $7, website = $8, email = $9, phone = $10, street = $11, postcode = $12,
         city = $13, public_description = $14, is_public = $15, case_number = $16, search = $17, updated_at = $18
       WHERE id = $1 AND version = $19`,
      [id, ...columnsOf(fields), at, version],
    );
    if (rowCount !== 1) return false;
    await client.query('DELETE FROM partner_identifier WHERE partner_id = $1', [id]);
    await this.writeIdentifiers(client, id, fields.identifiers);
    await client.query('DELETE FROM partner_tag WHERE partner_id = $1', [id]);
    await this.writeTags(client, id, fields.tags);
    return true;
  }

  private async writeIdentifiers(client: Client, id: string, identifiers: readonly Identifier[]): Promise<void> {
    if (identifiers.length === 0) return;
    await client.query(
      `INSERT INTO partner_identifier (partner_id, scheme, value, position)
       SELECT $1, scheme, value, position
       FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS listed (scheme, value, position)`,
      [id, identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)],
    );
  }

  private async writeTags(client: Client, id: string, tags: readonly string[]): Promise<void> {
    if (tags.length === 0) return;
    await client.query('INSERT INTO partner_tag (partner_id, tag) SELECT $1, unnest($2::text[])', [id, tags]);
  }
}

/** The columns of a partner in the order in which both statements name them. */
const columnsOf = (fields: PartnerFields): unknown[] => [
  fields.name,
  foldText(fields.name),
  fields.shortName,
  fields.country,
  fields.municipality,
  fields.activityAreas,
  fields.website,
  fields.email,
  fields.phone,
  fields.postalAddress.street,
  fields.postalAddress.postcode,
  fields.postalAddress.city,
  fields.publicDescription,
  fields.isPublic,
  fields.caseNumber,
  searchTextOf(fields),
];
