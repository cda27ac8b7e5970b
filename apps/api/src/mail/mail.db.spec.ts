import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mail } from '@registry/contract/mail';
import { languages } from '@registry/domain/language';
import { mailKinds } from '@registry/domain/mail';
import { MailWriters } from '../platform/mail/mail-writers.js';
import { addFailedMail } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

let test: TestApp;
let administrator: Visitor;
beforeAll(async () => {
  test = await createTestApp();
  administrator = await test.signInAs('administrator');
});
afterAll(() => test.close());

describe('the list of mail', () => {
  it('shows what failed, newest first, with no more of the address than it takes to recognise it', async () => {
    const ids = [await addFailedMail(test.connections), await addFailedMail(test.connections)];

    const first = await administrator.ask(mail.list, { query: { state: ['failed'], limit: 1 } });
    const second = await administrator.ask(mail.list, {
      query: { state: ['failed'], limit: 1, cursor: first.body.next ?? '' },
    });

    expect(first.body).toMatchObject({ total: 2, items: [{ id: ids[1], state: 'failed', failure: '550' }] });
    expect(second.body).toMatchObject({ total: 2, items: [{ id: ids[0] }], next: null });
    expect(first.body.items[0]?.to).toBe('v…@example.se');
  });
});

describe('sending again', () => {
  it('queues what failed, once, and says so in the history', async () => {
    const mailId = await addFailedMail(test.connections);

    const answers = await Promise.all([1, 2, 3].map(() => administrator.ask(mail.sendAgain, { params: { mailId } })));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
      id: mailId,
      state: 'queued',
      failure: null,
    });
    const { rows } = await test.connections.pool.query(
      `SELECT action, changes FROM history_entry WHERE subject_id = $1`,
      [mailId],
    );
    expect(rows).toEqual([{ action: 'mail.sentAgain', changes: [{ field: 'state', from: 'failed', to: 'queued' }] }]);
  });

  it('refuses what is sent, and does not find what is not there', async () => {
    const mailId = await addFailedMail(test.connections);
    await test.connections.pool.query(`UPDATE outgoing_mail SET state = 'sent' WHERE id = $1`, [mailId]);
    const unknown = '01995000-0000-7000-8000-000000000000';

    const sent = await administrator.ask(mail.sendAgain, { params: { mailId } });
    const missing = await administrator.ask(mail.sendAgain, { params: { mailId: unknown } });

    expect(sent.problem.code).toBe('MAIL_NOT_RESENDABLE');
    expect(missing.problem.code).toBe('RESOURCE_NOT_FOUND');
  });
});

describe('previews', () => {
  it('shows every kind that is written, in both languages', async () => {
    const { missing } = test.app.get(MailWriters);
    const coordinator = await test.signInAs('coordinator');
    for (const kind of mailKinds.filter((candidate) => !missing.includes(candidate))) {
      for (const language of languages) {
        const { status, body } = await coordinator.ask(mail.previews, { params: { kind }, query: { language } });

        expect({ kind, status }).toEqual({ kind, status: 200 });
        expect(body.html).toContain(`<html lang="${language}">`);
        expect(body.text.length).toBeGreaterThan(80);
      }
    }
  });
});
