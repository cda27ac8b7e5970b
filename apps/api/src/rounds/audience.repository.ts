import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import { type AudienceCount, audienceCount, type RoundAudience } from '@registry/domain/round';
import type { Client } from '../platform/database/database.js';
import { acts, choseAway } from './round-statements.js';

/**
 * Contacts of today ($1) who are meant by an audience, whether a mail reaches them or not. A list that is empty narrows
 * nothing. Somebody who is contact of several partners is several contacts: each asks about other details.
 */
const meant = `
  SELECT c.id, c.partner_id, c.email IS NOT NULL AS has_email, ${choseAway} AS chose_away
  FROM contact c
  JOIN partner p ON p.id = c.partner_id
  JOIN partner_period period ON period.partner_id = p.id
    AND period.from_on <= $1::date AND (period.until_on IS NULL OR period.until_on > $1::date)
  CROSS JOIN partnership
  WHERE ${acts('$1')}
    AND (cardinality($2::text[]) = 0 OR period.sector = ANY ($2))
    AND (cardinality($3::text[]) = 0 OR period.status = ANY ($3))
    AND (cardinality($4::text[]) = 0 OR p.municipality = ANY ($4))
    AND (cardinality($5::text[]) = 0 OR c.role = ANY ($5))
    AND ($6::date IS NULL OR c.confirmed_at IS NULL
      OR (c.confirmed_at AT TIME ZONE partnership.time_zone)::date < $6::date)`;

const isAsked = 'has_email AND NOT chose_away';

const parametersOf = (audience: RoundAudience, today: CivilDate): unknown[] => [
  today,
  audience.sectors,
  audience.statuses,
  audience.municipalities,
  audience.roles,
  audience.unconfirmedSince,
];

/** Whom a round asks. */
@Injectable()
export class AudienceRepository {
  async count(client: Client, audience: RoundAudience, today: CivilDate): Promise<AudienceCount> {
    const { rows } = await client.query(
      `WITH meant AS (${meant})
       SELECT
         count(*) FILTER (WHERE ${isAsked})::int AS contacts,
         count(DISTINCT partner_id) FILTER (WHERE ${isAsked})::int AS partners,
         count(*) FILTER (WHERE NOT has_email)::int AS "withoutEmail",
         count(*) FILTER (WHERE has_email AND chose_away)::int AS "choseAway"
       FROM meant`,
      parametersOf(audience, today),
    );
    return audienceCount.parse(rows[0]);
  }

  /** Writes down whom the round asks. @returns how many */
  async resolve(client: Client, roundId: string, audience: RoundAudience, today: CivilDate): Promise<number> {
    const { rowCount } = await client.query(
      `INSERT INTO round_answer (round_id, contact_id)
       SELECT $7::uuid, meant.id FROM (${meant}) AS meant WHERE ${isAsked}`,
      [...parametersOf(audience, today), roundId],
    );
    return rowCount ?? 0;
  }
}
