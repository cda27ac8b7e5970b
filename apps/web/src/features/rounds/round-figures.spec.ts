import { expect, test } from '@jest/globals';
import { figuresOf, isTimeToCall } from './round-figures.rules.js';

test('counts who was asked, has answered and needs a call, but not who was left out', () => {
  const counts = { waiting: 2, sent: 3, bounced: 1, opened: 2, confirmed: 30, changed: 4, left_out: 5 };
  expect(figuresOf(counts)).toEqual({ asked: 42, answered: 34, toCall: 6, waiting: 2 });
});

test('takes a state that is not mentioned for none', () => {
  expect(figuresOf({})).toEqual({ asked: 0, answered: 0, toCall: 0, waiting: 0 });
});

test.each([
  ['2026-11-20', false],
  ['2026-12-04', false],
  // The day after the last reminder.
  ['2026-12-05', true],
  ['2027-01-20', true],
])('knows that a round with reminders left is only waited for: %s', (today, isTime) => {
  const times = { startedOn: '2026-11-20', reminderDays: [7, 14], deadline: '2026-12-31' };
  expect(isTimeToCall(times, today)).toBe(isTime);
});

test.each([
  ['2026-12-27', false],
  ['2026-12-28', true],
])('calls when the deadline is near, whether anybody was reminded or not: %s', (today, isTime) => {
  const times = { startedOn: '2026-11-20', reminderDays: [], deadline: '2026-12-31' };
  expect(isTimeToCall(times, today)).toBe(isTime);
});
