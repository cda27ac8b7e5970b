import { afterAll, beforeAll, expect, it, test } from '@jest/globals';
import type { QueryInputOf } from '@registry/contract/endpoint';
import { partners } from '@registry/contract/partners';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let testApp: TestApp;
let coordinator: Visitor;

beforeAll(async () => {
  testApp = await createTestApp();
  coordinator = await testApp.signInAs('coordinator');
  const names = ['Coompanion', 'Hällefors folkhögskola', 'Kumla kommun', 'Lekebergs kommun', 'Örebro universitet'];
  for (const name of names) {
    const identifiers = name === 'Örebro universitet' ? [{ scheme: 'SE-ORGNR' as const, value: '202100-2924' }] : [];
    const body = { name, identifiers, sector: 'public' as const, status: 'active' as const, effective: '2015' };
    expect((await coordinator.ask(partners.register, { body })).status).toBe(201);
  }
});
afterAll(() => testApp.close());

const find = async (query: QueryInputOf<typeof partners.likenesses>) => {
  const { status, body } = await coordinator.ask(partners.likenesses, { query });
  expect(status).toBe(200);
  return body.map(({ name, reason }) => [name, reason]);
};

test.each([
  [{ name: ' örebro  UNIVERSITET' }, [['Örebro universitet', 'same_name']]],
  [{ name: 'Örebro univeristet' }, [['Örebro universitet', 'similar_name']]],
  [{ name: 'Universitetet i Örebro' }, [['Örebro universitet', 'similar_name']]],
  [{ name: 'Folkhögskolan Hällefors' }, [['Hällefors folkhögskola', 'similar_name']]],
  [{ name: 'Karlskoga universitet' }, []],
  [{ name: 'Hällefors folk högskola' }, [['Hällefors folkhögskola', 'similar_name']]],
  [{ name: 'Coompanion Örebro län' }, [['Coompanion', 'similar_name']]],
  [{ name: 'Lekeberg kommun' }, [['Lekebergs kommun', 'similar_name']]],
  [{ name: 'Hallsbergs kommun' }, []],
  [{ name: '100 %_\\' }, []],
  [{ identifier: 'SE202100292401' }, [['Örebro universitet', 'same_identifier']]],
  [{ identifier: '16 202100 – 2924' }, [['Örebro universitet', 'same_identifier']]],
  [{ identifier: '202100' }, []],
  [
    { name: 'Kumla kommun', identifier: '2021002924' },
    [
      ['Kumla kommun', 'same_name'],
      ['Örebro universitet', 'same_identifier'],
    ],
  ],
  [{}, []],
])('finds what is like %j', async (query, expected) => {
  expect(await find(query)).toEqual(expected);
});

it('warns, it does not refuse: the same number may be registered twice', async () => {
  const { status } = await coordinator.ask(partners.register, {
    body: {
      name: 'Örebro universitets bibliotek',
      identifiers: [{ scheme: 'SE-ORGNR', value: '202100-2924' }],
      sector: 'public',
      status: 'prospect',
      effective: '2026-03-01',
    },
  });
  expect(status).toBe(201);
  expect(await find({ identifier: '202100-2924' })).toHaveLength(2);
});
