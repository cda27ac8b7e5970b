import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { BodyInputOf, QueryInputOf } from '@registry/contract/endpoint';
import { partners } from '@registry/contract/partners';
import { addContact } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

type Draft = BodyInputOf<typeof partners.register>;
type Query = QueryInputOf<typeof partners.list>;

/** The partners of Partnerskap Örebro län in June 2016, in Swedish order. */
const namesOf2016 = [
  'Arbetarnas bildningsförbund',
  'Arbetsförmedlingen',
  'Askersunds kommun',
  'Coompanion',
  'Friluftsfrämjandet Region Öst',
  'Hallsbergs kommun',
  'Hällefors folkhögskola',
  'Kumla kommun',
  'Laxå kommun',
  'Lekebergs kommun',
  'Lindesbergs kommun',
  'Ljusnarsbergs kommun',
  'Länsbygderådet Örebro län',
  'Länsstyrelsen Örebro län',
  'Region Örebro län',
  'Samordningsförbundet Finsam Degerfors-Karlskoga',
  'Samordningsförbundet Finsam Sydnärke',
  'Stiftelsen Activa',
  'Stiftelsen Cesam',
  'Studieförbundet Bilda',
  'Studieförbundet Vuxenskolan',
  'Örebro läns bildningsförbund',
  'Örebro läns idrottsförbund',
  'Örebro universitet',
];

let testApp: TestApp;
let coordinator: Visitor;
const ids = new Map<string, string>();
const idOf = (name: string): string => ids.get(name) ?? 'no such partner';

const register = async (draft: Omit<Draft, 'status' | 'effective' | 'sector'> & Partial<Draft>): Promise<void> => {
  const { status, body } = await coordinator.ask(partners.register, {
    body: { sector: 'civil', status: 'active', effective: '2016', ...draft },
  });
  expect(status).toBe(201);
  ids.set(body.name, body.id);
};

const list = async (query: Query = {}) => {
  const { status, body } = await coordinator.ask(partners.list, { query });
  expect(status).toBe(200);
  return body;
};
const namesIn = async (query: Query): Promise<string[]> => (await list(query)).items.map(({ name }) => name);

/** Every page one after the other. */
const pagesOf = async (query: Query): Promise<string[][]> => {
  const pages: string[][] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await list({ ...query, ...(cursor !== undefined && { cursor }) });
    pages.push(page.items.map(({ name }) => name));
    cursor = page.next;
  }
  return pages;
};

