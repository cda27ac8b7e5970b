import { type AnswerState, answerStates } from './round.schema.js';

/** What is known of one contact in one round. */
export interface AnswerFacts {
  /** At least one mail of the round has left. */
  readonly isSent: boolean;
  /** A mail came back, or the mail server refused it. */
  readonly isBounced: boolean;
  readonly isOpened: boolean;
  readonly isConfirmed: boolean;
  readonly isChanged: boolean;
  /** They act for the partner today, and are not hidden. */
  readonly isActing: boolean;
  /** They have an address and have not chosen this mail away. */
  readonly takesMail: boolean;
}

/**
 * How far a contact has come, the furthest that is true. An answer stays an answer when the contact leaves; who leaves
 * without one is left out, and so is who cannot be sent what has not left yet.
 */
export function answerStateOf(facts: AnswerFacts): AnswerState {
  if (facts.isChanged) return 'changed';
  if (facts.isConfirmed) return 'confirmed';
  if (!facts.isActing) return 'left_out';
  if (facts.isOpened) return 'opened';
  if (facts.isBounced) return 'bounced';
  if (facts.isSent) return 'sent';
  return facts.takesMail ? 'waiting' : 'left_out';
}

/** The order in which answers are shown: those who need a call first, whose mail came back before all. */
const shown: readonly AnswerState[] = ['bounced', 'sent', 'opened', 'waiting', 'confirmed', 'changed', 'left_out'];

/** Compares for `sort`; stable, so that answers of one state keep their order. */
export const compareAnswerStates = (one: AnswerState, other: AnswerState): number =>
  shown.indexOf(one) - shown.indexOf(other);

/** Whether somebody has to be called, should no answer come: the mail has left, or came back. */
export const needsCall = (state: AnswerState): boolean => ['bounced', 'sent', 'opened'].includes(state);

/** Whether the contact has said that their details are right, or made them so. */
export const hasAnswered = (state: AnswerState): boolean => state === 'confirmed' || state === 'changed';

/** How many are in each state, zeros included. */
export function countAnswers(
  answers: Iterable<{ readonly state: AnswerState; readonly count?: number }>,
): Record<AnswerState, number> {
  const counts = Object.fromEntries(answerStates.map((state) => [state, 0])) as Record<AnswerState, number>;
  for (const { state, count = 1 } of answers) counts[state] += count;
  return counts;
}
