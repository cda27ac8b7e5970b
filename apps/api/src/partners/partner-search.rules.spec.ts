import { expect, it } from '@jest/globals';
import { searchTextOf } from './partner-search.rules.js';

it('holds names, identifiers in both spellings and tags, folded', () => {
  const text = searchTextOf({
    name: 'Örebro universitet',
    shortName: 'ORU',
    identifiers: [
      { scheme: 'SE-ORGNR', value: '2021002924' },
      { scheme: 'other', value: 'X-1' },
    ],
    tags: ['Forskning'],
  });
  expect(text).toBe('örebro universitet oru 2021002924 202100-2924 x-1 forskning');
});
