import { Injectable } from '@nestjs/common';
import type { CivilDate, Instant } from '@registry/domain/calendar';
import { v7 as newId } from 'uuid';
import type { PartnerReach } from '../platform/access/reach.js';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';
import { type ContactFields, type ContactRow, derivedFrom } from './contact.mapper.js';

/** Whom a reader may see: contacts of which partners, and whether only those who act for them on a day. */
export interface ContactReach {
  readonly partners: PartnerReach;
  /** Null sees former and coming contacts too. */
  readonly currentOn: CivilDate | null;
  /** Given, hidden contacts are not there, but for these; absent, they are. */
  readonly hiddenBut?: readonly string[];
}

/** Somebody confirmed the details: a user, or (null) the contact by a personal link, without an account. */
export interface Confirmation {
  readonly at: Instant;
  readonly byId: string | null;
}

const select = `
  SELECT c.id, c.partner_id AS "partnerId", c.version, c.name, c.title, c.role, c.email, c.phone, c.extension,
    c.is_hidden AS "isHidden", c.language, c.starts_on AS "startsOn", c.ends_on AS "endsOn", c.end_reason AS "endReason",
    ${instantOf('c.confirmed_at')} AS "confirmedAt",
    CASE WHEN c.is_confirmed_by_self THEN c.name ELSE confirmer.name END AS "confirmedBy",
    ${instantOf('c.updated_at')} AS "updatedAt"
  FROM contact c
  LEFT JOIN "user" confirmer ON confirmer.id = c.confirmed_by_id`;

/** `$2`: partners in reach; `$3`: the day on which a contact must be current; `hiddenBut`: hidden ones in sight, null for all. */
const isWithinReach = (hiddenBut: string): string => `
  (NOT c.is_hidden OR ${hiddenBut}::uuid[] IS NULL OR c.id = ANY (${hiddenBut})) AND
  ($2::uuid[] IS NULL OR c.partner_id = ANY ($2))
  AND ($3::date IS NULL OR (c.starts_on <= $3 AND (c.ends_on IS NULL OR c.ends_on > $3)))`;

/** Those who act for the partner on day `$4`, those who will, those who did; then by role; then in Swedish order. */
const order = `
  CASE WHEN c.ends_on <= $4::date THEN 3 WHEN c.starts_on > $4::date THEN 2 ELSE 1 END,
  array_position(ARRAY['primary', 'deputy', 'newsletter', 'other'], c.role),
  c.name, c.starts_on DESC, c.id`;

/** Column of each field that can be written. */
const columns: Readonly<Record<keyof ContactFields, string>> = {
  name: 'name',
  title: 'title',
  role: 'role',
  email: 'email',
  phone: 'phone',
  extension: 'extension',
  language: 'language',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  endReason: 'end_reason',
};
const fieldNames = Object.keys(columns) as (keyof ContactFields)[];

@Injectable()
export class ContactsRepository {
  async listOfPartner(client: Client, partnerId: string, reach: ContactReach, today: CivilDate): Promise<ContactRow[]> {
    const { rows } = await client.query<ContactRow>(
      `${select} WHERE c.partner_id = $1 AND ${isWithinReach('$5')} ORDER BY ${order}`,
      [partnerId, reach.partners, reach.currentOn, today, reach.hiddenBut ?? null],
    );
    return rows;
  }

  async find(client: Client, contactId: string, reach: ContactReach): Promise<ContactRow | undefined> {
    const { rows } = await client.query<ContactRow>(`${select} WHERE c.id = $1 AND ${isWithinReach('$4')}`, [
      contactId,
      reach.partners,
      reach.currentOn,
      reach.hiddenBut ?? null,
    ]);
    return rows[0];
  }

  async isPartner(client: Client, partnerId: string, reach: PartnerReach): Promise<boolean> {
    const { rows } = await client.query(
      'SELECT FROM partner p WHERE p.id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY ($2))',
      [partnerId, reach],
    );
    return rows.length === 1;
  }

  /** Makes other acts on the partner wait until this transaction ends. @returns whether there is one within reach */
  async lockPartner(client: Client, partnerId: string, reach: PartnerReach): Promise<boolean> {
    const { rows } = await client.query(
      'SELECT FROM partner p WHERE p.id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY ($2)) FOR UPDATE',
      [partnerId, reach],
    );
    return rows.length === 1;
  }

  /** Makes other acts on the contact's partner wait. A contact that does not exist locks nothing. */
  async lockPartnerOf(client: Client, contactId: string): Promise<void> {
    await client.query('SELECT FROM partner WHERE id = (SELECT partner_id FROM contact WHERE id = $1) FOR UPDATE', [
      contactId,
    ]);
  }

