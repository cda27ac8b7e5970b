import { describe, expect, test } from '@jest/globals';
import { readSubscriberLines, refusedLines } from './subscriber-lines.rules.js';

describe('subscribers as people paste them', () => {
  test.each([
    ['a@exempel.se', null, 'sv'],
    ['a@exempel.se;Ada Berg', 'Ada Berg', 'sv'],
    ['a@exempel.se;Ada Berg;en', 'Ada Berg', 'en'],
    ['a@exempel.se\tAda Berg\tEngelska', 'Ada Berg', 'en'],
    ['a@exempel.se,"Berg, Ada",sv', 'Berg, Ada', 'sv'],
    ['Ada Berg;a@exempel.se;English', 'Ada Berg', 'en'],
    ['a@exempel.se;en', null, 'en'],
    ['a@exempel.se;;en', null, 'en'],
  ])('are read from %p', (text, name, language) => {
    expect(readSubscriberLines(text, 'sv')).toEqual([{ line: 1, email: 'a@exempel.se', name, language }]);
  });

  test('may have headings, empty lines and the mark that Excel puts first', () => {
    const text = '\uFEFFE-post;Namn\r\n\r\na@exempel.se;Ada\r\n;\r\n';
    expect(readSubscriberLines(text, 'en')).toEqual([{ line: 3, email: 'a@exempel.se', name: 'Ada', language: 'en' }]);
  });

  test('keep their line when they cannot be read, so that it can be named', () => {
    const lines = readSubscriberLines('a@exempel.se\n\ningen adress', 'sv');
    expect(lines.map(({ line, email }) => [line, email])).toEqual([
      [1, 'a@exempel.se'],
      [3, 'ingen adress'],
    ]);
    expect(refusedLines(['evidence', 'subscribers.1.email', 'subscribers.1.name'], lines)).toEqual([3]);
  });
});
