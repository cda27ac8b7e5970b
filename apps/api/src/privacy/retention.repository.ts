import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import {
  LEFT_SUBSCRIBER_MONTHS,
  type RetentionRule,
  type RetentionRun,
  type SubjectKind,
} from '@registry/domain/privacy';
import { v7 as newId } from 'uuid';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';
import { subjectNameSql } from './erasures.repository.js';

/** Somebody whose data nothing needs any more. No name: what is kept of a run outlives them. */
export interface RetentionItem {
  readonly rule: RetentionRule;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly since: CivilDate;
}

/**
 * Former contacts, but for those who under the same address act somewhere still or did until lately; users without a role whom
 * no contact has led here for as long; subscribers who have left. `$1` is the day, `$2` how many months former contacts stay.
 */
const dueSql = `
  SELECT 'former_contacts' AS rule, 'contact' AS "subjectKind", c.id::text AS "subjectId", c.ends_on::text AS since
  FROM contact c
  WHERE c.erased_at IS NULL AND c.ends_on <= $1::date - make_interval(months => $2)
    AND NOT EXISTS (SELECT FROM contact later
      WHERE later.erased_at IS NULL AND (later.ends_on IS NULL OR later.ends_on > $1::date - make_interval(months => $2))
        AND (later.email_folded = c.email_folded OR (later.partner_id = c.partner_id AND later.name = c.name)))
    AND NOT EXISTS (SELECT FROM "user" u WHERE u.email = c.email_folded AND u.role IS NOT NULL AND u.is_active)
  UNION ALL
  SELECT 'inactive_users', 'user', u.id, u.created_at::date::text FROM "user" u
  WHERE u.role IS NULL AND u.created_at <= $1::date - make_interval(months => $2)
    AND NOT EXISTS (SELECT FROM session s
      WHERE s.user_id = u.id AND s.expires_at > $1::date - make_interval(months => $2))
    AND NOT EXISTS (SELECT FROM contact c WHERE c.email_folded = u.email AND c.erased_at IS NULL
      AND (c.ends_on IS NULL OR c.ends_on > $1::date - make_interval(months => $2)))
  UNION ALL
  SELECT 'left_subscribers', 'subscriber', s.id::text, s.left_at::date::text FROM subscriber s
  WHERE s.state = 'left' AND s.left_at <= $1::date - make_interval(months => ${LEFT_SUBSCRIBER_MONTHS})
  ORDER BY 1, 4, 3`;

const select = `
  SELECT r.id, ${instantOf('r.started_at')} AS "startedAt", r.state, r.due_on AS "dueOn", r.is_over_cap AS "isOverCap",
    r.decision_reference AS "decisionReference",
    (SELECT coalesce(json_agg(json_build_object('rule', item.rule, 'subjectKind', item."subjectKind",
        'subjectId', item."subjectId", 'since', item.since,
        'subjectName', ${subjectNameSql('item."subjectKind"', 'item."subjectId"')}) ORDER BY item.place), '[]')
     FROM ROWS FROM (jsonb_to_recordset(r.items) AS (rule text, "subjectKind" text, "subjectId" text, since text))
       WITH ORDINALITY AS item (rule, "subjectKind", "subjectId", since, place)) AS items
  FROM retention_run r`;

export interface RetentionRow extends RetentionRun {
  readonly decisionReference: string | null;
}

@Injectable()
export class RetentionRepository {
  async due(client: Client, today: CivilDate, formerMonths: number): Promise<RetentionItem[]> {
    return (await client.query<RetentionItem>(dueSql, [today, formerMonths])).rows;
  }

  /** @returns the ids of those in a run that waits for its day */
  async inQuarantine(client: Client): Promise<string[]> {
    const { rows } = await client.query<{ subjectId: string }>(
      `SELECT item ->> 'subjectId' AS "subjectId" FROM retention_run r, jsonb_array_elements(r.items) AS item
       WHERE r.state = 'quarantined'`,
    );
    return rows.map(({ subjectId }) => subjectId);
  }

  async countContacts(client: Client): Promise<number> {
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM contact WHERE erased_at IS NULL',
    );
    return rows[0]?.count ?? 0;
  }

  async insert(client: Client, items: readonly RetentionItem[], isOverCap: boolean, at: Date): Promise<string> {
    const id = newId();
    await client.query(
      `INSERT INTO retention_run (id, started_at, state, is_over_cap, items) VALUES ($1, $2, 'rehearsed', $3, $4)`,
      [id, at, isOverCap, JSON.stringify(items)],
    );
    return id;
  }

  async list(client: Client): Promise<RetentionRow[]> {
    return (await client.query<RetentionRow>(`${select} ORDER BY r.started_at DESC, r.id DESC`)).rows;
  }

  async find(client: Client, id: string): Promise<RetentionRow | undefined> {
    return (await client.query<RetentionRow>(`${select} WHERE r.id = $1`, [id])).rows[0];
  }

  /** As {@link find}, and makes another decision on it wait. */
  async lock(client: Client, id: string): Promise<RetentionRow | undefined> {
    return (await client.query<RetentionRow>(`${select} WHERE r.id = $1 FOR UPDATE OF r`, [id])).rows[0];
  }

  async quarantine(
    client: Client,
    id: string,
    { dueOn, decision, at }: { dueOn: CivilDate; decision: string | null; at: Date },
  ): Promise<void> {
    await client.query(
      `UPDATE retention_run SET state = 'quarantined', due_on = $2, decision_reference = $3, approved_at = $4 WHERE id = $1`,
      [id, dueOn, decision, at],
    );
  }

  async close(client: Client, id: string, state: 'done' | 'undone'): Promise<void> {
    await client.query('UPDATE retention_run SET state = $2 WHERE id = $1', [id, state]);
  }

  async dueRuns(client: Client, today: CivilDate): Promise<string[]> {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM retention_run WHERE state = 'quarantined' AND due_on <= $1 ORDER BY due_on, id`,
      [today],
    );
    return rows.map(({ id }) => id);
  }
}
