import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contacts } from '@registry/contract/contacts';
import type { BodyInputOf } from '@registry/contract/endpoint';
import { selfService } from '@registry/contract/self-service';
import { session } from '@registry/contract/session';
import { workList } from '@registry/contract/work-list';
import { addContact, addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

const today = '2026-03-15';

let app: TestApp;
let coordinator: Visitor;
let partnerId: string;
let contact: { id: string; email: string };
let member: Visitor;

beforeAll(async () => {
  app = await createTestApp({ now: `${today}T08:00:00Z` });
  coordinator = await app.signInAs('coordinator');
});
afterAll(() => app.close());
beforeEach(async () => {
  partnerId = await addPartner(app.connections);
  contact = await addContact(app.connections, partnerId, { name: 'Maja', role: 'primary' });
  member = await app.signInAsContact(contact.email);
});

const own = () => ({ params: { contactId: contact.id } });
const isSignedIn = async (who: Visitor) => (await who.ask(session.get)).body.person !== null;
const history = async () =>
  (
    await app.connections.pool.query<{ action: string; channel: string }>(
      'SELECT action, channel FROM history_entry WHERE partner_id = $1 ORDER BY seq',
      [partnerId],
    )
  ).rows.map(({ action, channel }) => `${action} ${channel}`);
const mailsTo = async (address: string) => {
  await app.idle();
  return app.mail.outbox.filter(({ to }) => to === address);
};

describe('which mail one gets', () => {
  it('is all until something is chosen away, and says so in the history once', async () => {
    const choose = () =>
      member.ask(selfService.changeMailPreferences, { ...own(), body: { muted: ['handed_over', 'details_check'] } });

    expect((await member.ask(selfService.mailPreferences, own())).body).toEqual({ muted: [] });
    expect((await choose()).body).toEqual({ muted: ['details_check', 'handed_over'] });
    await choose();

    expect((await member.ask(selfService.mailPreferences, own())).body).toEqual({
      muted: ['details_check', 'handed_over'],
    });
    expect(await history()).toEqual(['contact.changed member']);
    // Nobody else's change of the contact becomes stale by it.
    expect((await member.ask(contacts.get, own())).body.version).toBe(1);
  });

  it('is not a choice for what must be told, nor for others', async () => {
    const answer = await member.ask(selfService.changeMailPreferences, {
      ...own(),
      body: { muted: ['email_change_told'] } as unknown as BodyInputOf<typeof selfService.changeMailPreferences>,
    });
    expect(answer.problem.errors).toEqual([{ pointer: '/muted/0', code: 'FIELD_CHOICE_UNKNOWN' }]);
    expect((await coordinator.ask(selfService.mailPreferences, own())).status).toBe(404);
  });
});

describe('handing over one’s own role', () => {
  const handOver = (body: BodyInputOf<typeof selfService.handOverOwn>, ifMatch = 1) =>
    member.ask(selfService.handOverOwn, { ...own(), ifMatch, body });
  const to = (email: string, on = today) => ({
    on,
    successor: { kind: 'new' as const, contact: { name: 'Nils', email, language: 'en' as const } },
  });

  it('lets the successor sign in at once, and the first no longer', async () => {
    const email = `nils-${partnerId}@exempel.se`;
    const answer = await handOver(to(email));

    expect(answer.body.successor).toMatchObject({ name: 'Nils', role: 'primary', startsOn: today });
    expect(answer.body.ended).toMatchObject({ id: contact.id, endsOn: today, isCurrent: false });
    expect(await isSignedIn(member)).toBe(false);
    expect(await isSignedIn(await app.signInAsContact(email))).toBe(true);
    expect(await history()).toEqual(['contact.handedOver member', 'contact.added member']);
    const texts = (await mailsTo(email)).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts).toContainEqual(expect.stringMatching(/Maja has handed over to you[\s\S]*primary contact/));
    // Somebody else gave the registry the details of who is new (GDPR art. 14).
    expect(texts).toContainEqual(expect.stringContaining('GDPR, article 14'));
    expect(await mailsTo(contact.email)).toEqual([]);
  });

  it('goes to a colleague too, who is told', async () => {
    const colleague = await addContact(app.connections, partnerId, { name: 'Disa', role: 'deputy' });
    const answer = await handOver({ on: today, successor: { kind: 'existing', contactId: colleague.id } });

    expect(answer.body.successor).toMatchObject({ id: colleague.id, role: 'primary' });
    expect(await mailsTo(colleague.email)).toHaveLength(1);
  });

  it('is not for a day that has passed, a stale version, a taken address or another’s role', async () => {
    const colleague = await addContact(app.connections, partnerId);
    expect((await handOver(to('a@exempel.se', '2026-03-14'))).problem.errors).toEqual([
      { pointer: '/on', code: 'DATE_BEFORE_START' },
    ]);
    expect((await handOver(to('a@exempel.se'), 7)).status).toBe(412);
    expect((await handOver(to(colleague.email))).problem).toMatchObject({
      code: 'CONTACT_EMAIL_TAKEN',
      errors: [{ pointer: '/successor/contact/email', code: 'EMAIL_TAKEN' }],
    });
    const others = await member.ask(selfService.handOverOwn, {
      params: { contactId: colleague.id },
      ifMatch: 1,
      body: to('a@exempel.se'),
    });
    expect(others.status).toBe(404);
    expect(await history()).toEqual([]);
    expect(await mailsTo(colleague.email)).toEqual([]);
  });

  it('knows nothing of a colleague who is hidden, though a coordinator does', async () => {
    const hidden = await addContact(app.connections, partnerId, { role: 'deputy' });
    await app.connections.pool.query('UPDATE contact SET is_hidden = true WHERE id = $1', [hidden.id]);
    const body = { on: today, successor: { kind: 'existing' as const, contactId: hidden.id } };
    const nobody = { ...body, successor: { ...body.successor, contactId: '00000000-0000-7000-8000-000000000000' } };
    const [guessed, unknown] = [await handOver(body), await handOver(nobody)];

    expect(guessed.problem.errors).toEqual([{ pointer: '/successor/contactId', code: 'FIELD_CHOICE_UNKNOWN' }]);
    expect({ ...guessed.problem, traceId: '' }).toEqual({ ...unknown.problem, traceId: '' });
    expect(await history()).toEqual([]);
    expect((await coordinator.ask(contacts.handOver, { ...own(), ifMatch: 1, body })).status).toBe(200);
  });

  it('by a coordinator tells the successor; the quiet way only that their details are here', async () => {
    const say = async (email: string, quiet: boolean) => {
      const other = await addContact(app.connections, await addPartner(app.connections), { role: 'primary' });
      const answer = await coordinator.ask(contacts.handOver, {
        params: { contactId: other.id },
        ifMatch: 1,
        body: { ...to(email), quiet },
      });
      expect(answer.status).toBe(200);
      expect(await mailsTo(other.email)).toEqual([]);
      return (await mailsTo(email)).map(({ subject }) => subject).sort();
    };
    const notice = 'Your details are in the partnership’s registry';
    expect(await say('berattad@exempel.se', false)).toEqual([expect.stringContaining('You are primary'), notice]);
    expect(await say('tyst@exempel.se', true)).toEqual([notice]);
  });
});

