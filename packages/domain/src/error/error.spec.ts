import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { checkInput, errorCodes, errorTable, RegistryError } from './index.js';

const form = z.strictObject({
  name: z.string().min(1).max(5),
  kind: z.enum(['one', 'two']),
  'a/b~c': z.number().optional(),
  people: z.array(z.strictObject({ email: z.email('EMAIL_INVALID') })).max(2),
});

const errorsIn = (value: unknown) => {
  const result = checkInput(form, value);
  return result.ok ? [] : result.errors;
};

const right = { name: 'Cesam', kind: 'one', people: [] };

describe('field errors', () => {
  it('tell what is missing from what is wrong', () => {
    expect(errorsIn({})).toEqual([
      { pointer: '/name', code: 'FIELD_REQUIRED' },
      { pointer: '/kind', code: 'FIELD_REQUIRED' },
      { pointer: '/people', code: 'FIELD_REQUIRED' },
    ]);
    expect(errorsIn({ ...right, name: 7, kind: 'three' })).toEqual([
      { pointer: '/name', code: 'FIELD_INVALID' },
      { pointer: '/kind', code: 'FIELD_CHOICE_UNKNOWN' },
    ]);
  });

  it('say the bound that was passed', () => {
    expect(errorsIn({ ...right, name: 'Coompanion' })).toEqual([
      { pointer: '/name', code: 'FIELD_TOO_LONG', limit: 5 },
    ]);
    expect(errorsIn({ ...right, name: '' })).toEqual([{ pointer: '/name', code: 'FIELD_REQUIRED', limit: 1 }]);
  });

  it('point into lists, name unknown fields, and escape what JSON Pointer reserves', () => {
    expect(errorsIn({ ...right, people: [{ email: 'nobody', isAdmin: true }], 'a/b~c': 'x' })).toEqual(
      expect.arrayContaining([
        { pointer: '/people/0/email', code: 'EMAIL_INVALID' },
        { pointer: '/people/0/isAdmin', code: 'FIELD_UNKNOWN' },
        { pointer: '/a~1b~0c', code: 'FIELD_INVALID' },
      ]),
    );
  });

  it('never repeat what was typed', () => {
    const typed = 'synligt-hemligt';

    expect(JSON.stringify(errorsIn({ ...right, name: typed, kind: typed, people: [{ email: typed }] }))).not.toContain(
      typed,
    );
  });
});

describe('the table of errors', () => {
  it('names each as a noun and a fact, with a status that says who can mend it', () => {
    for (const code of errorCodes) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
      expect(errorTable[code].status).toBeGreaterThanOrEqual(400);
      expect(errorTable[code].status).toBeLessThan(600);
    }
  });

  it('gives an error its status', () => {
    expect(new RegistryError('PARTNER_NAME_TAKEN').status).toBe(409);
  });
});