  async insert(client: Client, partnerId: string, fields: ContactFields, at: Date): Promise<string> {
    const id = newId();
    const { emailFolded, search } = derivedFrom(fields);
    await client.query(
      `INSERT INTO contact (id, partner_id, email_folded, search, created_at, updated_at,
         ${fieldNames.map((field) => columns[field]).join(', ')})
       VALUES ($1, $2, $3, $4, $5, $5, ${fieldNames.map((_, index) => `$${index + 6}`).join(', ')})`,
      [id, partnerId, emailFolded, search, at, ...fieldNames.map((field) => fields[field])],
    );
    return id;
  }

  /**
   * Copies a contact as it was until a day, under an id of its own: a former contact beside the one that goes on.
   *
   * @returns the id of the copy.
   */
  async insertFormerSelf(client: Client, row: ContactRow, endsOn: CivilDate, at: Date): Promise<string> {
    const id = newId();
    await client.query(
      `INSERT INTO contact (id, partner_id, name, title, role, email, email_folded, phone, extension, language,
         starts_on, ends_on, confirmed_at, confirmed_by_id, is_confirmed_by_self, is_hidden, search, created_at, updated_at)
       SELECT $1::uuid, partner_id, name, title, $3::text, email, email_folded, phone, extension, language,
         $4::date, $5::date, confirmed_at, confirmed_by_id, is_confirmed_by_self, is_hidden, search, created_at,
         $6::timestamptz
       FROM contact WHERE id = $2`,
      [id, row.id, row.role, row.startsOn, endsOn, at],
    );
    return id;
  }

  /** Writes all fields, if the version is still this one. @returns whether it was */
  async update(
    client: Client,
    row: Pick<ContactRow, 'id' | 'version'>,
    fields: ContactFields,
    { at, confirmation, isQuiet }: { at: Date; confirmation?: Confirmation | undefined; isQuiet?: boolean },
  ): Promise<boolean> {
    const { emailFolded, search } = derivedFrom(fields);
    const assignments = fieldNames.map((field, index) => `${columns[field]} = $${index + 9}`);
    const { rowCount } = await client.query(
      `UPDATE contact SET version = version + 1, updated_at = $3, email_folded = $4, search = $5,
         confirmed_at = coalesce($6, confirmed_at),
         confirmed_by_id = CASE WHEN $6 IS NULL THEN confirmed_by_id ELSE $7 END,
         is_confirmed_by_self = CASE WHEN $6 IS NULL THEN is_confirmed_by_self ELSE $7 IS NULL END,
         ended_quietly = ended_quietly OR $8, ${assignments.join(', ')}
       WHERE id = $1 AND version = $2`,
      [
        row.id,
        row.version,
        at,
        emailFolded,
        search,
        confirmation?.at ?? null,
        confirmation?.byId ?? null,
        isQuiet ?? false,
        ...fieldNames.map((field) => fields[field]),
      ],
    );
    return rowCount === 1;
  }

  /** An address that the contact asked for and has not confirmed is not waited for any more. */
  async forgetWishedAddress(client: Client, contactId: string): Promise<void> {
    await client.query('DELETE FROM email_change WHERE contact_id = $1', [contactId]);
  }

  /**
   * Hides or shows a contact, and with them what they were in another role and what they are elsewhere: the same name, at
   * the same partner or with the same address.
   *
   * @returns those that were not so before
   */
  async setHidden(
    client: Client,
    contactId: string,
    isHidden: boolean,
    at: Date,
  ): Promise<{ id: string; partnerId: string }[]> {
    const { rows } = await client.query<{ id: string; partnerId: string }>(
      `UPDATE contact SET is_hidden = $2, version = contact.version + 1, updated_at = $3
       FROM contact AS one
       WHERE one.id = $1 AND contact.is_hidden <> $2 AND (contact.id = one.id OR contact.name = one.name
         AND one.erased_at IS NULL AND (contact.partner_id = one.partner_id OR contact.email_folded = one.email_folded))
       RETURNING contact.id, contact.partner_id AS "partnerId"`,
      [contactId, isHidden, at],
    );
    return rows;
  }

  /** Whether somebody had the primary role after the day on which this contact began, and has it no longer. */
  async hasFormerPrimarySince(client: Client, row: ContactRow, today: CivilDate): Promise<boolean> {
    const { rows } = await client.query(
      `SELECT FROM contact
       WHERE partner_id = $1 AND id <> $2 AND role = 'primary' AND ends_on > $3 AND ends_on <= $4 AND ends_on > starts_on
       LIMIT 1`,
      [row.partnerId, row.id, row.startsOn, today],
    );
    return rows.length === 1;
  }
}
