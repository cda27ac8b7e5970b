import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import { countingStatuses, wayInStatuses } from '@registry/domain/membership';
import { workList } from '@registry/domain/work-list';
import { z } from 'zod';
import { Database } from '../platform/database/database.js';

/** What waits. How the partnership stands is counted by growth, apart from who is on the way in. */
const waiting = workList
  .omit({ today: true, standing: true, withoutNotice: true, overdueSteps: true })
  .extend({ onTheWayIn: z.number().int() });
type Waiting = z.infer<typeof waiting>;

/** So many unconfirmed contacts are listed; the rest is counted. */
const MOST_UNCONFIRMED = 50;

const partnerRef = `'partnerId', here.id, 'partnerName', here.name, 'sector', here.sector, 'status', here.status`;

/** Who has one of these statuses today, longest first, as a JSON array. */
const listSince = (condition: string): string => `
  coalesce((
    SELECT json_agg(json_build_object(${partnerRef}, 'days', here.days,
      'since', json_build_object('effectiveOn', here.effective_on, 'precision', here.precision))
      ORDER BY here.days DESC, here.name, here.id)
    FROM here WHERE ${condition}), '[]')`;

/** Approved, and not welcomed yet: whoever becomes a partner on a day to come is listed as planned. */
const toWelcome = `here.status = 'approved'
  AND NOT EXISTS (SELECT FROM planned WHERE planned.partner_id = here.id AND planned.becomes = 'active')`;

/**
 * One statement for the whole list. `here` is every partner as it stands on the day ($1); `days` is how long it has had
 * its status. Contacts act from `starts_on` until the day before `ends_on`; details count as confirmed when they were
 * entered.
 */
const findWaiting = `
  WITH setting AS (SELECT stalled_after_days, confirm_after_months, time_zone FROM partnership),
  here AS MATERIALIZED (
    SELECT partner.id, partner.name, period.sector, period.status, change.effective_on, change.precision,
      $1::date - change.effective_on AS days, period.status = ANY ($2) AS is_counting
    FROM partner_period AS period
    JOIN partner ON partner.id = period.partner_id
    JOIN status_change AS change ON change.id = period.status_change_id
    WHERE period.from_on <= $1 AND (period.until_on IS NULL OR period.until_on > $1)
  ),
  acting AS MATERIALIZED (
    SELECT contact.id, contact.name, contact.partner_id, contact.role, contact.is_hidden, here.name AS partner_name,
      here.sector, (contact.confirmed_at AT TIME ZONE setting.time_zone)::date AS confirmed_on,
      (contact.created_at AT TIME ZONE setting.time_zone)::date AS created_on
    FROM contact
    JOIN here ON here.id = contact.partner_id AND here.is_counting
    CROSS JOIN setting
    WHERE contact.starts_on <= $1 AND (contact.ends_on IS NULL OR contact.ends_on > $1)
  ),
  without_primary AS (
    SELECT here.*, (
      SELECT max(contact.ends_on) FROM contact
      WHERE contact.partner_id = here.id AND contact.role = 'primary' AND contact.ends_on <= $1) AS last_ended_on
    FROM here
    WHERE here.is_counting
      AND NOT EXISTS (SELECT FROM acting WHERE acting.partner_id = here.id AND acting.role = 'primary')
  ),
  unconfirmed AS (
    SELECT acting.*, row_number() OVER (ORDER BY confirmed_on NULLS FIRST, created_on, acting.name, id) AS place
    FROM acting, setting
    WHERE NOT is_hidden AND coalesce(confirmed_on, created_on) < $1::date - make_interval(months => confirm_after_months)
  ),
  proposed AS (
    SELECT proposal.*, partner.name, (proposal.proposed_at AT TIME ZONE setting.time_zone)::date AS proposed_on
    FROM proposal JOIN partner ON partner.id = proposal.partner_id CROSS JOIN setting
    WHERE proposal.state = 'pending'
  ),
  planned AS (
    SELECT period.partner_id, period.status AS becomes, change.effective_on, change.precision, partner.name,
      coalesce(here.sector, first.sector) AS sector, coalesce(here.status, first.status) AS status
    FROM partner_period AS period
    -- Begun by a change of status, not of sector alone.
    JOIN status_change AS change ON change.id = period.status_change_id AND change.effective_on = period.from_on
    JOIN partner ON partner.id = period.partner_id
    LEFT JOIN here ON here.id = period.partner_id
    -- A partner may be registered with a day still to come: until then it shows as what it begins as.
    JOIN LATERAL (
      SELECT sector, status FROM partner_period
      WHERE partner_id = period.partner_id ORDER BY from_on LIMIT 1) AS first ON true
    WHERE period.from_on > $1
  )
  SELECT
    ${listSince("here.status = 'applied'")} AS applications,
    ${listSince(toWelcome)} AS "toWelcome",
    ${listSince(`here.status IN ('prospect', 'in_dialogue') AND here.days > (SELECT stalled_after_days FROM setting)`)} AS stalled,
    coalesce((
      SELECT json_agg(json_build_object('proposalId', id, 'partnerId', partner_id, 'partnerName', name, 'kind', kind,
        'to', CASE kind WHEN 'organisationNumber' THEN overlay(value PLACING '-' FROM 7 FOR 0) ELSE value END,
        'proposedOn', proposed_on, 'days', $1::date - proposed_on) ORDER BY proposed_at, id)
      FROM proposed), '[]') AS proposals,
    coalesce((
      SELECT json_agg(json_build_object(${partnerRef}, 'lastContactEndedOn', here.last_ended_on)
        ORDER BY here.name, here.id)
      FROM without_primary AS here), '[]') AS "withoutPrimaryContact",
    json_build_object(
      'count', (SELECT count(*) FROM unconfirmed),
      'contacts', coalesce((
        SELECT json_agg(json_build_object('contactId', id, 'contactName', name, 'partnerId', partner_id,
          'partnerName', partner_name, 'sector', sector, 'confirmedOn', confirmed_on) ORDER BY place)
        FROM unconfirmed WHERE place <= ${MOST_UNCONFIRMED}), '[]')) AS unconfirmed,
    coalesce((
      SELECT json_agg(json_build_object('partnerId', partner_id, 'partnerName', name, 'sector', sector,
        'status', status, 'becomes', becomes,
        'effective', json_build_object('effectiveOn', effective_on, 'precision', precision))
        ORDER BY effective_on, name, partner_id)
      FROM planned), '[]') AS planned,
    (SELECT count(*) FROM here WHERE status = ANY ($3)) AS "onTheWayIn"`;

@Injectable()
export class WorkListRepository {
  constructor(private readonly database: Database) {}

  /** What waits on the day. Settings say how long is too long. */
  async getWaiting(today: CivilDate): Promise<Waiting> {
    const [row] = await this.database.query(findWaiting, [today, countingStatuses, wayInStatuses]);
    return waiting.parse(row);
  }
}
