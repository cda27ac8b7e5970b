import { expect, it } from '@jest/globals';
import { button, code, facts, heading, list, paragraph, renderMail } from './mail-layout.js';

const frame = {
  language: 'sv',
  partnershipName: 'Partnerskapet <A & B>',
  publicUrl: 'https://register.example.se',
} as const;
const rendered = renderMail(
  {
    subject: 'Stämmer <uppgifterna>?',
    blocks: [
      heading('Dina uppgifter'),
      paragraph('Hej <b>Åsa</b>!\nVälkommen.'),
      facts([['Namn', 'Åsa "Å" Berg']]),
      list(['ett', 'två']),
      code('123456'),
      button('Bekräfta', 'https://register.example.se/bekrafta#hemlig'),
    ],
    reason: 'Du får brevet för att du är kontaktperson.',
  },
  frame,
);

it('says the same as text and as HTML', () => {
  for (const part of [
    'Dina uppgifter',
    'Välkommen.',
    'ett',
    '123456',
    'Bekräfta',
    '/bekrafta#hemlig',
    'kontaktperson.',
  ]) {
    expect(rendered.text).toContain(part);
    expect(rendered.html).toContain(part);
  }
});

it('lets nothing that people wrote become HTML', () => {
  expect(rendered.html).toContain('Hej &lt;b&gt;Åsa&lt;/b&gt;!<br>Välkommen.');
  expect(rendered.html).toContain('Åsa &quot;Å&quot; Berg');
  expect(rendered.html).toContain('Partnerskapet &lt;A &amp; B&gt;');
  expect(rendered.html).not.toContain('<b>');
});

it('can be read aloud, and tells nobody that it was opened', () => {
  expect(rendered.html).toMatch(/^<!doctype html>\n<html lang="sv">/);
  expect(rendered.html).toContain('<title>Stämmer &lt;uppgifterna&gt;?</title>');
  expect(rendered.html).toContain('<th scope="row"');
  expect(rendered.html).not.toMatch(/<img|<link|<script|@import|url\(/);
});
