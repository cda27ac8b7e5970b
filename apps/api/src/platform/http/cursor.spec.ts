import { describe, expect, it, test } from '@jest/globals';
import { z } from 'zod';
import { readCursor, writeCursor } from './cursor.js';

const position = z.tuple([z.string(), z.uuid()]);
const id = '0198c0de-0000-7000-8000-000000000001';
const codeOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
};

describe('a cursor', () => {
  it('is read as it was written', () => {
    const cursor = writeCursor('partners name asc', ['Örebro "universitet"', id]);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(readCursor(cursor, 'partners name asc', position)).toEqual(['Örebro "universitet"', id]);
  });

  it('belongs to one order', () => {
    const cursor = writeCursor('partners name asc', ['Örebro universitet', id]);
    expect(codeOf(() => readCursor(cursor, 'partners name desc', position))).toBe('CURSOR_INVALID');
  });

  it('has a position of the right shape', () => {
    expect(codeOf(() => readCursor(writeCursor('a', ['x', 'not an id']), 'a', position))).toBe('CURSOR_INVALID');
  });

  const good = writeCursor('a', ['Åre', id]);
  const ofAnotherName = writeCursor('a', ['Are', id]);
  test.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['a character more', `${good}A`],
    ['a character that base64 ignores', `${good}!`],
    ['a character less', good.slice(0, -1)],
    ['a changed check', `${good.startsWith('A') ? 'B' : 'A'}${good.slice(1)}`],
    ['the check of one with the position of another', good.slice(0, 8) + ofAnotherName.slice(8)],
  ])('is refused when it is %s', (_, cursor) => {
    expect(codeOf(() => readCursor(cursor, 'a', position))).toBe('CURSOR_INVALID');
  });
});
