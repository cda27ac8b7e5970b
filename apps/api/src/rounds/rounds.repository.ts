import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import { type Round, type RoundDraft, type RoundState, round } from '@registry/domain/round';
import { v7 as newId } from 'uuid';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';
import { askedContacts, confirmedAt } from './round-statements.js';

/** A round without its answers. */
const roundRow = round.omit({ counts: true, answers: true });
export type RoundRow = Omit<Round, 'counts' | 'answers'>;

const select = `
  SELECT r.id, r.version, r.name, r.state, r.deadline, ${instantOf('r.started_at')} AS "startedAt", r.audience, r.texts,
    r.reminder_days AS "reminderDays"
  FROM round r`;

@Injectable()
export class RoundsRepository {
  /** Newest first. */
  async list(client: Client): Promise<RoundRow[]> {
    const { rows } = await client.query(`${select} ORDER BY r.created_at DESC, r.id DESC`);
    return rows.map((row) => roundRow.parse(row));
  }

  async find(client: Client, roundId: string): Promise<RoundRow | undefined> {
    const { rows } = await client.query(`${select} WHERE r.id = $1`, [roundId]);
    return rows[0] === undefined ? undefined : roundRow.parse(rows[0]);
  }

  /** Makes other acts on the round wait until this transaction ends. */
  async lock(client: Client, roundId: string): Promise<RoundRow | undefined> {
    const { rows } = await client.query(`${select} WHERE r.id = $1 FOR UPDATE`, [roundId]);
    return rows[0] === undefined ? undefined : roundRow.parse(rows[0]);
  }

  async insert(client: Client, draft: RoundDraft, by: string, at: Date): Promise<string> {
    const id = newId();
    await client.query(
      `INSERT INTO round (id, name, audience, texts, reminder_days, deadline, created_by_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, draft.name, draft.audience, draft.texts, draft.reminderDays, draft.deadline, by, at],
    );
    return id;
  }

  async update(client: Client, roundId: string, draft: RoundDraft): Promise<void> {
    await client.query(
      `UPDATE round SET version = version + 1, name = $2, audience = $3, texts = $4, reminder_days = $5, deadline = $6
       WHERE id = $1`,
      [roundId, draft.name, draft.audience, draft.texts, draft.reminderDays, draft.deadline],
    );
  }

  /** Starting again after a pause does not move the start. */
  async setState(client: Client, roundId: string, state: RoundState, at: Date): Promise<void> {
    await client.query(
      `UPDATE round SET version = version + 1, state = $2::text,
         started_at = CASE WHEN $2 = 'running' THEN coalesce(started_at, $3) ELSE started_at END,
         closed_at = CASE WHEN $2 = 'closed' THEN $3 END
       WHERE id = $1`,
      [roundId, state, at],
    );
  }

  /** Before a round is closed: who answered elsewhere meanwhile has answered it. */
  async keepAnswersGivenElsewhere(client: Client, roundId: string): Promise<void> {
    await client.query(
      `UPDATE round_answer SET confirmed_at = answered.at
       FROM (SELECT a.contact_id, ${confirmedAt} AS at FROM ${askedContacts} WHERE r.id = $1) AS answered
       WHERE round_id = $1 AND round_answer.contact_id = answered.contact_id AND round_answer.confirmed_at IS NULL
         AND answered.at IS NOT NULL`,
      [roundId],
    );
  }
}

/** What a round is made of when some of it changes. */
export const draftOf = ({ name, audience, texts, reminderDays, deadline }: RoundRow): RoundDraft => ({
  name,
  audience,
  texts,
  reminderDays,
  deadline,
});

export const isOver = ({ deadline }: Pick<RoundRow, 'deadline'>, today: CivilDate): boolean => deadline < today;