describe('the list of 2016', () => {
  beforeAll(async () => {
    testApp = await createTestApp();
    coordinator = await testApp.signInAs('coordinator');
    // Registered in an order that is nobody's.
    const shuffled = namesOf2016.toSorted((one, other) => one.length - other.length || (one < other ? 1 : -1));
    for (const name of shuffled) await register({ name, sector: name.endsWith('kommun') ? 'public' : 'civil' });
  });
  afterAll(() => testApp.close());

  it('opens in Swedish order, Örebro universitet last', async () => {
    const { items, total, next } = await list();
    expect(items.map(({ name }) => name)).toEqual(namesOf2016);
    expect(items.at(-1)?.name).toBe('Örebro universitet');
    expect([total, next]).toEqual([24, null]);
  });

  it('turns round', async () => {
    expect(await namesIn({ direction: 'desc' })).toEqual(namesOf2016.toReversed());
  });

  test.each([1, 5, 8, 23, 24])('comes whole in pages of %i', async (limit) => {
    const pages = await pagesOf({ limit });
    expect(pages.flat()).toEqual(namesOf2016);
    expect(pages).toHaveLength(Math.ceil(24 / limit));
  });

  test.each(['statusSince', 'updatedAt'] as const)('comes whole in pages by %s, though all are alike', async (sort) => {
    const forth = (await pagesOf({ sort, limit: 7 })).flat();
    const back = (await pagesOf({ sort, limit: 7, direction: 'desc' })).flat();
    expect(forth.toSorted()).toEqual(namesOf2016.toSorted());
    expect(back).toEqual(forth.toReversed());
  });

  it('says where the next page is, and counts every match on each', async () => {
    const { body, headers } = await coordinator.ask(partners.list, { query: { limit: 5, sector: 'public' } });
    expect(body.total).toBe(7);
    const link = /^<(?<url>\/api\/partners\?.*)>; rel="next"$/.exec(String(headers.link));
    const following = await coordinator.inject({ method: 'GET', url: link?.groups?.url ?? '' });
    expect(following.json()).toMatchObject({ total: 7, next: null, items: [{ name: 'Lindesbergs kommun' }, {}] });
  });

  it('refuses a cursor of another order, and a damaged one', async () => {
    const { next } = await list({ limit: 5 });
    const cursor = next ?? '';
    const other = await coordinator.ask(partners.list, { query: { limit: 5, direction: 'desc', cursor } });
    const damaged = await coordinator.ask(partners.list, { query: { limit: 5, cursor: `${cursor.slice(0, -2)}AA` } });
    for (const { status, problem } of [other, damaged]) expect([status, problem.code]).toEqual([400, 'CURSOR_INVALID']);
  });

  test.each([
    [{ limit: 201 }, '/limit'],
    [{ limit: 0 }, '/limit'],
    [{ sort: 'colour' }, '/sort'],
    [{ status: 'unknown' }, '/status/0'],
    [{ municipality: 'Örebro' }, '/municipality/0'],
  ])('names what is wrong with %j', async (query, pointer) => {
    const { status, problem } = await coordinator.ask(partners.list, { query: query as Query });
    expect(status).toBe(400);
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('is not for members', async () => {
    const { email } = await addContact(testApp.connections, idOf('Coompanion'));
    const member = await testApp.signInAsContact(email);
    expect((await member.ask(partners.list)).status).toBe(403);
  });
});

describe('filters', () => {
  beforeAll(async () => {
    testApp = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
    coordinator = await testApp.signInAs('coordinator');
    await register({
      name: 'Örebro universitet',
      shortName: 'ORU',
      sector: 'public',
      municipality: '1880',
      identifiers: [{ scheme: 'SE-ORGNR', value: '202100-2924' }],
      tags: ['Forskning', 'Ungdom'],
      contact: { name: 'Åsa Öberg', role: 'primary' },
    });
    await register({ name: 'Zinkgruvan Mining AB', sector: 'private', municipality: '1882', effective: '2018' });
    await register({ name: '100 % Idrott_förening', tags: ['ungdom'], effective: '2014-05' });
    await register({ name: 'Blivande', status: 'applied', effective: '2026-02-01' });
    await register({ name: 'Planerad', status: 'active', effective: '2026-09' });
    await register({ name: 'Avslutad', status: 'ended', effective: '2020', municipality: '1880' });
    await addContact(testApp.connections, idOf('Zinkgruvan Mining AB'), {
      name: 'Bo Berg',
      role: 'primary',
      startsOn: '2018-01-01',
      endsOn: '2026-03-15',
    });
  });
  afterAll(() => testApp.close());

  test.each<[Query, string[]]>([
    [{ sector: ['private'] }, ['Zinkgruvan Mining AB']],
    [{ sector: ['private', 'public'] }, ['Zinkgruvan Mining AB', 'Örebro universitet']],
    [{ sector: ['civil'], status: ['applied', 'ended'] }, ['Avslutad', 'Blivande']],
    [{ municipality: ['1880'] }, ['Avslutad', 'Örebro universitet']],
    [{ municipality: ['none'], status: ['active'] }, ['100 % Idrott_förening', 'Planerad']],
    [{ municipality: ['none', '1882'], sector: ['private'] }, ['Zinkgruvan Mining AB']],
    [{ tag: ['Forskning'] }, ['Örebro universitet']],
    [{ tag: ['Ungdom', 'ungdom'] }, ['100 % Idrott_förening', 'Örebro universitet']],
    // Bo Berg's last day was yesterday; Planerad does not count yet.
    [{ withoutPrimaryContact: 'true' }, ['100 % Idrott_förening', 'Zinkgruvan Mining AB']],
    [
      { sort: 'statusSince' },
      ['100 % Idrott_förening', 'Örebro universitet', 'Zinkgruvan Mining AB', 'Avslutad', 'Blivande', 'Planerad'],
    ],
    [{ q: 'ÖREBRO' }, ['Örebro universitet']],
    [{ q: 'o\u0308rebro univ' }, ['Örebro universitet']],
    [{ q: 'oru' }, ['Örebro universitet']],
    [{ q: '202100-2924' }, ['Örebro universitet']],
    [{ q: '2021002924' }, ['Örebro universitet']],
    [{ q: 'forskn' }, ['Örebro universitet']],
    // People are found by the search that has no address: their names would end up in logs and histories.
    [{ q: 'åsa öberg' }, []],
    [{ q: '%' }, ['100 % Idrott_förening']],
    [{ q: '_' }, ['100 % Idrott_förening']],
    [{ q: '\\' }, []],
    [{ q: 'orebro' }, []],
    [{ q: 'universitet', sector: ['civil'] }, []],
  ])('%j', async (query, names) => {
    const { items, total } = await list(query);
    expect(items.map(({ name }) => name)).toEqual(names);
    expect(total).toBe(names.length);
  });

  it('searches for nothing when nothing but space is typed', async () => {
    expect((await list({ q: '  ' })).total).toBe(6);
  });

  it('shows who is primary contact today', async () => {
    const { items } = await list({ sector: ['public', 'private'] });
    expect(items.map(({ primaryContact }) => primaryContact?.name ?? null)).toEqual([null, 'Åsa Öberg']);
  });

  it('shows since when a partner is one, and of the planned only since when it will be', async () => {
    const { items } = await list({ q: 'planerad' });
    expect(items[0]).toMatchObject({
      status: 'active',
      statusSince: { effectiveOn: '2026-09-01', precision: 'month' },
      partnerSince: null,
    });
    testApp.clock.set('2026-09-01T08:00:00.000Z');
    const { items: inSeptember } = await list({ q: 'planerad' });
    expect(inSeptember[0]?.partnerSince).toEqual({ effectiveOn: '2026-09-01', precision: 'month' });
  });

  it('goes on from the longest name that there can be', async () => {
    await register({ name: `Ö${'ö'.repeat(198)}a` });
    await register({ name: `Ö${'ö'.repeat(198)}b` });
    expect((await pagesOf({ q: 'öö', limit: 1 })).flat()).toHaveLength(2);
  });

  it('counts tags in Swedish order', async () => {
    const { body } = await coordinator.ask(partners.tags);
    expect(body).toEqual([
      { tag: 'Forskning', count: 1 },
      { tag: 'ungdom', count: 1 },
      { tag: 'Ungdom', count: 1 },
    ]);
  });
});
