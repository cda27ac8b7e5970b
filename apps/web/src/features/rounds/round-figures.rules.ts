import { addDays } from '@registry/domain/calendar';
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

/** So many days before the deadline, whoever has not answered is called rather than waited for. */
const callWithinDays = 3;

interface RoundTimes {
  readonly startedOn: string;
  /** Days after the start. */
  readonly reminderDays: readonly number[];
  readonly deadline: string;
}

/** Whether those who have not answered need a call: the last reminder has gone out in vain, or the deadline is near. */
export function isTimeToCall({ startedOn, reminderDays, deadline }: RoundTimes, today: string): boolean {
  const isReminded = reminderDays.length > 0 && today > addDays(startedOn, Math.max(...reminderDays));
  return isReminded || today >= addDays(deadline, -callWithinDays);
}
