import { instantOf } from '../platform/database/parameters.js';

/**
 * Joins `period`: where partner `p` stands on a day. That is the period which includes the day; for a partner whose first
 * status is still to come (registered ahead) it is that first period, its dates in the future saying so. The last period
 * of a partner has no end, so there always is one.
 *
 * @param day placeholder of the day
 */
export const standingOn = (day: string): string => `
  JOIN LATERAL (
    SELECT * FROM partner_period
    WHERE partner_id = p.id AND (until_on IS NULL OR until_on > ${day}::date)
    ORDER BY from_on
    LIMIT 1
  ) period ON true`;

/** Joins `status_change`: the one that began `period`. */
export const statusOfPeriod = 'JOIN status_change ON status_change.id = period.status_change_id';

/**
 * The periods on a day, strictly: who had no status yet has none.
 *
 * @param day placeholder of the day @param knownBefore placeholder of the instant whose knowledge it is; null: now
 */
export const periodsOn = (day: string, knownBefore: string | null): string => `(
    SELECT * FROM ${knownBefore === null ? 'partner_period' : `partner_period_known(${knownBefore}::timestamptz)`}
    WHERE from_on <= ${day}::date AND (until_on IS NULL OR until_on > ${day}::date)
  ) AS period`;

const datedOn = (table: string): string =>
  `json_build_object('effectiveOn', ${table}.effective_on, 'precision', ${table}.precision)`;

/** Select list: status, since when, and since when the partner counts; reads `period` and {@link statusOfPeriod}. */
const standingColumns = (day: string): string => `
  period.sector,
  period.status,
  ${datedOn('status_change')} AS "statusSince",
  CASE WHEN period.counting_since <= ${day}::date THEN json_build_object(
    'effectiveOn', period.counting_since, 'precision', period.counting_since_precision) END AS "partnerSince"`;

const tags = `ARRAY(SELECT tag FROM partner_tag WHERE partner_id = p.id ORDER BY tag)`;

/** Select list of what list and page of a partner have in common. */
export const commonColumns = (day: string): string => `
  p.id, p.name, p.short_name AS "shortName", p.municipality, ${tags} AS tags, ${instantOf('p.updated_at')} AS "updatedAt",
  ${standingColumns(day)}`;

/**
 * Joins `stretch`: since when partner `p` is in the sector of `period`, whatever its legal form was meanwhile, and the last
 * note that was made of it. Of several changes on one day the last one holds.
 */
const sectorStretch = (day: string): string => `
  CROSS JOIN LATERAL (
    WITH held AS (
      SELECT DISTINCT ON (effective_on) * FROM sector_change
      WHERE partner_id = p.id AND superseded_at IS NULL
        AND (effective_on <= greatest(${day}::date, period.from_on) OR id = period.sector_change_id)
      ORDER BY effective_on, first_recorded_at DESC, id DESC
    )
    SELECT (array_agg(${datedOn('held')} ORDER BY effective_on))[1] AS since,
      (array_agg(note ORDER BY effective_on DESC) FILTER (WHERE note IS NOT NULL))[1] AS note
    FROM held
    WHERE effective_on > ALL (SELECT effective_on FROM held WHERE sector <> period.sector)
  ) stretch`;

/** One partner as it stands on day `$2`. */
export const partnerSql = `
  SELECT
    ${commonColumns('$2')},
    p.version, p.country, p.activity_areas AS "activityAreas", p.website, p.email, p.phone,
    json_build_object('street', p.street, 'postcode', p.postcode, 'city', p.city) AS "postalAddress",
    p.public_description AS "publicDescription", p.is_public AS "isPublic", p.case_number AS "caseNumber",
    ${instantOf('p.registered_at')} AS "registeredAt",
    (SELECT max((c.confirmed_at AT TIME ZONE partnership.time_zone)::date) FROM contact c CROSS JOIN partnership
     WHERE c.partner_id = p.id AND c.starts_on <= $2::date AND (c.ends_on IS NULL OR c.ends_on > $2::date)
       AND NOT c.is_hidden) AS "confirmedOn",
    (SELECT coalesce(json_agg(json_build_object('scheme', scheme, 'value', value) ORDER BY position), '[]')
     FROM partner_identifier WHERE partner_id = p.id) AS identifiers,
    stretch.since AS "sectorSince", period.legal_form AS "legalForm", stretch.note AS "sectorNote",
    (SELECT json_build_object('status', next.status, 'effectiveOn', step.effective_on, 'precision', step.precision)
     FROM partner_period next JOIN status_change step ON step.id = next.status_change_id
     WHERE next.partner_id = p.id AND next.from_on > period.from_on AND next.status_change_id <> period.status_change_id
     ORDER BY next.from_on LIMIT 1) AS planned
  FROM partner p
  ${standingOn('$2')}
  ${statusOfPeriod}
  ${sectorStretch('$2')}
  WHERE p.id = $1 AND ($3::uuid[] IS NULL OR p.id = ANY ($3))`;
