import { beforeAll, describe, expect, test } from '@jest/globals';
import i18next from 'i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { loadAllWords, startI18n } from '../../../i18n/i18n.js';
import { findRefusal } from './refusal-sentence.js';

beforeAll(async () => {
  await startI18n('sv');
  await loadAllWords('sv');
});

const step = (status: string, effectiveOn: string, precision = 'day') => ({ status, effectiveOn, precision });
const dialogue = step('in_dialogue', '2016-02-01', 'month');
const active = step('active', '2018-01-01', 'year');

const refusalOf = (code: ApiProblem['code'], details: Record<string, unknown>) =>
  findRefusal(new ApiProblem({ code, status: 409, details }), {
    t: i18next.getFixedT('sv', 'membership'),
    tCommon: i18next.getFixedT('sv', 'common'),
    language: 'sv',
  });

const sentences = (details: Record<string, unknown>) => refusalOf('STATUS_STEP_NOT_ALLOWED', details)?.sentences;

describe('a refused step', () => {
  test('names both neighbours with their days, as exactly as they are known', () => {
    const attempted = step('ended', '2017-05-10');
    expect(sentences({ before: dialogue, after: active, attempted })).toEqual([
      'Avslutad (10 maj 2017) kan inte ligga mellan I dialog (februari 2016) och Part (2018).',
      'Efter I dialog kan det bli Ansökt eller Avböjd.',
    ]);
  });

  test('names the one neighbour that there is', () => {
    const attempted = step('paused', '2026-11-23');
    expect(sentences({ before: dialogue, after: null, attempted })?.[0]).toBe(
      'Vilande (23 november 2026) kan inte komma direkt efter I dialog (februari 2016).',
    );
    expect(sentences({ before: null, after: active, attempted })).toEqual([
      'Vilande (23 november 2026) kan inte komma direkt före Part (2018).',
    ]);
  });

  test('names the steps on either side of a gap that a withdrawal would leave', () => {
    expect(sentences({ before: dialogue, after: active, attempted: null })?.[0]).toBe(
      'Då skulle I dialog (februari 2016) följas direkt av Part (2018), och det går inte.',
    );
  });

  test('says the last day allowed when it is too far ahead', () => {
    expect(refusalOf('EFFECTIVE_DATE_TOO_FAR_AHEAD', { latest: '2027-11-23' })?.sentences).toEqual([
      'Datumet får vara högst 23 november 2027.',
    ]);
  });

  test('names the sectors and legal forms that would follow each other', () => {
    const before = { sector: 'civil', legalForm: null, effectiveOn: '2015-01-01', precision: 'year' };
    const after = { sector: 'civil', legalForm: 'foundation', effectiveOn: '2024-05-01', precision: 'day' };
    expect(refusalOf('SECTOR_UNCHANGED', { before, after })).toEqual({
      title: 'Varken sektor eller juridisk form ändras',
      sentences: [
        'Från ett steg till nästa måste sektor eller juridisk form bli en annan. Intill står Civilsamhälle (2015) och Civilsamhälle, stiftelse (1 maj 2024).',
      ],
    });
    expect(refusalOf('SECTOR_UNCHANGED', { before, after: null })?.sentences[0]).toContain('Civilsamhälle (2015)');
  });

  test('is left to the general sentence when the facts are missing, or it is something else', () => {
    expect(refusalOf('STATUS_STEP_NOT_ALLOWED', {})).toBeNull();
    expect(refusalOf('SERVER_FAILED', {})).toBeNull();
    expect(findRefusal(new Error('else'), {} as never)).toBeNull();
  });
});
