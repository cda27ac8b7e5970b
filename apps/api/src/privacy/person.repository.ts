import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '@registry/domain/privacy';
import type { Client } from '../platform/database/database.js';
import { needlesOf } from './needles.rules.js';

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Somebody, as the tables know them. */
export interface Person {
  readonly name: string | null;
  readonly contact: readonly string[];
  readonly user: readonly string[];
  readonly subscriber: readonly string[];
  /** Folded. */
  readonly addresses: readonly string[];
  /** What text that mentions them holds. */
  readonly needles: { readonly texts: readonly string[]; readonly numbers: readonly string[] };
}

/**
 * `person` is everything that somebody is: each contact, user and subscriber with their address. `subject` is one row and what
 * belongs to it alone: who has left one organisation may still act for another.
 */
export type PersonScope = 'person' | 'subject';

interface Found {
  readonly contact: string[];
  readonly user: string[];
  readonly subscriber: string[];
  readonly addresses: string[];
  readonly names: string[];
  readonly phones: string[];
}

/**
 * What a contact was before they took another role is kept as a row of its own. It is the same person where the partner and
 * a name are the same, and the addresses were so once or one is not known.
 */
const sql = `
  WITH subject AS (
    SELECT email_folded AS address FROM contact WHERE $1 = 'contact' AND id::text = $2
    UNION SELECT lower(email) FROM "user" WHERE $1 = 'user' AND id = $2
    UNION SELECT email_folded FROM subscriber WHERE $1 = 'subscriber' AND id::text = $2
  ), known AS (
    SELECT c.* FROM contact c
    WHERE ($1 = 'contact' AND c.id::text = $2) OR ($3 AND c.email_folded IN (SELECT address FROM subject))
  ), colleague AS (
    SELECT * FROM contact WHERE $3 AND erased_at IS NULL AND partner_id IN (SELECT partner_id FROM known)
  ), colleague_was AS (
    SELECT v.subject_id, v.field, was.value FROM history_personal_value v
    CROSS JOIN LATERAL (VALUES (v.from_value), (v.to_value)) AS was (value)
    WHERE v.field IN ('name', 'email') AND was.value IS NOT NULL AND v.subject_id IN (SELECT id::text FROM colleague)
  ), called AS (
    SELECT id, name FROM colleague
    UNION SELECT subject_id::uuid, value FROM colleague_was WHERE field = 'name'
  ), reached AS (
    SELECT id, email_folded AS address FROM colleague WHERE email_folded IS NOT NULL
    UNION SELECT subject_id::uuid, lower(value) FROM colleague_was WHERE field = 'email'
  ), the_contact AS (
    SELECT c.* FROM contact c WHERE c.id IN (SELECT id FROM known) OR EXISTS (
      SELECT FROM known one JOIN colleague other ON other.partner_id = one.partner_id
      WHERE other.id = c.id AND one.erased_at IS NULL
        AND EXISTS (SELECT FROM called a JOIN called b USING (name) WHERE a.id = one.id AND b.id = c.id)
        AND (one.email_folded IS NULL OR c.email_folded IS NULL
          OR EXISTS (SELECT FROM reached a JOIN reached b USING (address) WHERE a.id = one.id AND b.id = c.id)))
  ), the_user AS (
    SELECT u.* FROM "user" u WHERE ($1 = 'user' AND u.id = $2) OR ($3 AND lower(u.email) IN (SELECT address FROM subject))
  ), the_subscriber AS (
    SELECT s.* FROM subscriber s
    WHERE ($1 = 'subscriber' AND s.id::text = $2) OR ($3 AND s.email_folded IN (SELECT address FROM subject))
  ), earlier AS (
    SELECT field, from_value AS value FROM history_personal_value WHERE subject_id IN (SELECT id::text FROM the_contact)
    UNION SELECT field, to_value FROM history_personal_value WHERE subject_id IN (SELECT id::text FROM the_contact)
  ), address AS (
    SELECT email_folded AS address FROM the_contact WHERE email_folded IS NOT NULL
    UNION SELECT lower(email) FROM the_user
    UNION SELECT email_folded FROM the_subscriber
    UNION SELECT lower(value) FROM earlier WHERE field = 'email' AND value IS NOT NULL
  ), own_address AS (
    SELECT address FROM address WHERE
      NOT EXISTS (SELECT FROM contact WHERE email_folded = address AND id NOT IN (SELECT id FROM the_contact))
      AND NOT EXISTS (SELECT FROM "user" WHERE lower(email) = address AND id NOT IN (SELECT id FROM the_user))
      AND NOT EXISTS (SELECT FROM subscriber WHERE email_folded = address AND id NOT IN (SELECT id FROM the_subscriber))
  )
  SELECT
    ARRAY(SELECT id::text FROM the_contact ORDER BY id) AS contact,
    ARRAY(SELECT id FROM the_user ORDER BY id) AS "user",
    ARRAY(SELECT id::text FROM the_subscriber ORDER BY id) AS subscriber,
    ARRAY(SELECT address FROM own_address ORDER BY address) AS addresses,
    ARRAY(SELECT name FROM the_contact WHERE erased_at IS NULL UNION SELECT name FROM the_user
      UNION SELECT name FROM the_subscriber WHERE name IS NOT NULL
      UNION SELECT value FROM earlier WHERE field = 'name' AND value IS NOT NULL) AS names,
    ARRAY(SELECT phone FROM the_contact WHERE phone IS NOT NULL
      UNION SELECT value FROM earlier WHERE field = 'phone' AND value IS NOT NULL) AS phones,
    coalesce(
      (SELECT name FROM the_contact WHERE id::text = $2), (SELECT name FROM the_user WHERE id = $2),
      (SELECT coalesce(name, email) FROM the_subscriber WHERE id::text = $2)) AS name`;

@Injectable()
export class PersonRepository {
  /** Nothing when there is no such contact, user or subscriber. */
  async find(client: Client, { kind, id }: Subject, scope: PersonScope): Promise<Person | undefined> {
    const { rows } = await client.query<Found & { name: string | null }>(sql, [kind, id, scope === 'person']);
    const found = rows[0];
    if (found?.[kind].includes(id) !== true) return undefined;
    const { contact, user, subscriber, addresses, names, phones, name } = found;
    return {
      name,
      contact,
      user,
      subscriber,
      addresses,
      needles: needlesOf({ addresses, ids: [...contact, ...subscriber], names, phones }),
    };
  }

  /** The contacts, users and subscribers with an address: one subject of each kind, first of each. */
  async subjectsOfUser(client: Client, userId: string): Promise<Subject[]> {
    const { rows } = await client.query<Subject>(
      `SELECT 'user' AS kind, id FROM "user" WHERE id = $1
       UNION ALL SELECT 'contact', c.id::text FROM contact c JOIN "user" u ON u.email = c.email_folded WHERE u.id = $1
       UNION ALL SELECT 'subscriber', s.id::text FROM subscriber s JOIN "user" u ON u.email = s.email_folded WHERE u.id = $1`,
      [userId],
    );
    return rows;
  }
}
