import { Injectable } from '@nestjs/common';
import type { Channel, HistoryAction } from '@registry/domain/timeline';
import { Clock } from '../clock/clock.js';
import type { Client } from '../database/database.js';

/** One changed field: named as in the API, with its value before and after. */
export interface RecordedChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  /** Whether the values say something about a person: they are kept apart, so that erasing the person removes them. */
  readonly isPersonal?: boolean;
}

export interface HistoryDraft {
  /** Null when the system does it. */
  readonly actorId: string | null;
  readonly channel: Channel;
  readonly action: HistoryAction;
  readonly partnerId: string | null;
  readonly subjectKind:
    | 'partner'
    | 'contact'
    | 'proposal'
    | 'note'
    | 'checklist'
    | 'round'
    | 'settings'
    | 'user'
    | 'import'
    | 'status'
    | 'sector'
    | 'mail'
    | 'report'
    | 'target'
    | 'meeting';
  readonly subjectId: string;
  readonly changes?: readonly RecordedChange[];
}

const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

/** The append-only history. Written in the transaction of the change that it tells of, or not at all. */
@Injectable()
export class HistoryRepository {
  constructor(private readonly clock: Clock) {}

  async append(client: Client, draft: HistoryDraft): Promise<void> {
    const changes = draft.changes ?? [];
    const personal = changes.filter((change) => change.isPersonal === true);
    await client.query(
      `WITH entry AS (
         INSERT INTO history_entry (at, actor_id, channel, action, partner_id, subject_kind, subject_id, changes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         RETURNING seq)
       INSERT INTO history_personal_value (entry_seq, field, subject_id, from_value, to_value)
       SELECT entry.seq, value.field, $9, value."from", value."to"
       FROM entry, jsonb_to_recordset($10) AS value (field text, "from" text, "to" text)`,
      [
        this.clock.now(),
        draft.actorId,
        draft.channel,
        draft.action,
        draft.partnerId,
        draft.subjectKind,
        draft.subjectId,
        JSON.stringify(
          changes.map(({ field, from, to, isPersonal }) =>
            isPersonal === true ? { field } : { field, from: from ?? null, to: to ?? null },
          ),
        ),
        draft.subjectId,
        JSON.stringify(personal.map(({ field, from, to }) => ({ field, from: asText(from), to: asText(to) }))),
      ],
    );
  }
}

/** The fields of `after` that differ from `before`, as changes. What `after` leaves out is not compared. */
export function changesBetween<T extends object>(
  before: T,
  after: { readonly [K in keyof T]?: T[K] | undefined },
  personalFields: readonly (keyof T)[] = [],
): RecordedChange[] {
  return (Object.keys(after) as (keyof T & string)[])
    .filter((field) => after[field] !== undefined)
    .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
    .map((field) => {
      const change = { field, from: before[field] ?? null, to: after[field] ?? null };
      return personalFields.includes(field) ? { ...change, isPersonal: true } : change;
    });
}
