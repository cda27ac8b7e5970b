import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workList } from '@registry/contract/work-list';
import type { OnboardingStatus } from '@registry/domain/membership';
import { sectorRows, statusRows } from '@registry/domain/testing';
import type { WorkList } from '@registry/domain/work-list';
import { addContact, addPartner } from '../testing/factories.js';
import { insertPartnerWithHistory } from '../testing/ledgers.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

describe('the work list', () => {
  let test: TestApp;
  let coordinator: Visitor;
  let list: WorkList;

  const read = async (): Promise<WorkList> => {
    const { status, body } = await coordinator.ask(workList.read);
    expect(status).toBe(200);
    return body;
  };
  const namesOf = (items: readonly { partnerName: string }[]) => items.map(({ partnerName }) => partnerName);
  const partner = (name: string, status: OnboardingStatus, since: string) =>
    addPartner(test.connections, { name, status, since });
  const confirm = (contactId: string, at: string | null) =>
    test.connections.pool.query('UPDATE contact SET created_at = $2, confirmed_at = $3 WHERE id = $1', [
      contactId,
      '2019-01-01T12:00:00Z',
      at,
    ]);

  beforeAll(async () => {
    test = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
    coordinator = await test.signInAs('coordinator');

    await partner('Öppna dörren', 'applied', '2026-01-14');
    await partner('Åsens byalag', 'applied', '2026-01-14');
    await partner('Zenit', 'applied', '2025-12-01');
    await partner('Väntar', 'approved', '2026-03-01');
    await partner('Trög', 'in_dialogue', '2025-12-14');
    await partner('Just inom', 'prospect', '2025-12-15');
    await partner('Nekad', 'declined', '2019-01-01');

    const led = await partner('Ledd', 'active', '2018-01-01');
    await addContact(test.connections, led, { name: 'Primär', role: 'primary' });
    const orphan = await partner('Övergiven', 'paused', '2026-02-01');
    await addContact(test.connections, orphan, { role: 'primary', startsOn: '2020-01-01', endsOn: '2024-05-01' });
    await addContact(test.connections, orphan, { role: 'primary', startsOn: '2024-06-01', endsOn: '2026-03-15' });
    await addContact(test.connections, orphan, { role: 'primary', startsOn: '2026-03-16' });
    await partner('Ensam', 'active', '2025-01-01');

    const never = await addContact(test.connections, led, { name: 'Aldrig' });
    await confirm(never.id, null);
    const long = await addContact(test.connections, led, { name: 'Länge sedan' });
    await confirm(long.id, '2025-03-14T22:59:59Z');
    const justNow = await addContact(test.connections, led, { name: 'Ett år i dag' });
    // Already the fifteenth in Sweden.
    await confirm(justNow.id, '2025-03-14T23:00:00Z');
    const gone = await addContact(test.connections, led, { name: 'Slutat', endsOn: '2026-03-15' });
    await confirm(gone.id, null);

    const pool = test.connections.pool;
    await insertPartnerWithHistory(pool, {
      statuses: statusRows(
        ['active', '2020'],
        ['ended', '2026-01-10'],
        ['applied', '2026-04-01'],
        ['approved', '2026-05'],
      ),
      sectors: sectorRows(['private', '2020'], ['public', '2026-06']),
    });
    await insertPartnerWithHistory(pool, {
      statuses: statusRows(['active', '2026-09-01']),
      sectors: sectorRows(['public', '2026-09-01']),
    });
    await insertPartnerWithHistory(pool, {
      statuses: statusRows(['approved', '2026-02-01'], ['active', '2026-10-01']),
      sectors: sectorRows(['civil', '2026-02-01']),
    });
    await insertPartnerWithHistory(pool, {
      statuses: statusRows(['approved', '2026-02-02'], ['declined', '2026-11-01']),
      sectors: sectorRows(['civil', '2026-02-02']),
    });
    list = await read();
  });
  afterAll(() => test.close());

  it('puts the application that waited longest first, then in Swedish order', () => {
    expect(namesOf(list.applications)).toEqual(['Zenit', 'Åsens byalag', 'Öppna dörren']);
    expect(list.applications[1]).toMatchObject({
      status: 'applied',
      sector: 'civil',
      since: { effectiveOn: '2026-01-14', precision: 'day' },
      days: 60,
    });
    expect(list.today).toBe('2026-03-15');
  });

  it('lists who is approved and who stalled longer than the setting says', async () => {
    const planned = list.planned.filter(({ status }) => status === 'approved');
    expect(planned.map(({ becomes }) => becomes)).toEqual(['active', 'declined']);
    // Welcomed already is who becomes a partner on a day to come.
    expect(namesOf(list.toWelcome)).toEqual([planned[1]?.partnerName, 'Väntar']);
    expect(namesOf(list.stalled)).toEqual(['Trög']);

    await test.connections.pool.query('UPDATE partnership SET stalled_after_days = 89');
    const impatient = await read();
    await test.connections.pool.query('UPDATE partnership SET stalled_after_days = 90');

    expect(namesOf(impatient.stalled)).toEqual(['Trög', 'Just inom']);
  });

  it('lists counting partners without a primary contact from the day that one ends', () => {
    expect(list.withoutPrimaryContact.map((item) => [item.partnerName, item.lastContactEndedOn])).toEqual([
      ['Ensam', null],
      ['Övergiven', '2026-03-15'],
    ]);
  });

  it('lists current contacts whose details nobody confirmed for too long', () => {
    expect(list.unconfirmed.count).toBe(2);
    expect(list.unconfirmed.contacts.map((item) => [item.contactName, item.confirmedOn])).toEqual([
      ['Aldrig', null],
      ['Länge sedan', '2025-03-14'],
    ]);
  });

  it('lists what is planned by day, of partners to come too', () => {
    expect(list.planned.map((item) => [item.effective.effectiveOn, item.status, item.becomes, item.sector])).toEqual([
      ['2026-04-01', 'ended', 'applied', 'private'],
      ['2026-05-01', 'ended', 'approved', 'private'],
      ['2026-09-01', 'active', 'active', 'public'],
      ['2026-10-01', 'approved', 'active', 'civil'],
      ['2026-11-01', 'approved', 'declined', 'civil'],
    ]);
  });

  it('stands as growth counts it, up to today', () => {
    expect(list.standing).toEqual({
      total: 3,
      paused: 1,
      bySector: { civil: 3, public: 0, private: 0 },
      onTheWayIn: 8,
      joinedThisYear: 1,
      leftThisYear: 1,
    });
  });

  it('is empty in an empty registry', async () => {
    const empty = await createTestApp();
    const { body } = await (await empty.signInAs('staff')).ask(workList.read);
    await empty.close();

    expect(body).toMatchObject({ applications: [], planned: [], unconfirmed: { count: 0, contacts: [] } });
    expect(body.standing).toMatchObject({ total: 0, bySector: { civil: 0, public: 0, private: 0 } });
  });

  it('is not for members', async () => {
    const { email } = await addContact(test.connections, await partner('Egen', 'ended', '2020-01-01'));

    expect((await (await test.signInAsContact(email)).ask(workList.read)).status).toBe(403);
  });
});
