import { expect, test } from '@jest/globals';
import { readAllPages } from './read-all-pages.js';

const pages: Record<string, { items: number[]; next: string | null }> = {
  first: { items: [1, 2], next: 'second' },
  second: { items: [3], next: 'third' },
  third: { items: [], next: null },
};

test('reads on until the last page, each from where the one before ended', async () => {
  const asked: unknown[] = [];

  const rows = await readAllPages(async (page) => {
    asked.push(page);
    return pages[page.cursor ?? 'first'] ?? { items: [], next: null };
  });

  expect(rows).toEqual([1, 2, 3]);
  expect(asked).toEqual([
    { cursor: undefined, limit: 200 },
    { cursor: 'second', limit: 200 },
    { cursor: 'third', limit: 200 },
  ]);
});
