import { beforeAll, describe, expect, test } from '@jest/globals';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import { startI18n } from '../i18n/i18n.js';
import { ApiProblem } from './api-problem.js';
import { checkForm, fieldNameOf, formProblems } from './form-problems.js';

let t: TFunction<'errors'>;
beforeAll(async () => {
  t = (await startI18n('sv')).getFixedT('sv', 'errors');
});

describe('problems of a form', () => {
  test.each([
    ['/contact/email', 'contact.email'],
    ['/identifiers/0/value', 'identifiers.0.value'],
    ['/a~1b~0c', 'a/b~c'],
  ])('at %j belong to the field %j', (pointer, name) => {
    expect(fieldNameOf(pointer)).toBe(name);
  });

  test('from the server are sentences by field, with their bounds', () => {
    const errors = [{ pointer: '/name', code: 'FIELD_TOO_LONG', limit: 200 }] as const;
    const problem = new ApiProblem({ code: 'REQUEST_INVALID', status: 400, errors });

    expect(formProblems(problem, t)).toEqual({ name: 'Texten är för lång: högst 200 tecken.' });
    expect(formProblems(new Error('else'), t)).toEqual({});
  });

  test('are found before sending by the same schema', () => {
    const schema = z.object({ name: z.string().min(1), contact: z.object({ email: z.email('EMAIL_INVALID') }) });

    expect(checkForm(schema, { name: '', contact: { email: 'x' } }, t).problems).toEqual({
      name: 'Fyll i uppgiften.',
      'contact.email': 'Skriv en e-postadress, till exempel namn@exempel.se.',
    });
    expect(checkForm(schema, { name: 'A', contact: { email: 'a@b.se' } }, t).input?.name).toBe('A');
  });
});
