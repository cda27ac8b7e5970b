import { describe, expect, it, test } from '@jest/globals';
import { type AnswerFacts, answerStateOf, compareAnswerStates, countAnswers, hasAnswered, needsCall } from './index.js';

const waiting: AnswerFacts = {
  isSent: false,
  isBounced: false,
  isOpened: false,
  isConfirmed: false,
  isChanged: false,
  isActing: true,
  takesMail: true,
};
const sent = { ...waiting, isSent: true };

describe('answerStateOf', () => {
  test.each([
    ['waiting', waiting],
    ['sent', sent],
    ['bounced', { ...sent, isBounced: true }],
    ['bounced', { ...waiting, isBounced: true }],
    ['opened', { ...sent, isOpened: true }],
    ['opened', { ...sent, isBounced: true, isOpened: true }],
    ['confirmed', { ...sent, isOpened: true, isConfirmed: true }],
    ['changed', { ...sent, isOpened: true, isConfirmed: true, isChanged: true }],
  ] as const)('is %s', (state, facts) => {
    expect(answerStateOf(facts)).toBe(state);
  });

  it('leaves out who leaves without an answer', () => {
    expect(answerStateOf({ ...sent, isActing: false })).toBe('left_out');
    expect(answerStateOf({ ...sent, isOpened: true, isActing: false })).toBe('left_out');
  });

  it('keeps the answer of who leaves after it', () => {
    expect(answerStateOf({ ...sent, isConfirmed: true, isActing: false })).toBe('confirmed');
  });

  it('leaves out who takes no mail, unless it had already left', () => {
    expect(answerStateOf({ ...waiting, takesMail: false })).toBe('left_out');
    expect(answerStateOf({ ...sent, takesMail: false })).toBe('sent');
  });

  it('counts an answer by phone from somebody whose mail came back', () => {
    expect(answerStateOf({ ...sent, isBounced: true, isConfirmed: true })).toBe('confirmed');
  });
});

describe('lists of answers', () => {
  it('show first who needs a call', () => {
    const states = ['changed', 'waiting', 'left_out', 'opened', 'confirmed', 'sent', 'bounced'] as const;

    const ordered = states.toSorted(compareAnswerStates);

    expect(ordered.filter(needsCall)).toEqual(ordered.slice(0, 3));
    expect(ordered).toEqual(['bounced', 'sent', 'opened', 'waiting', 'confirmed', 'changed', 'left_out']);
  });

  it('never call who has answered', () => {
    expect(['confirmed', 'changed'].map((state) => hasAnswered(state as 'confirmed'))).toEqual([true, true]);
    expect(hasAnswered('opened')).toBe(false);
    expect(needsCall('confirmed')).toBe(false);
  });

  it('are counted with zeros', () => {
    expect(countAnswers([{ state: 'sent' }, { state: 'sent', count: 2 }, { state: 'changed' }])).toEqual({
      waiting: 0,
      sent: 3,
      bounced: 0,
      opened: 0,
      confirmed: 0,
      changed: 1,
      left_out: 0,
    });
  });
});
