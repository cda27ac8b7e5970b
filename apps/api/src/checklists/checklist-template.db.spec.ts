import { afterAll, beforeAll, expect, it, test } from '@jest/globals';
import { checklists } from '@registry/contract/checklists';
import type { ChecklistStep } from '@registry/domain/checklist';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let app: TestApp;
let administrator: Visitor;

beforeAll(async () => {
  app = await createTestApp({ now: '2030-03-15T08:00:00.000Z' });
  administrator = await app.signInAs('administrator');
});
afterAll(() => app.close());

const read = async () => (await administrator.ask(checklists.template)).body;
const draftOf = ({ id, sectors, sv, en, isRequired, dueDays }: ChecklistStep) => ({
  id,
  sectors,
  sv,
  en,
  isRequired,
  dueDays,
});
const inUse = async () => (await read()).steps.filter(({ retiredOn }) => retiredOn === null);
const change = async (steps: readonly object[], ifMatch?: number) =>
  administrator.ask(checklists.changeTemplate, {
    body: { steps } as never,
    ifMatch: ifMatch ?? (await read()).version,
  });

it('begins with six steps for each sector, three of them required', async () => {
  const steps = await inUse();
  for (const sector of ['civil', 'public', 'private'] as const) {
    const own = steps.filter(({ sectors }) => sectors.includes(sector));
    expect(own).toHaveLength(6);
    expect(own.filter(({ isRequired }) => isRequired)).toHaveLength(3);
  }
});

it('is put in another order, reworded, added to; what is left out is retired and may come back', async () => {
  const [first, second, ...others] = (await inUse()).map(draftOf);
  const added = { sectors: ['private'], sv: ' Studiebesök gjort ', en: 'Visit made', isRequired: false, dueDays: 45 };
  const answer = await change([{ ...second, sv: 'Styrelsebeslut' }, ...others, added]);
  expect(answer.status).toBe(200);
  expect(answer.headers.etag).toBe(`"${answer.body.version}"`);
  expect(answer.body.steps[0]).toMatchObject({ id: second?.id, sv: 'Styrelsebeslut' });
  expect(answer.body.steps.at(-2)).toMatchObject({ sv: 'Studiebesök gjort', addedOn: '2030-03-15', retiredOn: null });
  expect(answer.body.steps.at(-1)).toMatchObject({ id: first?.id, retiredOn: '2030-03-15' });

  await change([{ ...first }, ...(await inUse()).map(draftOf)]);
  expect((await inUse())[0]).toMatchObject({ id: first?.id, retiredOn: null });
  const { rows } = await app.connections.pool.query(
    `SELECT changes FROM history_entry WHERE action = 'checklist.templateChanged' ORDER BY seq`,
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]?.changes).toContainEqual(expect.objectContaining({ field: 'order' }));
});

it('makes no version of what is already so', async () => {
  const { version } = await read();
  expect((await change((await inUse()).map(draftOf))).body.version).toBe(version);
});

it('is changed by one of many at a time', async () => {
  const { version } = await read();
  const drafts = (await inUse()).map(draftOf);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      change([{ ...drafts[0], en: `Step ${index}` }, ...drafts.slice(1)], version),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
});

const right = { sectors: ['civil'], sv: 'Avtal', en: 'Agreement', isRequired: true, dueDays: 30 };

test.each([
  [{ ...right, sectors: [] }, '/steps/0/sectors', 'FIELD_REQUIRED'],
  [{ ...right, sectors: ['civil', 'civil'] }, '/steps/0/sectors', 'FIELD_INVALID'],
  [{ ...right, sv: ' ' }, '/steps/0/sv', 'FIELD_REQUIRED'],
  [{ ...right, dueDays: -1 }, '/steps/0/dueDays', 'FIELD_TOO_SMALL'],
  [{ ...right, id: '0193c000-0000-7000-8000-0000000000ff' }, '/steps/0/id', 'FIELD_CHOICE_UNKNOWN'],
])('refuses %j', async (step, pointer, code) => {
  expect((await change([step])).problem.errors).toEqual([expect.objectContaining({ pointer, code })]);
});
