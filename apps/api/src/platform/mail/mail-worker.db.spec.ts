import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addContact, addPartner, addUser } from '../../testing/factories.js';
import { TestClock } from '../../testing/test-clock.js';
import { TestLogger } from '../../testing/test-logger.js';
import { useTestDatabase } from '../../testing/use-test-database.js';
import { SmtpMailService } from './mail.service.js';
import { MailServer } from './testing/mail-server.js';
import { MailWorkbench } from './testing/mail-workbench.js';

const test = useTestDatabase();
const logger = new TestLogger();
let server: MailServer;
let bench: MailWorkbench;
beforeAll(async () => {
  server = await MailServer.start();
  bench = new MailWorkbench({
    connections: test.database,
    logger,
    mail: new SmtpMailService(server.url, 'Partnerskapet <register@example.se>'),
    clock: new TestClock('2026-03-15T08:00:00Z'),
    pace: { retryAfter: [0, 0] },
  });
  await bench.start();
}, 30_000);
afterAll(async () => {
  await bench.stop();
  await server.stop();
});
beforeEach(() => {
  server.received.length = 0;
  server.onRecipient = () => undefined;
  server.onMessage = () => undefined;
});

let count = 0;
const someAddress = (): string => {
  count += 1;
  return `brev${count}@example.se`;
};
const contact = async (facts: { endsOn?: string; email?: string } = {}) =>
  addContact(test.database, await addPartner(test.database), facts);

describe('a mail in the queue', () => {
  it('is sent when the transaction commits, as text and as HTML that say the same', async () => {
    const { id: contactId, email } = await contact({ email: 'Asa@example.se' });

    const id = await bench.order({ to: { contactId }, data: { subject: 'Hej <Åsa>' } });

    expect(await bench.ended(id)).toMatchObject({ state: 'sent', attempts: 1, failure: null });
    expect(server.received).toMatchObject([{ to: email, messageId: `<${id}@example.se>` }]);
    expect(server.received[0]?.message).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(server.received[0]?.message).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(server.received[0]?.message).toContain('<h1');
    expect(server.received[0]?.message).toContain('&lt;=C3=85sa&gt;');
  });

  it('does not exist when the transaction is rolled back', async () => {
    const address = someAddress();
    await expect(
      bench.database.inTransaction(async (client) => {
        await bench.queue.enqueue(client, { kind: 'handed_over', language: 'sv', to: { address } });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');

    const after = await bench.order({ to: { address: someAddress() } });

    await bench.ended(after);
    expect(server.received.map(({ to }) => to)).not.toContain(address);
    const { rows } = await test.database.pool.query('SELECT FROM outgoing_mail WHERE to_address = $1', [address]);
    expect(rows).toHaveLength(0);
  });

  it('is queued once under its key', async () => {
    const order = { to: { address: someAddress() }, dedupeKey: 'once' };

    const ids = await Promise.all([bench.order(order), bench.order(order), bench.order(order)]);

    expect(ids.filter((id) => id !== null)).toHaveLength(1);
    await bench.ended(ids.find((id) => id !== null) ?? null);
    expect(server.received).toHaveLength(1);
  });

  it('is tried again after a temporary refusal, as the same message', async () => {
    let refusals = 0;
    server.onMessage = () => (refusals++ === 0 ? 451 : undefined);

    const id = await bench.order({ to: { address: someAddress() } });

    expect(await bench.ended(id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(server.received).toMatchObject([{ messageId: `<${id}@example.se>` }]);
  });

  it('fails after the last try, keeping the code and not the sentence', async () => {
    server.onRecipient = () => 450;

    const id = await bench.order({ to: { address: someAddress() } });

    expect(await bench.ended(id)).toEqual({ id, state: 'failed', attempts: 3, failure: '450' });
    expect(logger.text).not.toContain('@example.se');
  });

  it('fails at once when the recipient is refused for good, and its feature is told', async () => {
    server.onRecipient = () => 550;
    const told: unknown[] = [];
    bench.outcomes.onRefused('handed_over', async (_client, { mailId, contactId, code }) => {
      told.push({ mailId, contactId, code });
    });
    const { id: contactId } = await contact();

    const id = await bench.order({ to: { contactId } });

    expect(await bench.ended(id)).toMatchObject({ state: 'failed', attempts: 1, failure: '550' });
    expect(told).toEqual([{ mailId: id, contactId, code: '550' }]);
  });

  it('is uncertain when the mail server hangs up after the last byte, and is not sent again', async () => {
    server.onMessage = () => {
      server.hangUp();
      return new Promise(() => undefined);
    };

    const id = await bench.order({ to: { address: someAddress() } });

    expect(await bench.ended(id)).toMatchObject({ state: 'uncertain', attempts: 1 });
  });

  it('is marked as being handed over before the mail server has all of it', async () => {
    const address = someAddress();
    let state: string | undefined;
    server.onMessage = async () => {
      const { rows } = await test.database.pool.query('SELECT state FROM outgoing_mail WHERE to_address = $1', [
        address,
      ]);
      state = rows[0]?.state;
      return undefined;
    };

    await bench.ended(await bench.order({ to: { address } }));

    expect(state).toBe('handing_over');
  });

  it('is not sent by a copy whose claim was given to another meanwhile', async () => {
    const address = someAddress();
    server.onRecipient = async () => {
      await test.database.pool.query(`UPDATE outgoing_mail SET worker = 'another' WHERE to_address = $1`, [address]);
      return undefined;
    };
    const hungUp = server.nextGoodbye();

    const id = await bench.order({ to: { address } });
    await hungUp;

    expect(server.received).toHaveLength(0);
    expect(await bench.facts(id)).toMatchObject({ state: 'claimed' });
  });

  it('is counted as sent though a listener fails', async () => {
    bench.outcomes.onSent('handed_over', async (client) => {
      await client.query('SELECT no_such_column');
    });

    const id = await bench.order({ to: { address: someAddress() } });

    expect(await bench.ended(id)).toMatchObject({ state: 'sent' });
  });
});

describe('whoever must not get mail', () => {
  it.each([
    ['has ended', { ends_on: '2026-03-15' }],
    ['has died', { ended_quietly: true }],
    ['is protected and did not ask', { is_hidden: true }],
    ['does not want this kind', { muted_mail: ['handed_over'] }],
    ['has no address', { email: null, email_folded: null }],
  ])('gets none: %s', async (_why, columns) => {
    const { id: contactId } = await contact();
    const names = Object.keys(columns);
    await test.database.pool.query(
      `UPDATE contact SET ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')} WHERE id = $1`,
      [contactId, ...Object.values(columns)],
    );

    const id = await bench.order({ to: { contactId } });

    expect(await bench.ended(id)).toMatchObject({ state: 'cancelled' });
    expect(server.received).toHaveLength(0);
  });

  it('is a user who may no longer sign in', async () => {
    const userId = await addUser(test.database, { role: 'staff' });
    await test.database.pool.query('UPDATE "user" SET is_active = false WHERE id = $1', [userId]);

    expect(await bench.ended(await bench.order({ to: { userId } }))).toMatchObject({ state: 'cancelled' });
  });
});
