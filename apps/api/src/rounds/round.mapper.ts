import { formatPhone } from '@registry/domain/phone';
import {
  type AnswerState,
  answerStateOf,
  compareAnswerStates,
  countAnswers,
  type Round,
  type RoundAnswer,
  type RoundSummary,
} from '@registry/domain/round';
import type { AnswerRow } from './answers.repository.js';
import type { RoundRow } from './rounds.repository.js';

export const toRoundSummary = (row: RoundRow, counts: Record<AnswerState, number>): RoundSummary => ({
  id: row.id,
  version: row.version,
  name: row.name,
  state: row.state,
  deadline: row.deadline,
  startedAt: row.startedAt,
  counts,
});

const toAnswer = (row: AnswerRow): RoundAnswer => ({
  contactId: row.contactId,
  contactName: row.contactName,
  partnerId: row.partnerId,
  partnerName: row.partnerName,
  state: answerStateOf(row),
  sentAt: row.sentAt,
  openedAt: row.openedAt,
  answeredAt: row.answeredAt,
  byPhone: row.byPhone,
  phone: row.phone === null ? null : { e164: row.phone, display: formatPhone(row.phone) },
  bounce: row.bounce,
});

/** Who needs a call comes first; within a state the rows keep their order. */
export function toRound(row: RoundRow, rows: readonly AnswerRow[]): Round {
  const answers = rows.map(toAnswer).toSorted((one, other) => compareAnswerStates(one.state, other.state));
  return {
    ...toRoundSummary(row, countAnswers(answers)),
    audience: row.audience,
    texts: row.texts,
    reminderDays: row.reminderDays,
    answers,
  };
}
