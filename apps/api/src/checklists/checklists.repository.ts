import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import { checklistOwner } from '@registry/domain/checklist';
import { onboardingStatus, wayInStatuses } from '@registry/domain/membership';
import { sector } from '@registry/domain/sector';
import { z } from 'zod';
import type { PartnerReach } from '../platform/access/reach.js';
import type { Client } from '../platform/database/database.js';
import { type StoredListItem, storedItem } from './checklist.mapper.js';

const period = z.object({ status: onboardingStatus, sector, from: z.string(), until: z.string().nullable() });
const partnerLists = z.object({ periods: z.array(period), items: z.array(storedItem) });
export type PartnerLists = z.infer<typeof partnerLists>;

const newcomer = z.object({
  partnerId: z.string(),
  partnerName: z.string(),
  sector,
  status: onboardingStatus,
  begunOn: z.string(),
  items: z.array(storedItem),
});
/** A partner that is on its way in, and what is stored of its list. */
export type Newcomer = z.infer<typeof newcomer>;

const itemsAsJson = (condition: string): string => `
  coalesce((
    SELECT json_agg(json_build_object('stepId', item.step_id, 'wayInOn', item.way_in_on, 'version', item.version,
      'owner', CASE WHEN owner.id IS NULL THEN NULL ELSE json_build_object('id', owner.id, 'name', owner.name) END,
      'dueOn', item.due_on, 'doneOn', item.done_on, 'notApplicableReason', item.not_applicable_reason,
      'note', item.note) ORDER BY item.way_in_on DESC, item.step_id)
    FROM checklist_item AS item
    LEFT JOIN "user" AS owner ON owner.id = item.owner_id
    WHERE item.partner_id = partner.id AND ${condition}), '[]')`;

/**
 * `stretch`: since when the way in goes on without a break (null: from the first), and where the way in before it ended,
 * after which every list begun belongs to this one.
 */
const findNewcomers = `
  SELECT partner.id AS "partnerId", partner.name AS "partnerName", here.sector, here.status,
    coalesce(stretch.began_on, stretch.first_on)::text AS "begunOn",
    ${itemsAsJson('(former.ended_on IS NULL OR item.way_in_on >= former.ended_on)')} AS items
  FROM partner_period AS here
  JOIN partner ON partner.id = here.partner_id
  CROSS JOIN LATERAL (
    SELECT max(until_on) FILTER (WHERE status <> ALL ($2)) AS began_on, min(from_on) AS first_on
    FROM partner_period WHERE partner_id = here.partner_id AND from_on <= $1) AS stretch
  CROSS JOIN LATERAL (
    SELECT max(until_on) AS ended_on FROM partner_period
    WHERE partner_id = here.partner_id AND status = ANY ($2) AND until_on < stretch.began_on) AS former
  WHERE here.status = ANY ($2) AND here.from_on <= $1 AND (here.until_on IS NULL OR here.until_on > $1)
    AND ($3::uuid[] IS NULL OR here.partner_id = ANY ($3))
  ORDER BY partner.name, partner.id`;

@Injectable()
export class ChecklistsRepository {
  /** The partner's periods, and every item stored for it, those of the latest way in first. */
  async findLists(client: Client, partnerId: string, reach: PartnerReach): Promise<PartnerLists | undefined> {
    const { rows } = await client.query(
      `SELECT ${itemsAsJson('true')} AS items,
         (SELECT coalesce(json_agg(json_build_object('status', status, 'sector', sector, 'from', from_on,
            'until', until_on) ORDER BY from_on), '[]') FROM partner_period WHERE partner_id = partner.id) AS periods
       FROM partner WHERE partner.id = $1 AND ($2::uuid[] IS NULL OR partner.id = ANY ($2))`,
      [partnerId, reach],
    );
    return rows[0] === undefined ? undefined : partnerLists.parse(rows[0]);
  }

  /** Makes other acts on the partner wait until this transaction ends. @returns whether it is there */
  async lockPartner(client: Client, partnerId: string, reach: PartnerReach): Promise<boolean> {
    const { rows } = await client.query(
      'SELECT id FROM partner WHERE id = $1 AND ($2::uuid[] IS NULL OR id = ANY ($2)) FOR UPDATE',
      [partnerId, reach],
    );
    return rows.length === 1;
  }

  /** Who is on the way in on the day: all, or those of these. */
  async newcomersOn(client: Client, day: CivilDate, partnerIds: readonly string[] | null): Promise<Newcomer[]> {
    const { rows } = await client.query(findNewcomers, [day, wayInStatuses, partnerIds]);
    return z.array(newcomer).parse(rows);
  }

  /** Who can see to a step. */
  async owners(client: Client): Promise<z.infer<typeof checklistOwner>[]> {
    const { rows } = await client.query(
      `SELECT id, name FROM "user" WHERE role IN ('administrator', 'coordinator') AND is_active
       ORDER BY name COLLATE "sv-SE-x-icu", id`,
    );
    return z.array(checklistOwner).parse(rows);
  }

  async save(client: Client, partnerId: string, item: StoredListItem, at: Date): Promise<void> {
    await client.query(
      `INSERT INTO checklist_item (partner_id, step_id, way_in_on, version, owner_id, due_on, done_on,
         not_applicable_reason, note, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (partner_id, way_in_on, step_id) DO UPDATE SET version = excluded.version,
         owner_id = excluded.owner_id, due_on = excluded.due_on, done_on = excluded.done_on,
         not_applicable_reason = excluded.not_applicable_reason, note = excluded.note, changed_at = excluded.changed_at`,
      [
        partnerId,
        item.stepId,
        item.wayInOn,
        item.version,
        item.owner?.id ?? null,
        item.dueOn,
        item.doneOn,
        item.notApplicableReason,
        item.note,
        at,
      ],
    );
  }
}
