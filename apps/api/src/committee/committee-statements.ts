import { instantOf } from '../platform/database/parameters.js';
import { isSoleTrader } from '../platform/database/sole-trader.js';

const namelessOr = (name: string): string => `CASE WHEN NOT ${isSoleTrader('partner.id')} THEN ${name} END`;

/** A partner as the page names it. A partner whose first day is still to come shows as what it begins as. */
const partnerRef = `'partnerId', partner.id, 'name', ${namelessOr('partner.name')}, 'sector', standing.sector,
  'status', standing.status`;

const standing = `
  JOIN partner ON partner.id = one.partner_id
  CROSS JOIN LATERAL (
    SELECT sector, status FROM partner_period
    WHERE partner_id = partner.id
    ORDER BY from_on > $1, CASE WHEN from_on <= $1 THEN $1 - from_on ELSE from_on - $1 END
    LIMIT 1) AS standing`;

/**
 * Every step of partners that have any to tell: took effect after a day ($2) or was recorded after a moment ($3), seen
 * today ($1). Whether and why each is news, and where it is listed, is for the domain to say.
 */
export const findSteps = `
  WITH one AS (
    SELECT change.*, lag(change.status) OVER history AS status_before
    FROM status_change AS change
    WHERE change.superseded_at IS NULL AND change.partner_id IN (
      SELECT partner_id FROM status_change
      WHERE superseded_at IS NULL AND (effective_on > $2 OR recorded_at > $3))
    WINDOW history AS (PARTITION BY change.partner_id
      ORDER BY change.effective_on, change.first_recorded_at, change.recorded_at, change.id)
  )
  SELECT coalesce(json_agg(json_build_object(${partnerRef},
      'changeId', one.id, 'from', one.status_before, 'to', one.status, 'reason', one.reason,
      'effective', json_build_object('effectiveOn', one.effective_on, 'precision', one.precision),
      'recordedOn', (one.recorded_at AT TIME ZONE partnership.time_zone)::date,
      'recordedAt', ${instantOf('one.recorded_at')}, 'firstRecordedAt', ${instantOf('one.first_recorded_at')})
      ORDER BY one.effective_on, partner.name, one.first_recorded_at, one.id), '[]') AS steps
  FROM one ${standing}
  CROSS JOIN partnership
  WHERE one.effective_on > $2 OR one.recorded_at > $3`;

/** Who has one of these statuses on the day ($1), longest first. */
const listWaiting = (condition: string): string => `
  coalesce((
    SELECT json_agg(json_build_object(${partnerRef}, 'days', one.days,
      'since', json_build_object('effectiveOn', one.effective_on, 'precision', one.precision))
      ORDER BY one.days DESC, partner.name, partner.id)
    FROM here AS one ${standing}
    WHERE ${condition}), '[]')`;

/** What waits on the day ($1): $2 the statuses on the way in, $3 the counting ones. */
export const findWaiting = `
  WITH here AS MATERIALIZED (
    SELECT period.partner_id, period.status, change.effective_on, change.precision, $1::date - change.effective_on AS days
    FROM partner_period AS period
    JOIN status_change AS change ON change.id = period.status_change_id
    WHERE period.from_on <= $1 AND (period.until_on IS NULL OR period.until_on > $1)
  ),
  without_primary AS (
    SELECT here.partner_id, (
      SELECT max(contact.ends_on) FROM contact
      WHERE contact.partner_id = here.partner_id AND contact.role = 'primary' AND contact.ends_on <= $1) AS last_ended_on
    FROM here
    WHERE here.status = ANY ($3) AND NOT EXISTS (
      SELECT FROM contact
      WHERE contact.partner_id = here.partner_id AND contact.role = 'primary'
        AND contact.starts_on <= $1 AND (contact.ends_on IS NULL OR contact.ends_on > $1))
  )
  SELECT partnership.stalled_after_days AS "stalledAfterDays",
    ${listWaiting(`one.status = 'applied'`)} AS applications,
    ${listWaiting(
      `one.status = ANY ($2) AND one.status <> 'applied' AND one.days > partnership.stalled_after_days`,
    )} AS stalled,
    coalesce((
      SELECT json_agg(json_build_object(${partnerRef}, 'lastContactEndedOn', one.last_ended_on)
        ORDER BY partner.name, partner.id)
      FROM without_primary AS one ${standing}), '[]') AS "withoutPrimaryContact"
  FROM partnership`;

const meetingColumns = `meeting.id, meeting.held_on::text AS "heldOn", ${instantOf('meeting.noted_at')} AS "notedAt",
  noter.name AS "notedBy"`;

const meetings = `committee_meeting AS meeting LEFT JOIN "user" AS noter ON noter.id = meeting.noted_by_id`;

/** The latest meetings, newest first. */
export const findMeetings = `SELECT ${meetingColumns} FROM ${meetings} ORDER BY meeting.held_on DESC LIMIT 12`;

/** The meeting of a day ($1). */
export const findMeetingOn = `SELECT ${meetingColumns} FROM ${meetings} WHERE meeting.held_on = $1`;

/** The first moment after a day ($1), where the partnership is. */
export const findEndOfDay = `
  SELECT ${instantOf('(($1::date + 1)::timestamp AT TIME ZONE time_zone)')} AS at FROM partnership`;