describe('leaving', () => {
  it('ends one’s access today, and shows on the work list', async () => {
    const answer = await member.ask(selfService.leave, { ...own(), ifMatch: 1 });

    expect(answer.status).toBe(204);
    expect(await isSignedIn(member)).toBe(false);
    const { withoutPrimaryContact } = (await coordinator.ask(workList.read)).body;
    expect(withoutPrimaryContact.find((item) => item.partnerId === partnerId)).toMatchObject({
      lastContactEndedOn: today,
    });
    expect(await history()).toEqual(['contact.ended member']);
  });

  it('is of one’s own, and of the version that was read', async () => {
    const colleague = await app.signInAsContact((await addContact(app.connections, partnerId)).email);
    expect((await colleague.ask(selfService.leave, { ...own(), ifMatch: 1 })).status).toBe(404);
    expect((await member.ask(selfService.leave, { ...own(), ifMatch: 3 })).status).toBe(412);
    expect((await member.ask(selfService.leave, own())).status).toBe(428);
    expect(await history()).toEqual([]);
  });
});

describe('where one is signed in', () => {
  it('is listed by device, this one marked, and no address', async () => {
    await app.signInAsContact(contact.email);
    await app.connections.pool.query(
      `UPDATE session SET ip_address = '192.0.2.7', user_agent = $2
       WHERE user_id = (SELECT id FROM "user" WHERE email = $1)`,
      [contact.email, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36'],
    );

    const { body } = await member.ask(selfService.sessions);

    expect(body.map(({ browser, system }) => `${browser} ${system}`)).toEqual(['Chrome Windows', 'Chrome Windows']);
    expect(body.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/192\.0\.2\.7|Mozilla/);
  });

  it('can be ended there, and here', async () => {
    const elsewhere = await app.signInAsContact(contact.email);
    const endOne = async (isHere: boolean) => {
      const sessions = (await member.ask(selfService.sessions)).body;
      const sessionId = sessions.find(({ isThisOne }) => isThisOne === isHere)?.id ?? '';
      return (await member.ask(selfService.endSession, { params: { sessionId } })).status;
    };

    expect([await endOne(false), await isSignedIn(elsewhere), await isSignedIn(member)]).toEqual([204, false, true]);
    expect([await endOne(true), await isSignedIn(member)]).toEqual([204, false]);
    expect(member.cookies).toBeUndefined();
  });

  it('is nobody else’s to end', async () => {
    const { rows } = await app.connections.pool.query<{ id: string }>(
      'SELECT s.id FROM session s JOIN "user" u ON u.id = s.user_id WHERE u.email = $1',
      [contact.email],
    );
    for (const who of [coordinator, await app.signInAs('administrator')]) {
      const answer = await who.ask(selfService.endSession, { params: { sessionId: rows[0]?.id ?? '' } });
      expect(answer.problem.code).toBe('RESOURCE_NOT_FOUND');
    }
    expect(await isSignedIn(member)).toBe(true);
  });
});
