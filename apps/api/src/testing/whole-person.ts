import { randomUUID } from 'node:crypto';
import type { Database as Connections } from '@registry/database';
import { v7 as newId } from 'uuid';
import { addContact, addPartner, addProposal, addSubscriber, addUser, beginSession } from './factories.js';

/** Marks that are nobody else's: what is found in a dump, a log or somebody else's answer, is this person's. */
export interface Marks {
  readonly name: string;
  readonly email: string;
  /** E.164, and as people write it. */
  readonly phone: string;
  readonly writtenPhone: string;
}

export interface WholePerson extends Marks {
  readonly partnerId: string;
  readonly contactId: string;
  readonly userId: string;
  readonly subscriberId: string;
}

export const marta: Marks = {
  name: 'Märta Ursprung',
  email: 'Marta.Ursprung@privat.example',
  phone: '+46701740605',
  writtenPhone: '070-174 06 05',
};

/**
 * Somebody who is in every table that can hold anything of anybody: a test that walks the declaration says which table is
 * missing here.
 */
export async function addWholePerson(connections: Connections, marks: Marks): Promise<WholePerson> {
  const { pool } = connections;
  const { name, email, phone, writtenPhone } = marks;
  const partnerId = await addPartner(connections);
  const { id: contactId } = await addContact(connections, partnerId, { name, email, role: 'primary' });
  await pool.query(`UPDATE contact SET title = 'Ordförande', phone = $2, extension = '12', search = $3 WHERE id = $1`, [
    contactId,
    phone,
    `${name} ${email}`.toLowerCase(),
  ]);
  // What they were until they became primary, at another partner too, and before they had an address.
  await addContact(connections, await addPartner(connections), { name, email, endsOn: '2021-01-01' });
  await addContact(connections, partnerId, { name, email: null, endsOn: '2020-06-01' });

  const userId = await addUser(connections, { role: null, name, email: email.toLowerCase() });
  const subscriberId = await addSubscriber(connections, { email });
  await pool.query('UPDATE subscriber SET name = $2 WHERE id = $1', [subscriberId, name]);
  await beginSession(connections, userId);
  await pool.query(`UPDATE session SET ip_address = '192.0.2.7', user_agent = 'Test' WHERE user_id = $1`, [userId]);
  await addProposal(connections, partnerId, contactId);
  await pool.query('UPDATE proposal SET why = $2 WHERE contact_id = $1', [contactId, `${name} vet bäst`]);
  await addTraces(connections, { ...marks, partnerId, contactId, userId, subscriberId });
  await addPapers(connections, { ...marks, partnerId, contactId, userId, subscriberId });
  await addHistory(connections, contactId, partnerId, userId, [
    ['name', name],
    ['email', email],
    ['phone', writtenPhone],
  ]);
  return { ...marks, partnerId, contactId, userId, subscriberId };
}

async function addTraces({ pool }: Connections, person: WholePerson): Promise<void> {
  const { contactId, userId, subscriberId, email, name } = person;
  await pool.query(`INSERT INTO account (id, account_id, provider_id, user_id) VALUES ($1, $2, 'email', $3)`, [
    randomUUID(),
    email,
    userId,
  ]);
  await pool.query(
    `INSERT INTO verification (id, identifier, value, expires_at) VALUES ($1, $2, 'x', now() + interval '1 hour')`,
    [randomUUID(), `sign-in-otp-${email.toLowerCase()}`],
  );
  await pool.query(
    `INSERT INTO invitation (id, token_hash, role, pending_name, pending_email, created_at, expires_at)
     VALUES ($1, $2, 'administrator', $3, $4, now(), now() + interval '1 day')`,
    [randomUUID(), randomUUID(), name, email.toLowerCase()],
  );
  await pool.query(
    `INSERT INTO idempotency_key (actor_id, key, endpoint, request_hash, status, response, created_at)
     VALUES ('somebody', $1, 'addContact', 'x', 201, $2, now())`,
    [randomUUID(), JSON.stringify({ id: contactId, name, email })],
  );
  await pool.query(
    `INSERT INTO email_change (id, contact_id, user_id, email, asked_at) VALUES ($1, $2, $3, $4, now())`,
    [randomUUID(), contactId, userId, `ny.${email}`],
  );
  await pool.query(
    `INSERT INTO personal_link (id, token_hash, purpose, contact_id, data, created_at, expires_at)
     VALUES ($1, $2, 'confirm_details', $3, '{}', now(), now() + interval '1 day')`,
    [newId(), randomUUID(), contactId],
  );
  await pool.query(
    `INSERT INTO consent_event (at, subscriber_id, purpose, action, topics, wording_version, channel, evidence)
     VALUES (now(), $1, 'newsletter', 'confirmed', '{newsletter}', 1, 'web', $2)`,
    [subscriberId, `${name} kryssade i rutan`],
  );
  await pool.query(
    `INSERT INTO erasure_request (id, subject_kind, subject_id, state, requested_at, due_on)
     VALUES ($1, 'contact', $2, 'cancelled', now(), current_date)`,
    [newId(), contactId],
  );
}

async function addPapers({ pool }: Connections, person: WholePerson): Promise<void> {
  const { contactId, email, name, writtenPhone } = person;
  await pool.query(
    `INSERT INTO outgoing_mail (id, kind, language, to_address, contact_id, data, state, created_at)
     VALUES ($1, 'details_check', 'sv', $2, $3, $4, 'sent', now()), ($5, 'email_change_told', 'sv', $2, NULL, '{}', 'sent', now())`,
    [newId(), email, contactId, JSON.stringify({ name }), newId()],
  );
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO round (id, name, audience, texts, reminder_days, deadline, created_at)
     VALUES ($1, 'Höstens koll', '{}', '{}', '{7}', '2026-12-01', now()) RETURNING id`,
    [newId()],
  );
  await pool.query(`INSERT INTO round_answer (round_id, contact_id, bounce) VALUES ($1, $2, $3)`, [
    rows[0]?.id,
    contactId,
    `550 ${email} unknown`,
  ]);
  const source = { Namn: 'En förening', Kontakt: name, Telefon: writtenPhone.replaceAll('-', ' – ') };
  await pool.query(
    `INSERT INTO partner_import (id, file_name, encoding, delimiter, ignored_columns, rows, uploaded_at)
     VALUES ($1, 'parter.csv', 'utf-8', ';', $2, $3, now())`,
    [newId(), [email], JSON.stringify([{ line: 2, source }])],
  );
}

async function addHistory(
  { pool }: Connections,
  contactId: string,
  partnerId: string,
  actorId: string,
  values: readonly (readonly [string, string])[],
): Promise<void> {
  await pool.query(
    `WITH entry AS (
       INSERT INTO history_entry (at, actor_id, channel, action, partner_id, subject_kind, subject_id, changes)
       VALUES (now(), $1, 'member', 'contact.changed', $2, 'contact', $3, $4) RETURNING seq)
     INSERT INTO history_personal_value (entry_seq, field, subject_id, to_value)
     SELECT seq, value.field, $3, value.text FROM entry, jsonb_to_recordset($5) AS value (field text, text text)`,
    [
      actorId,
      partnerId,
      contactId,
      JSON.stringify(values.map(([field]) => ({ field }))),
      JSON.stringify(values.map(([field, text]) => ({ field, text }))),
    ],
  );
}

/** Every row of every table, the job queue's too, as text. */
export async function dumpOf({ pool }: Connections): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of rows) {
    const { rows: lines } = await pool.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
    texts.push(name, ...lines.map(({ text }) => text));
  }
  return texts.join('\n');
}
