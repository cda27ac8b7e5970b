import { Injectable } from '@nestjs/common';
import type { AssignedRole } from '@registry/domain/access';
import type { CivilDate } from '@registry/domain/calendar';
import type { Language } from '@registry/domain/language';
import { Database } from '../platform/database/database.js';
import { SESSION_DAYS } from './session-cookie.js';

/** Whom somebody acts for today, and as which contact. */
interface ActingAs {
  readonly contactId: string;
  readonly partnerId: string;
  readonly partnerName: string;
}

/** A user as they stand today. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly assignedRole: AssignedRole | null;
  readonly isActive: boolean;
  readonly contacts: readonly ActingAs[];
}

export interface PersonOfSession extends Person {
  /** Whether the session should be prolonged. */
  readonly isStale: boolean;
  /** Which transactions had ended: of what the answer can know. */
  readonly snapshot: string;
}

/** The installation, as far as signing in concerns it. */
export interface PartnershipRow {
  readonly name: string;
  readonly shortName: string | null;
  readonly email: string | null;
  readonly timeZone: string;
  readonly language: Language;
}

/** Contacts of the user whose row is `u`, on the day `$2`; somebody is the contact whose address is theirs. */
const contactsToday = `coalesce((
  SELECT json_agg(json_build_object('contactId', c.id, 'partnerId', c.partner_id, 'partnerName', p.name)
                  ORDER BY p.name, c.id)
  FROM contact c JOIN partner p ON p.id = c.partner_id
  WHERE c.email_folded = u.email AND c.starts_on <= $2 AND (c.ends_on IS NULL OR $2 < c.ends_on)), '[]')`;

const personColumns = `u.id AS "userId", u.name, u.email, u.role AS "assignedRole", u.is_active AS "isActive",
  ${contactsToday} AS contacts`;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** The person of a session that has not expired, in one round trip. */
  async findPersonByToken(token: string, today: CivilDate): Promise<PersonOfSession | undefined> {
    const [row] = await this.database.query<PersonOfSession>(
      `SELECT ${personColumns}, s.expires_at < now() + make_interval(days => $3 - 1) AS "isStale",
         pg_current_snapshot()::text AS snapshot
       FROM session s JOIN "user" u ON u.id = s.user_id WHERE s.token = $1 AND s.expires_at > now()`,
      [token, today, SESSION_DAYS],
    );
    return row;
  }

  async findPerson(userId: string, today: CivilDate): Promise<Person | undefined> {
    const [row] = await this.database.query<Person>(`SELECT ${personColumns} FROM "user" u WHERE u.id = $1`, [
      userId,
      today,
    ]);
    return row;
  }

  async findPersonByEmail(email: string, today: CivilDate): Promise<Person | undefined> {
    const [row] = await this.database.query<Person>(`SELECT ${personColumns} FROM "user" u WHERE u.email = $1`, [
      email,
      today,
    ]);
    return row;
  }

  /** The name and language of somebody who is a contact today, whether or not they have signed in before. */
  async findContactByEmail(email: string, today: CivilDate): Promise<{ name: string; language: Language } | undefined> {
    const [row] = await this.database.query<{ name: string; language: Language }>(
      `SELECT name, language FROM contact
       WHERE email_folded = $1 AND starts_on <= $2 AND (ends_on IS NULL OR $2 < ends_on) ORDER BY starts_on, id LIMIT 1`,
      [email, today],
    );
    return row;
  }

  /** Adds a user unless the address has one. */
  async addUser(user: { id: string; name: string; email: string; role: AssignedRole | null }): Promise<void> {
    await this.database.query(
      `INSERT INTO "user" (id, name, email, role) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [user.id, user.name, user.email, user.role],
    );
  }

  async prolong(token: string): Promise<void> {
    await this.database.query(
      `UPDATE session SET expires_at = now() + make_interval(days => $2), updated_at = now() WHERE token = $1`,
      [token, SESSION_DAYS],
    );
  }

  async end(token: string): Promise<void> {
    await this.database.query('DELETE FROM session WHERE token = $1', [token]);
  }

  async removeExpired(): Promise<void> {
    await this.database.query(
      `WITH codes AS (DELETE FROM verification WHERE expires_at < now())
       DELETE FROM session WHERE expires_at < now()`,
    );
  }

  async getPartnership(): Promise<PartnershipRow> {
    const [row] = await this.database.query<PartnershipRow>(
      `SELECT name, short_name AS "shortName", email, time_zone AS "timeZone", default_language AS language
       FROM partnership`,
    );
    if (row === undefined) throw new Error('The database has no partnership.');
    return row;
  }
}
