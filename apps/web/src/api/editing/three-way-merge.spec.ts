import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changedFields, isSameValue, mergeThreeWays } from './three-way-merge.rules.js';

const base = {
  name: 'Föreningen',
  phone: '019-10 00 00',
  tags: ['a'],
  address: { street: 'Ågatan 1', city: 'Örebro' },
};

describe('a three-way merge', () => {
  test('keeps what only I changed and takes over what only they changed', () => {
    const mine = { ...base, name: 'Föreningen Nytt' };
    const theirs = { ...base, phone: '019-20 00 00' };

    const merge = mergeThreeWays(base, mine, theirs);

    expect(merge.merged).toEqual({ ...base, name: 'Föreningen Nytt', phone: '019-20 00 00' });
    expect(merge.conflicts).toEqual([]);
    expect(merge.takenOver).toEqual([{ field: 'phone', from: '019-10 00 00', to: '019-20 00 00' }]);
  });

  test('names a field that both changed, and keeps mine until somebody chooses', () => {
    const merge = mergeThreeWays(base, { ...base, name: 'Min' }, { ...base, name: 'Deras' });

    expect(merge.merged.name).toBe('Min');
    expect(merge.conflicts).toEqual([{ field: 'name', base: 'Föreningen', mine: 'Min', theirs: 'Deras' }]);
    expect(merge.takenOver).toEqual([]);
  });

  test('has nothing to ask when both wrote the same', () => {
    const same = { ...base, tags: ['a', 'b'] };
    expect(mergeThreeWays(base, same, { ...base, tags: ['a', 'b'] })).toEqual({
      merged: same,
      conflicts: [],
      takenOver: [],
    });
  });

  test('treats an address as one thing', () => {
    const mine = { ...base, address: { street: 'Storgatan 2', city: 'Örebro' } };
    const theirs = { ...base, address: { street: 'Ågatan 1', city: 'Kumla' } };
    expect(mergeThreeWays(base, mine, theirs).conflicts.map(({ field }) => field)).toEqual(['address']);
  });
});

describe('a merge of any three', () => {
  // Few values, so that equal ones are common.
  const value = fc.oneof(
    fc.constantFrom('', 'x', 'y', null, true),
    fc.array(fc.constantFrom('p', 'q'), { maxLength: 2 }),
  );
  const fields = fc.record({ a: value, b: value, c: fc.record({ d: value }) });

  test('gives my text where nobody else was, and theirs where I was not', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        expect(mergeThreeWays(one, other, one)).toEqual({ merged: other, conflicts: [], takenOver: [] });
        expect(mergeThreeWays(one, one, other).merged).toEqual(other);
      }),
    );
  });

  test('never loses a field that I changed, nor makes up a value', () => {
    fc.assert(
      fc.property(fields, fields, fields, (started, mine, theirs) => {
        const { merged } = mergeThreeWays(started, mine, theirs);
        expect(merged).toMatchObject(changedFields(started, mine));
        for (const field of ['a', 'b', 'c'] as const) {
          expect(isSameValue(merged[field], mine[field]) || isSameValue(merged[field], theirs[field])).toBe(true);
        }
      }),
    );
  });

  test('asks about the same fields whoever saves last, and agrees when it asks about none', () => {
    fc.assert(
      fc.property(fields, fields, fields, (started, mine, theirs) => {
        const [one, other] = [mergeThreeWays(started, mine, theirs), mergeThreeWays(started, theirs, mine)];
        expect(one.conflicts.map(({ field }) => field)).toEqual(other.conflicts.map(({ field }) => field));
        if (one.conflicts.length === 0) expect(one.merged).toEqual(other.merged);
      }),
    );
  });

  test('is saved by sending what differs from theirs', () => {
    fc.assert(
      fc.property(fields, fields, fields, (started, mine, theirs) => {
        const { merged } = mergeThreeWays(started, mine, theirs);
        expect({ ...theirs, ...changedFields(theirs, merged) }).toEqual(merged);
      }),
    );
  });
});
