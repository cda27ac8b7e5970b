import { randomBytes, randomUUID } from 'node:crypto';
import type { Database as Connections } from '@registry/database';
import type { AssignedRole } from '@registry/domain/access';
import { foldEmail } from '@registry/domain/address';
import type { ContactRole } from '@registry/domain/contact';
import type { Language } from '@registry/domain/language';
import type { MailKind } from '@registry/domain/mail';
import type { OnboardingStatus } from '@registry/domain/membership';
import type { SubscriptionState } from '@registry/domain/newsletter';
import type { ProposalKind } from '@registry/domain/proposal';
import type { Sector } from '@registry/domain/sector';
import { foldText } from '@registry/domain/text';
import { v7 as newId } from 'uuid';

let count = 0;
const next = (): number => {
  count += 1;
  return count;
};

/** Adds a user, or finds the one with the address, and returns their id. */
export async function addUser(
  { pool }: Connections,
  user: { role: AssignedRole | null; name?: string; email?: string },
): Promise<string> {
  const number = next();
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO "user" (id, name, email, role) VALUES ($1, $2, $3, $4)
     ON CONFLICT (email) DO UPDATE SET updated_at = now() RETURNING id`,
    [randomUUID(), user.name ?? `Person ${number}`, user.email ?? `person${number}@example.se`, user.role],
  );
  return rows[0]?.id ?? '';
}

/** Begins a session for a user and returns its token. */
export async function beginSession({ pool }: Connections, userId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await pool.query(
    `INSERT INTO session (id, token, user_id, expires_at) VALUES ($1, $2, $3, now() + interval '7 days')`,
    [randomUUID(), token, userId],
  );
  return token;
}

export interface PartnerFacts {
  readonly name?: string;
  readonly status?: OnboardingStatus;
  readonly sector?: Sector;
  /** The day from which status and sector hold. */
  readonly since?: string;
}

/** Adds a partner with one status and one sector, straight into the tables, and returns its id. */
export async function addPartner({ pool }: Connections, facts: PartnerFacts = {}): Promise<string> {
  const { name = `Part ${next()}`, status = 'active', sector = 'civil', since = '2020-01-01' } = facts;
  const [id, statusId, sectorId] = [newId(), newId(), newId()];
  const counts = status === 'active' || status === 'paused';
  await pool.query(
    `INSERT INTO partner (id, name, name_folded, search, registered_at, updated_at) VALUES ($1, $2, $3, $3, now(), now())`,
    [id, name, foldText(name)],
  );
  await pool.query(
    `INSERT INTO status_change (id, partner_id, status, effective_on, precision, recorded_at, first_recorded_at, channel)
     VALUES ($1, $2, $3, $4, 'day', now(), now(), 'web')`,
    [statusId, id, status, since],
  );
  await pool.query(
    `INSERT INTO sector_change (id, partner_id, sector, effective_on, precision, recorded_at, first_recorded_at, channel)
     VALUES ($1, $2, $3, $4, 'day', now(), now(), 'web')`,
    [sectorId, id, sector, since],
  );
  await pool.query(
    `INSERT INTO partner_period
       (partner_id, from_on, status, status_precision, sector, status_change_id, sector_change_id, counting_since,
        counting_since_precision, known_from)
     VALUES ($1, $2, $3, 'day', $4, $5, $6, $7, $8, now())`,
    [id, since, status, sector, statusId, sectorId, counts ? since : null, counts ? 'day' : null],
  );
  return id;
}

export interface ContactFacts {
  readonly name?: string;
  readonly email?: string | null;
  readonly role?: ContactRole;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
}

/** Adds a contact of a partner, straight into the table, and returns their id and address. */
export async function addContact(
  { pool }: Connections,
  partnerId: string,
  facts: ContactFacts = {},
): Promise<{ id: string; email: string }> {
  const number = next();
  const { name = `Kontakt ${number}`, role = 'other', startsOn = '2020-01-01', endsOn = null } = facts;
  const email = facts.email === undefined ? `kontakt${number}@example.se` : facts.email;
  const id = newId();
  await pool.query(
    `INSERT INTO contact
       (id, partner_id, name, role, email, email_folded, starts_on, ends_on, search, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now(), now())`,
    [id, partnerId, name, role, email, email === null ? null : foldEmail(email), startsOn, endsOn, foldText(name)],
  );
  return { id, email: email ?? '' };
}

/** Adds somebody who subscribes to the newsletter, straight into the table, and returns their id. */
export async function addSubscriber(
  { pool }: Connections,
  facts: { email?: string; state?: SubscriptionState; language?: Language; topics?: readonly string[] } = {},
): Promise<string> {
  const {
    email = `prenumerant${next()}@example.se`,
    state = 'active',
    language = 'sv',
    topics = ['newsletter'],
  } = facts;
  const id = newId();
  await pool.query(
    `INSERT INTO subscriber (id, email, email_folded, language, topics, state, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, now())`,
    [id, email, foldEmail(email), language, topics, state],
  );
  return id;
}

/** Adds what a contact proposed and nobody has decided, straight into the table, and returns its id. */
export async function addProposal(
  { pool }: Connections,
  partnerId: string,
  contactId: string,
  facts: { kind?: ProposalKind; value?: string; proposedAt?: string } = {},
): Promise<string> {
  const { kind = 'name', value = `Nytt namn ${next()}`, proposedAt = '2026-03-01T12:00:00Z' } = facts;
  const id = newId();
  await pool.query(
    'INSERT INTO proposal (id, partner_id, contact_id, kind, value, proposed_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, partnerId, contactId, kind, value, proposedAt],
  );
  return id;
}

/** Adds a meeting of the working committee, straight into the table, and returns its id. */
export async function addMeeting(
  { pool }: Connections,
  heldOn: string,
  notedAt = `${heldOn}T12:00:00Z`,
): Promise<string> {
  const id = newId();
  await pool.query('INSERT INTO committee_meeting (id, held_on, noted_at) VALUES ($1, $2, $3)', [id, heldOn, notedAt]);
  return id;
}

/** Adds a mail that the mail server refused, and returns its id. */
export async function addFailedMail({ pool }: Connections, kind: MailKind = 'sign_in_code'): Promise<string> {
  const id = newId();
  await pool.query(
    `INSERT INTO outgoing_mail (id, kind, language, to_address, data, state, attempts, failure, created_at)
     VALUES ($1, $2, 'sv', $3, '{}', 'failed', 1, '550', now())`,
    [id, kind, `vem${next()}@example.se`],
  );
  return id;
}

/** Adds a step of the way in, straight into the table, and returns its id. */
export async function addStep(
  { pool }: Connections,
  facts: {
    sectors?: readonly Sector[];
    sv?: string;
    isRequired?: boolean;
    dueDays?: number | null;
    addedOn?: string;
  } = {},
): Promise<string> {
  const number = next();
  const { sectors = ['civil', 'public', 'private'], sv = `Steg ${number}`, isRequired = true, dueDays = null } = facts;
  const id = newId();
  await pool.query(
    `INSERT INTO checklist_step (id, sectors, sv, en, is_required, due_days, position, added_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, sectors, sv, `Step ${number}`, isRequired, dueDays, number, facts.addedOn ?? '2015-01-01'],
  );
  return id;
}
