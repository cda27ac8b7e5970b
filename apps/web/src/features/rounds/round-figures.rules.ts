import { type AnswerState, answerStates, hasAnswered, needsCall } from '@registry/domain/round';

export type AnswerCounts = Readonly<Partial<Record<AnswerState, number>>>;

/** How far a round has come. Who was left out counts nowhere. */
export function figuresOf(counts: AnswerCounts) {
  const sum = (isIn: (state: AnswerState) => boolean): number =>
    answerStates.filter(isIn).reduce((total, state) => total + (counts[state] ?? 0), 0);
  return {
    asked: sum((state) => state !== 'left_out'),
    answered: sum(hasAnswered),
    toCall: sum(needsCall),
    waiting: counts.waiting ?? 0,
  };
}
