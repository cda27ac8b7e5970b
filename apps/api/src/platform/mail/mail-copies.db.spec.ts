import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestClock } from '../../testing/test-clock.js';
import { TestLogger } from '../../testing/test-logger.js';
import { useTestDatabase } from '../../testing/use-test-database.js';
import { OutboxMailService } from './mail.service.js';
import { MailServer } from './testing/mail-server.js';
import { MailWorkbench } from './testing/mail-workbench.js';

const MAILS = 200;
const program = fileURLToPath(new URL('./testing/child-worker.ts', import.meta.url));
const sources = new URL('../../../../../tools/sources.mjs', import.meta.url).href;

const test = useTestDatabase();
const children: ChildProcess[] = [];
let server: MailServer;
beforeAll(async () => {
  server = await MailServer.start();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.stop();
});

/** A copy of the product that sends mail. */
async function startCopy(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--conditions=registry-source', '--import', sources, program, test.url, server.url],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  children.push(child);
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
}

it('sends each mail once, though one of two copies is killed half-way', async () => {
  const clock = new TestClock('2026-03-15T08:00:00Z');
  const bench = new MailWorkbench({
    connections: test.database,
    logger: new TestLogger(),
    mail: new OutboxMailService(clock),
    clock,
    pace: {},
  });
  const [first] = await Promise.all([startCopy(), startCopy()]);
  const killed = server.hasTaken(MAILS / 4).then(() => first.kill('SIGKILL'));

  await bench.startQueue();
  for (let index = 0; index < MAILS; index += 1) await bench.order({ to: { address: `brev${index}@example.se` } });
  await killed;
  await bench.untilNoneIsOnItsWay();
  const workers = await bench.database.query('SELECT DISTINCT worker FROM outgoing_mail');
  await bench.stop();

  expect(workers).toHaveLength(2);

  const states = await bench.countByState();
  const { sent = 0, uncertain = 0, ...others } = states;
  expect(others).toEqual({});
  expect(sent + uncertain).toBe(MAILS);
  // What was in the hands of the copy that died: no more than it sends at a time.
  expect(uncertain).toBeLessThanOrEqual(5);
  const ids = server.received.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(sent);
}, 120_000);
