import { beforeAll, describe, expect, test } from '@jest/globals';
import { type HistoryAction, historyActions, type TimelineEntry } from '@registry/domain/timeline';
import i18next from 'i18next';
import { loadAllWords, startI18n } from '../../../i18n/i18n.js';
import type { Language } from '../../../i18n/language.js';
import { doerOf, fieldLabel, sentenceOf, type TimelineWords, valueText } from './entry-text.js';
import { groupByDay } from './group-by-day.js';

beforeAll(async () => {
  await startI18n('sv');
  await loadAllWords('sv');
  await loadAllWords('en');
});

const words = (language: Language = 'sv'): TimelineWords => ({
  t: i18next.getFixedT(language, ['timeline', 'partner', 'contacts', 'common']),
  tPartner: i18next.getFixedT(language, 'partner'),
  language,
});

/** What each action says when it is about Anna; the compiler asks for a new action's sentence here. */
const swedish: Record<HistoryAction, string> = {
  'partner.registered': 'Parten registrerades',
  'partner.changed': 'Partens uppgifter ändrades',
  'status.recorded': 'Statusen ändrades',
  'status.corrected': 'En statusändring rättades',
  'status.withdrawn': 'En statusändring togs bort, den hade aldrig hänt',
  'sector.recorded': 'Sektor eller juridisk form ändrades',
  'sector.corrected': 'En ändring av sektor eller juridisk form rättades',
  'sector.withdrawn': 'En ändring av sektor eller juridisk form togs bort, den hade aldrig hänt',
  'contact.added': 'Anna Åberg blev kontaktperson',
  'contact.changed': 'Uppgifterna om Anna Åberg ändrades',
  'contact.ended': 'Anna Åberg slutade som kontaktperson',
  'contact.handedOver': 'Anna Åberg lämnade över sin roll',
  'contact.confirmed': 'Anna Åberg bekräftade sina uppgifter',
  'contact.erased': 'En kontaktpersons uppgifter togs bort',
  'proposal.made': 'En ändring föreslogs',
  'proposal.accepted': 'Ett förslag godtogs',
  'proposal.refused': 'Ett förslag avslogs',
  'proposal.withdrawn': 'Ett förslag togs tillbaka',
  'checklist.changed': 'Ett steg på checklistan ändrades',
  'checklist.templateChanged': 'Checklistans steg ändrades',
  'round.created': 'Ett utskick förbereddes',
  'round.changed': 'Ett utskick ändrades',
  'round.started': 'Ett utskick startade',
  'round.paused': 'Ett utskick pausades',
  'round.resumed': 'Ett utskick fortsatte',
  'round.closed': 'Ett utskick avslutades',
  'round.callNoted': 'Anna Åberg svarade på telefon',
  'round.bounceNoted': 'Brevet till Anna Åberg kom tillbaka',
  'note.written': 'En intern anteckning skrevs',
  'settings.changed': 'Inställningarna ändrades',
  'user.added': 'Anna Åberg blev användare',
  'user.changed': 'Användaren Anna Åberg ändrades',
  'mail.sentAgain': 'Ett brev skickades igen',
  'report.published': 'En rapport publicerades',
  'target.set': 'Ett mål sattes',
  'target.removed': 'Ett mål togs bort',
  'meeting.noted': 'Ett möte i arbetsutskottet noterades',
  'meeting.removed': 'Ett noterat möte togs bort',
  'import.committed': 'En fil lästes in',
};

describe('an entry of the timeline', () => {
  test.each(historyActions)('says %s in Swedish', (action) => {
    expect(sentenceOf({ action, subjectName: 'Anna Åberg' }, words())).toBe(swedish[action]);
  });

  test.each(historyActions)('says %s in English, without a name as well', (action) => {
    const sentence = sentenceOf({ action, subjectName: null }, words('en'));
    expect(sentence).toMatch(/^[A-Z][^{}]+$/);
    expect(sentence).not.toContain('sentence');
  });

  test('begins with a capital when the person is not named', () => {
    expect(sentenceOf({ action: 'contact.ended', subjectName: null }, words())).toBe('Någon slutade som kontaktperson');
  });

  test('says who did it, and through which door', () => {
    expect(doerOf({ by: 'Karin Öst', channel: 'import' }, words())).toBe('Karin Öst · vid import');
    expect(doerOf({ by: null, channel: 'system' }, words())).toBe('Systemet');
    expect(doerOf({ by: null, channel: 'web' }, words())).toBe('Okänd person');
  });
});

describe('a changed field', () => {
  test('is named as on its form', () => {
    expect(fieldLabel('partner.changed', 'caseNumber', words())).toBe('Diarienummer');
    expect(fieldLabel('contact.changed', 'title', words())).toBe('Titel');
    expect(fieldLabel('checklist.changed', 'doneOn', words())).toBe('Klart');
    expect(fieldLabel('status.recorded', 'overrideReason', words())).toBe('Varför organisationen togs in ändå');
    expect(fieldLabel('contact.changed', 'mutedMail', words())).toBe('Bortvalda brev');
    expect(fieldLabel('round.bounceNoted', 'round', words())).toBe('Utskick');
    expect(fieldLabel('partner.changed', 'tomorrow', words())).toBe('tomorrow');
  });

  test.each<[field: string, value: unknown, text: string]>([
    ['status', 'active', 'Part'],
    ['sector', 'civil', 'Civilsamhälle'],
    ['legalForm', 'foundation', 'Stiftelse'],
    ['role', 'primary', 'Huvudkontakt'],
    ['municipality', '1880', 'Örebro'],
    ['activityAreas', ['18', '1882', 'SE'], 'Örebro län, Askersund, Hela Sverige'],
    ['effective', '2016-02', 'februari 2016'],
    ['effective', '2018', '2018'],
    ['endsOn', '2026-11-23', '23 november 2026'],
    ['isPublic', true, 'Ja'],
    ['mutedMail', ['details_check', 'handed_over'], 'Frågor om uppgifterna stämmer, Besked om ny roll'],
    ['tags', ['a', 'b'], 'a, b'],
    ['doneOn', '2026-11-23', '23 november 2026'],
    ['step', { sv: 'Beslut fattat', en: 'Decision taken' }, 'Beslut fattat'],
    ['phone', null, ''],
    ['status', 'no longer a status', 'no longer a status'],
  ])('%s %j reads %s', (field, value, text) => {
    expect(valueText(field, value, words())).toBe(text);
  });
});

test('entries are grouped by the day in Sweden, in their order', () => {
  const entry = (id: string, at: string) => ({ id, at }) as TimelineEntry;
  const days = groupByDay([
    entry('3', '2026-11-23T09:00:00Z'),
    entry('2', '2026-11-22T23:30:00Z'),
    entry('1', '2026-11-22T22:30:00Z'),
  ]);
  expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([
    ['2026-11-23', ['3', '2']],
    ['2026-11-22', ['1']],
  ]);
});
