/**
 * Whether contact `c` acts for their partner on a day and may be named to whoever runs rounds: not hidden, and not somebody
 * who has died.
 *
 * @param day placeholder of the day
 */
export const acts = (day: string): string => `(
  c.starts_on <= ${day}::date AND (c.ends_on IS NULL OR c.ends_on > ${day}::date)
  AND NOT c.is_hidden AND NOT c.ended_quietly)`;

/** Whether contact `c` has chosen away to be asked by mail. */
export const choseAway = `'details_check' = ANY (c.muted_mail)`;

/**
 * When contact `c` said in round `r`, of which `a` is the answer, that their details are right. Who said so elsewhere while
 * the round was on (signed in, or in another round) has answered it too; closing the round writes that down.
 */
export const confirmedAt = `
  coalesce(a.confirmed_at, CASE WHEN r.state <> 'closed' AND c.confirmed_at >= r.started_at THEN c.confirmed_at END)`;

/** Joins `r`, `a`, `c` and `latest`: contacts in rounds, and the latest mail to them while it is kept. */
export const askedContacts = `
  round r
  JOIN round_answer a ON a.round_id = r.id
  JOIN contact c ON c.id = a.contact_id
  LEFT JOIN outgoing_mail latest ON latest.id = a.mail_id`;

/**
 * Whether a mail of the round still has a reason: the round runs, and the contact can be asked and has not answered. What
 * decides that a mail is put in the queue decides again when it leaves. Whose mail came back gets no more by itself, but
 * what somebody sends again leaves.
 *
 * @param day placeholder of the day
 */
export const mayStillAsk = (day: string): string => `(
  r.state = 'running' AND r.deadline >= ${day}::date AND ${acts(day)}
  AND c.email IS NOT NULL AND NOT ${choseAway}
  AND a.changed_at IS NULL AND ${confirmedAt} IS NULL)`;
