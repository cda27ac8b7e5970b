import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@registry/domain/calendar';
import type { ErasureRequest, SubjectKind } from '@registry/domain/privacy';
import { v7 as newId } from 'uuid';
import type { Client } from '../platform/database/database.js';
import { instantOf } from '../platform/database/parameters.js';
import type { Person, Subject } from './person.repository.js';

export interface ErasureRow extends ErasureRequest {
  readonly retentionRunId: string | null;
}

/** The name of somebody who has not been erased, for a row with their kind and id. */
export const subjectNameSql = (kind: string, id: string): string => `
  CASE ${kind}
    WHEN 'contact' THEN (SELECT name FROM contact WHERE id::text = ${id} AND erased_at IS NULL)
    WHEN 'user' THEN (SELECT name FROM "user" WHERE id = ${id})
    ELSE (SELECT coalesce(name, email) FROM subscriber WHERE id::text = ${id}) END`;

const select = `
  SELECT e.id, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.state,
    ${subjectNameSql('e.subject_kind', 'e.subject_id')} AS "subjectName",
    ${instantOf('e.requested_at')} AS "requestedAt", e.due_on AS "dueOn", e.decision_reference AS "decisionReference",
    ${instantOf('e.done_at')} AS "doneAt", e.retention_run_id AS "retentionRunId"
  FROM erasure_request e`;

interface NewErasure {
  readonly subject: Subject;
  readonly requestedById: string | null;
  readonly dueOn: CivilDate;
  readonly at: Date;
}

@Injectable()
export class ErasuresRepository {
  async list(client: Client): Promise<ErasureRow[]> {
    return (await client.query<ErasureRow>(`${select} ORDER BY e.requested_at DESC, e.id DESC`)).rows;
  }

  async find(client: Client, id: string): Promise<ErasureRow | undefined> {
    return (await client.query<ErasureRow>(`${select} WHERE e.id = $1`, [id])).rows[0];
  }

  /** As {@link find}, and makes another decision on it wait. */
  async lock(client: Client, id: string): Promise<ErasureRow | undefined> {
    return (await client.query<ErasureRow>(`${select} WHERE e.id = $1 FOR UPDATE OF e`, [id])).rows[0];
  }

  /** What waits for the person, whichever of their roles it was asked for. */
  async findOpen(client: Client, { contact, user, subscriber }: Person): Promise<ErasureRow | undefined> {
    const { rows } = await client.query<ErasureRow>(
      `${select} WHERE e.state IN ('requested', 'approved') AND e.subject_id = ANY ($1) ORDER BY e.requested_at LIMIT 1`,
      [[...contact, ...user, ...subscriber]],
    );
    return rows[0];
  }

  /** @returns the id of the new request */
  async insert(client: Client, { subject, requestedById, dueOn, at }: NewErasure): Promise<string> {
    const id = newId();
    await client.query(
      `INSERT INTO erasure_request (id, subject_kind, subject_id, requested_at, requested_by_id, due_on)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, subject.kind, subject.id, at, requestedById, dueOn],
    );
    return id;
  }

  /** What a retention run did to somebody: when and why stays, who does not. */
  async insertDone(
    client: Client,
    done: { kind: SubjectKind; id: string; runId: string; decision: string | null; today: CivilDate; at: Date },
  ): Promise<void> {
    await client.query(
      `INSERT INTO erasure_request
         (id, subject_kind, subject_id, state, requested_at, due_on, decision_reference, approved_at, done_at, retention_run_id)
       VALUES ($1, $2, $3, 'done', $4, $5, $6, $4, $4, $7)`,
      [newId(), done.kind, done.id, done.at, done.today, done.decision, done.runId],
    );
  }

  async approve(
    client: Client,
    id: string,
    { dueOn, decision, at }: { dueOn: CivilDate; decision: string | null; at: Date },
  ): Promise<void> {
    await client.query(
      `UPDATE erasure_request SET state = 'approved', due_on = $2, decision_reference = $3, approved_at = $4 WHERE id = $1`,
      [id, dueOn, decision, at],
    );
  }

  async cancel(client: Client, id: string): Promise<void> {
    await client.query(`UPDATE erasure_request SET state = 'cancelled' WHERE id = $1`, [id]);
  }

  async markDone(client: Client, id: string, at: Date): Promise<void> {
    await client.query(`UPDATE erasure_request SET state = 'done', done_at = $2 WHERE id = $1`, [id, at]);
  }

  async dueIds(client: Client, today: CivilDate): Promise<string[]> {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM erasure_request WHERE state = 'approved' AND due_on <= $1 ORDER BY due_on, id`,
      [today],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether nobody would be left who can administer, were these users gone. Held until the transaction ends. */
  async areLastAdministrators(client: Client, userIds: readonly string[]): Promise<boolean> {
    const { rows } = await client.query<{ isLast: boolean }>(
      `SELECT EXISTS (SELECT FROM "user" WHERE id = ANY ($1) AND role = 'administrator')
         AND NOT EXISTS (SELECT FROM "user" WHERE id <> ALL ($1) AND role = 'administrator' AND is_active) AS "isLast"`,
      [userIds],
    );
    return rows[0]?.isLast === true;
  }
}
