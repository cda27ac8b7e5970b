import type { Database as Connections } from '@registry/database';
import type { RoundAudience, RoundDraft, RoundState } from '@registry/domain/round';
import { v7 as newId } from 'uuid';

/** Everybody who can be asked. */
export const everybody: RoundAudience = {
  sectors: [],
  statuses: [],
  municipalities: [],
  roles: [],
  unconfirmedSince: null,
};

/** A round that can be prepared: deadline a month after the day on which tests stand still. */
export const roundDraftOf = (change: Partial<RoundDraft> = {}): RoundDraft => ({
  name: 'Vårens kontroll',
  audience: everybody,
  texts: {
    sv: { subject: 'Stämmer dina uppgifter?', body: 'Vi vill veta att rätt person får våra brev.' },
    en: { subject: 'Are your details right?', body: 'We want to know that the right person gets our mail.' },
  },
  reminderDays: [7, 14],
  deadline: '2026-04-15',
  ...change,
});

/** Adds a round straight into the tables, and whom it asks; no mail is queued. */
export async function addRound(
  { pool }: Connections,
  facts: { state: RoundState; contactIds?: readonly string[]; audience?: RoundAudience },
): Promise<string> {
  const id = newId();
  const draft = roundDraftOf({ audience: facts.audience ?? everybody });
  await pool.query(
    `INSERT INTO round (id, name, audience, texts, reminder_days, deadline, state, created_at, started_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::text, now(), CASE WHEN $7 <> 'draft' THEN '2026-03-15T08:00:00Z'::timestamptz END)`,
    [id, draft.name, draft.audience, draft.texts, draft.reminderDays, draft.deadline, facts.state],
  );
  await pool.query('INSERT INTO round_answer (round_id, contact_id) SELECT $1, unnest($2::uuid[])', [
    id,
    facts.contactIds ?? [],
  ]);
  return id;
}
