import { afterAll, beforeAll, expect, it, test } from '@jest/globals';
import { partners } from '@registry/contract/partners';
import { search } from '@registry/contract/search';
import { addContact } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let testApp: TestApp;
let coordinator: Visitor;

beforeAll(async () => {
  testApp = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
  coordinator = await testApp.signInAs('coordinator');
  const names = [
    'Örebro universitet',
    'Region Örebro län',
    'Samordningsförbundet Finsam Degerfors-Karlskoga',
    'Sörebrobygdens förening',
    'Karlskoga kommun',
    ...Array.from({ length: 10 }, (_, index) => `Scoutkår ${index}`),
  ];
  for (const name of names) {
    const { body } = await coordinator.ask(partners.register, {
      body: { name, sector: 'civil', status: 'active', effective: '2016' },
    });
    if (name !== 'Karlskoga kommun') continue;
    await addContact(testApp.connections, body.id, { name: 'Åsa Karlsson' });
    await addContact(testApp.connections, body.id, { name: 'Bo Karlsson', endsOn: '2026-03-15' });
    await addContact(testApp.connections, body.id, { name: 'Örjan Åkarl' });
  }
});
afterAll(() => testApp.close());

const find = async (q: string) => {
  const { status, body } = await coordinator.ask(search.find, { body: { q } });
  expect(status).toBe(200);
  return body;
};

test.each([
  ['öreb', ['Örebro universitet', 'Region Örebro län', 'Sörebrobygdens förening']],
  ['ÖREBRO UNI', ['Örebro universitet']],
  ['län region', ['Region Örebro län']],
  // A hyphen begins a word, too.
  ['karlskoga', ['Karlskoga kommun', 'Samordningsförbundet Finsam Degerfors-Karlskoga']],
  ['%', []],
  ['finns inte', []],
])('finds partners by %j, words that begin so first', async (q, names) => {
  expect((await find(q)).partners.map(({ name }) => name)).toEqual(names);
});

it('finds contacts, those who still act for their partner first', async () => {
  const { contacts } = await find('karl');
  expect(contacts.map(({ name, partnerName, isCurrent }) => [name, partnerName, isCurrent])).toEqual([
    ['Åsa Karlsson', 'Karlskoga kommun', true],
    ['Örjan Åkarl', 'Karlskoga kommun', true],
    ['Bo Karlsson', 'Karlskoga kommun', false],
  ]);
});

it('finds no more than one takes in at a glance, in Swedish order', async () => {
  const { partners: found } = await find('scout');
  expect(found.map(({ name }) => name)).toEqual(Array.from({ length: 8 }, (_, index) => `Scoutkår ${index}`));
  expect(found[0]).toMatchObject({ sector: 'civil', status: 'active' });
});

test.each(['', '   '])('finds nothing by %j', async (q) => {
  expect(await find(q)).toEqual({ partners: [], contacts: [] });
});

it('is not for members', async () => {
  const { body } = await coordinator.ask(partners.list, { query: { q: 'universitet' } });
  const { email } = await addContact(testApp.connections, body.items[0]?.id ?? '');
  const member = await testApp.signInAsContact(email);
  expect((await member.ask(search.find, { body: { q: 'a' } })).status).toBe(403);
});
