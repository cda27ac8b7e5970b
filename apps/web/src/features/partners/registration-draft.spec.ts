import { describe, expect, test } from '@jest/globals';
import { partnerDraft } from '@registry/domain/partner';
import {
  emptyContact,
  emptyRegistration,
  registrationInput,
  tagsIn,
  withoutPersonalData,
} from './registration-draft.js';

const typed = {
  ...emptyRegistration,
  name: ' Zinkgruvan  Mining AB ',
  organisationNumber: 'SE556036079301',
  sector: 'private',
  status: 'active',
  effective: '2018',
  tags: 'gruva, landsbygd,, gruva',
  contact: { ...emptyContact, name: 'Åsa Ek', phone: '019 – 602 73 94' },
} as const;

describe('a registration as typed', () => {
  test('is read by the schema that the server has', () => {
    const draft = partnerDraft.parse(registrationInput(typed));

    expect(draft).toMatchObject({
      name: 'Zinkgruvan Mining AB',
      identifiers: [{ scheme: 'SE-ORGNR', value: '5560360793' }],
      effective: '2018',
      tags: ['gruva', 'landsbygd'],
      website: null,
      contact: { name: 'Åsa Ek', role: 'primary', email: null },
    });
    // What was read once is sent, and is read again there.
    expect(partnerDraft.parse(draft)).toEqual(draft);
  });

  test('asks by name for what was left out', () => {
    const { error } = partnerDraft.safeParse(registrationInput(emptyRegistration));

    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['name', 'sector', 'status', 'effective']);
  });

  test.each(['811218-9876', '19811218-9876', '81121'])('is kept without the contact and the number %j', (number) => {
    const kept = JSON.stringify(withoutPersonalData({ ...typed, organisationNumber: number }));

    expect(kept).toContain('Zinkgruvan');
    expect(kept).not.toContain('8112');
    expect(kept).not.toContain('Åsa');
    expect(kept).not.toContain('602');
  });

  test('has its tags once each', () => {
    expect(tagsIn(' a , b,a,, ')).toEqual(['a', 'b']);
  });
});
