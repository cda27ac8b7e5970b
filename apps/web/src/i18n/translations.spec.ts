import { describe, expect, test } from '@jest/globals';
import { resources as en } from './en/index.js';
import { resources as sv } from './sv/index.js';

type Words = Readonly<{ [key: string]: string | Words }>;

function flatten(words: Words, path = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

const variablesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();

const swedish = new Map(flatten(sv));
const english = new Map(flatten(en));

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
  });

  test('fill in the same variables', () => {
    const variables = (words: Map<string, string>) =>
      Object.fromEntries([...words].map(([key, text]) => [key, variablesOf(text)]));
    expect(variables(english)).toEqual(variables(swedish));
  });

  test('say something everywhere', () => {
    const empty = [...swedish, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test('have both forms of every counted sentence', () => {
    const keys = [...swedish.keys()];
    const lonely = keys.filter((key) => key.endsWith('_one') && !keys.includes(key.replace(/_one$/, '_other')));
    expect(lonely).toEqual([]);
  });
});
