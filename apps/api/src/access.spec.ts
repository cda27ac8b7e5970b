import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resources } from '@registry/contract/api';
import type { Endpoint } from '@registry/contract/endpoint';
import { type Role, reachOf } from '@registry/domain/access';
import { addContact, addPartner } from './testing/factories.js';
import { sampleRequests } from './testing/sample-requests.js';
import { createTestApp, type TestApp } from './testing/test-app.js';
import type { RequestParts, Visitor } from './testing/visitor.js';
import { createWorld, type World } from './testing/world.js';

/** Everybody who may come, and whether what they ask about is theirs. */
const callers = [
  { who: 'nobody', role: null, own: false },
  { who: 'an administrator', role: 'administrator', own: false },
  { who: 'a coordinator', role: 'coordinator', own: false },
  { who: 'staff', role: 'staff', own: false },
  { who: 'a member, about their own', role: 'member', own: true },
  { who: 'a member, about somebody else’s', role: 'member', own: false },
] as const satisfies readonly { who: string; role: Role | null; own: boolean }[];

type Caller = (typeof callers)[number];

const samples = sampleRequests as Record<string, Record<string, (world: World) => RequestParts<Endpoint>>>;
const cells = Object.entries(resources).flatMap(([resource, operations]) =>
  Object.entries(operations).map(([name, endpoint]) => ({
    endpoint: endpoint as Endpoint,
    sample: samples[resource]?.[name] ?? (() => ({})),
  })),
);

/** Whether the request names a partner, a contact or a proposal, so that it can be somebody's own or not. */
const isAboutSomebody = ({ path }: Endpoint): boolean => /:(partnerId|contactId|proposalId)\b/.test(path);

/** What the access table means for an answer: the status of a success, or that of a refusal. */
function expectedStatus(endpoint: Endpoint, { role, own }: Caller): number {
  const { permission, status } = endpoint;
  if (permission === 'public') return status;
  if (role === null) return 401;
  if (permission === 'signed-in') return status;
  const reach = reachOf({ role }, permission);
  if (reach === 'none') return 403;
  return reach === 'own' && isAboutSomebody(endpoint) && !own ? 404 : status;
}

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const countChanges = async (): Promise<number | null> =>
  (await test.connections.pool.query('SELECT FROM history_entry')).rowCount;

/** Of who has just signed in. */
async function newestSession(): Promise<string> {
  const { rows } = await test.connections.pool.query<{ id: string }>(
    'SELECT id FROM session ORDER BY created_at DESC LIMIT 1',
  );
  return rows[0]?.id ?? '';
}

async function visitorFor({ role, own }: Caller, world: World): Promise<Visitor> {
  if (role === null) return test.visitor();
  if (role !== 'member') return test.signInAs(role);
  if (own) return test.signInAsContact(world.contactEmail);
  const elsewhere = await addContact(test.connections, await addPartner(test.connections));
  return test.signInAsContact(elsewhere.email);
}

describe.each(cells.map((cell) => [cell.endpoint.id, cell] as const))('%s', (_id, { endpoint, sample }) => {
  it.each(callers.map((caller) => [caller.who, expectedStatus(endpoint, caller), caller] as const))(
    'answers %s with %i',
    async (_who, status, caller) => {
      const found = await createWorld(test, endpoint);
      const visitor = await visitorFor(caller, found);
      const world = { ...found, sessionId: await newestSession() };
      const changesBefore = await countChanges();

      const answer = await visitor.ask(endpoint, sample(world));

      // The problem, so that a failure says why.
      expect([answer.status, answer.status === status ? undefined : answer.problem]).toEqual([status, undefined]);
      if (status >= 400) expect(await countChanges()).toBe(changesBefore);
    },
  );
});
