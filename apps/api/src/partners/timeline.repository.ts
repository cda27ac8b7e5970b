import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import type { PartnerReach } from '../platform/access/reach.js';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';
import type { TimelineRow } from './timeline.mapper.js';

export interface TimelinePage {
  readonly limit: number;
  /** The entry before the page. */
  readonly after: number | null;
}

/** What of a partner's history the reader sees. */
export interface TimelineSight {
  readonly reach: PartnerReach;
  readonly notes: boolean;
  /** Former contacts, and why somebody ends. Without, it still shows that something about a contact changed. */
  readonly formerContacts: boolean;
  /** Hidden contacts in sight: null for all. */
  readonly hiddenBut: readonly string[] | null;
}

/** That a contact is protected is not told to those who do not see them: not when it began, and not when it ended. */
const isTold = `($8::uuid[] IS NULL OR NOT changes @> '[{"field": "isHidden"}]')`;

@Injectable()
export class TimelineRepository {
  constructor(private readonly database: Database) {}

  /** A page of what happened to a partner, newest first; nothing when the partner is out of reach. */
  async find(
    partnerId: string,
    { reach, notes, formerContacts, hiddenBut }: TimelineSight,
    { limit, after }: TimelinePage,
    today: CivilDate,
  ): Promise<{ items: TimelineRow[]; total: number } | undefined> {
    const [row] = await this.database.query<{ items: TimelineRow[]; total: number }>(
      `SELECT
         (SELECT count(*) FROM history_entry
          WHERE partner_id = p.id AND ($3 OR subject_kind NOT IN ('note', 'checklist')) AND ${isTold}) AS total,
         (SELECT coalesce(json_agg(entry ORDER BY seq DESC), '[]') FROM (
           SELECT h.seq, (SELECT to_json(entry) FROM (SELECT
             h.seq::text AS id, ${instantOf('h.at')} AS at, doer.name AS by, h.channel, h.action,
             h.subject_id AS "subjectId", CASE WHEN person.erased_at IS NULL THEN person.name END AS "subjectName",
             h.changes,
             CASE WHEN h.subject_kind <> 'contact' OR person.id IS NOT NULL THEN
               (SELECT coalesce(json_agg(json_build_object(
                  'field', value.field, 'from', value.from_value, 'to', value.to_value)), '[]')
                FROM history_personal_value value
                WHERE value.entry_seq = h.seq AND ($4 OR value.field <> 'endReason'))
             ELSE '[]'::json END AS "personalValues") entry) AS entry
           FROM (
             SELECT * FROM history_entry
             WHERE partner_id = p.id AND ($3 OR subject_kind NOT IN ('note', 'checklist')) AND ${isTold} AND ($5::bigint IS NULL OR seq < $5)
             ORDER BY seq DESC
             LIMIT $6
           ) h
           LEFT JOIN "user" doer ON doer.id = h.actor_id AND ($8::uuid[] IS NULL OR NOT EXISTS (
             SELECT FROM contact
             WHERE is_hidden AND id <> ALL ($8)
               AND (email_folded = doer.email OR (partner_id = p.id AND name = doer.name))))
           LEFT JOIN contact person ON person.id = CASE WHEN h.subject_kind = 'contact' THEN h.subject_id::uuid END
             AND ($4 OR (person.starts_on <= $7::date AND (person.ends_on IS NULL OR person.ends_on > $7::date)))
             AND (NOT person.is_hidden OR $8::uuid[] IS NULL OR person.id = ANY ($8))
         ) entries) AS items
       FROM partner p
       WHERE p.id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY ($2))`,
      [partnerId, reach, notes, formerContacts, after, limit, today, hiddenBut],
    );
    return row;
  }
}
