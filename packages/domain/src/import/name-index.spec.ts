import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likeness, likenessThreshold } from '../text/index.js';
import { createNameIndex } from './name-index.rules.js';

const words = [
  'Örebro',
  'Örebros',
  'läns',
  'kommun',
  'Kommunn',
  'Nora',
  'Mora',
  'bildning',
  'bildnign',
  'AB',
  'och',
  '12',
];
const anyName = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

describe('createNameIndex', () => {
  it('finds a name that is as like as any found by comparing with each', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 12 }), anyName, (names, sought) => {
        const index = createNameIndex(names);
        for (const name of names) index.add(name);
        const best = Math.max(0, ...names.map((name) => likeness(sought, name)));

        const found = index.findLike(sought);

        expect(found === undefined ? 0 : likeness(sought, found)).toBe(best >= likenessThreshold ? best : 0);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing among nothing, nor for a name without a letter', () => {
    const index = createNameIndex([]);
    expect(index.findLike('Kumla kommun')).toBeUndefined();
    index.add('Kumla kommun');
    expect(index.findLike('–')).toBeUndefined();
    index.add('!!!');
    expect(index.findLike('???')).toBeUndefined();
  });
});
