import { describe, expect, it } from '@jest/globals';
import { checkInput } from '../error/index.js';
import { proposalDecision, proposalDraft } from './index.js';

const organisationNumber = (value: string) => checkInput(proposalDraft, { kind: 'organisationNumber', value });

describe('a proposed organisation number', () => {
  it.each(['556036-0793', '5560360793', '16556036-0793', 'SE556036079301'])('is ten digits from %s', (value) => {
    expect(organisationNumber(value)).toEqual({
      ok: true,
      data: { kind: 'organisationNumber', value: '5560360793', why: null },
    });
  });

  it.each([
    ['19811218-9876', 'ORGANISATION_NUMBER_SOLE_TRADER'],
    ['556036-0794', 'ORGANISATION_NUMBER_CHECK_DIGIT'],
    ['55603', 'ORGANISATION_NUMBER_LENGTH'],
    ['Kugghjulet', 'ORGANISATION_NUMBER_CHARACTERS'],
    [' ', 'FIELD_REQUIRED'],
  ])('is not %s, and the answer says why and nothing else', (value, code) => {
    const checked = organisationNumber(value);
    expect(checked.ok ? [] : checked.errors).toContainEqual(expect.objectContaining({ pointer: '/value', code }));
    if (value.trim() !== '') expect(JSON.stringify(checked)).not.toContain(value);
  });
});

describe('a decision', () => {
  it('that refuses says why', () => {
    expect(checkInput(proposalDecision, { decision: 'refused', reason: ' ' })).toMatchObject({
      ok: false,
      errors: [{ pointer: '/reason', code: 'FIELD_REQUIRED' }],
    });
  });
});
