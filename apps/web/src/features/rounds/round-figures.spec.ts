import { expect, test } from '@jest/globals';
import { figuresOf } from './round-figures.rules.js';

test('counts who was asked, has answered and needs a call, but not who was left out', () => {
  const counts = { waiting: 2, sent: 3, bounced: 1, opened: 2, confirmed: 30, changed: 4, left_out: 5 };
  expect(figuresOf(counts)).toEqual({ asked: 42, answered: 34, toCall: 6, waiting: 2 });
});

test('takes a state that is not mentioned for none', () => {
  expect(figuresOf({})).toEqual({ asked: 0, answered: 0, toCall: 0, waiting: 0 });
});
