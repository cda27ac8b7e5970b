import { describe, expect, test } from '@jest/globals';
import type { GrowthChange } from '@registry/domain/growth';
import i18next from 'i18next';
import { changeLanguage, startI18n } from '../../i18n/i18n.js';
import type { Language } from '../../i18n/language.js';
import { changeSentence } from './change-sentence.js';

const change = (known: Partial<GrowthChange>): GrowthChange => ({
  partnerId: '01890000-0000-7000-8000-000000000001',
  name: 'Coompanion',
  kind: 'recorded',
  ledger: 'status',
  attribute: null,
  value: 'active',
  legalForm: null,
  effective: { effectiveOn: '2015-01-01', precision: 'year' },
  was: null,
  recordedAt: '2027-03-03T10:00:00.000000Z',
  ...known,
});

async function sentence(language: Language, known: Partial<GrowthChange>): Promise<string> {
  if (!i18next.isInitialized) await startI18n(language);
  await changeLanguage(language);
  return changeSentence(change(known), { t: i18next.getFixedT(language, ['reports', 'common']), language });
}

const was = { value: 'active', legalForm: null, effective: { effectiveOn: '2016-02-01', precision: 'month' as const } };
const toPublic = { ledger: 'sector', value: 'public', legalForm: 'municipality' } as const;
const moved = { kind: 'attribute', ledger: null, attribute: 'municipality', value: '1880', effective: null } as const;
const tagged = { ...moved, attribute: 'tag' } as const;

describe('what the registry has learned, in a sentence', () => {
  test.each<[string, Partial<GrowthChange>]>([
    ['Coompanion registrerades den 3 mars 2027 som part sedan 2015.', {}],
    ['En enskild näringsidkare registrerades den 3 mars 2027 som part sedan 2015.', { name: null }],
    ['Coompanion registrerades den 3 mars 2027 som offentlig sektor (kommun) sedan 2015.', toPublic],
    [
      'Coompanion rättades den 3 mars 2027: part sedan 2015, i stället för part sedan februari 2016.',
      { kind: 'corrected', was },
    ],
    [
      'Coompanion: uppgiften part sedan februari 2016 togs bort den 3 mars 2027.',
      { kind: 'withdrawn', value: null, effective: null, was },
    ],
    ['Coompanion finns inte längre i registret.', { kind: 'removed', value: null, effective: null }],
    ['Coompanion hör nu till Örebro, i stället för ingen kommun (infört den 3 mars 2027).', moved],
    ['Coompanion har fått märkordet ung.', { ...tagged, value: 'ung', recordedAt: null }],
    [
      'Coompanion har inte längre märkordet ung (infört den 3 mars 2027).',
      { ...tagged, value: null, was: { value: 'ung', legalForm: null, effective: null } },
    ],
  ])('%s', async (expected, known) => {
    expect(await sentence('sv', known)).toBe(expected);
  });

  test('is said in English too', async () => {
    expect(await sentence('en', {})).toBe('Coompanion was recorded on 3 March 2027 as partner since 2015.');
  });
});
