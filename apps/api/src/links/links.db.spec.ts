import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linkLifetimeDays, linkPurposes } from '@registry/domain/link';
import { Database } from '../platform/database/database.js';
import { addContact, addPartner } from '../testing/factories.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { LinksService } from './links.service.js';

const start = '2026-03-15T08:00:00.000Z';

let test: TestApp;
let links: LinksService;
beforeAll(async () => {
  test = await createTestApp({ now: start });
  links = test.app.get(LinksService, { strict: false });
});
afterAll(() => test.close());

const client = () => test.app.get(Database).client;
const contactId = async () => (await addContact(test.connections, await addPartner(test.connections))).id;
const secretOf = (url: string): string => new URL(url).hash.slice(1);
const later = (days: number): string => new Date(Date.parse(start) + days * 86_400_000).toISOString();

describe('a personal link', () => {
  it.each(linkPurposes)(
    'for %s carries its secret in the fragment, and lives as long as its purpose needs',
    async (purpose) => {
      test.clock.set(start);
      const id = await contactId();
      const url = await links.create(client(), { purpose, contactId: id, data: { roundId: 'r' } });
      const secret = secretOf(url);

      expect(url).not.toContain(`?`);
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(await links.getLive(client(), secret, purpose)).toMatchObject({ contactId: id, data: { roundId: 'r' } });
      test.clock.set(later(linkLifetimeDays[purpose]));
      await expect(links.getLive(client(), secret, purpose)).rejects.toMatchObject({ code: 'LINK_REFUSED' });
    },
  );

  it('is kept as nothing that opens it', async () => {
    test.clock.set(start);
    const secret = secretOf(await links.create(client(), { purpose: 'confirm_email', contactId: await contactId() }));

    const { rows } = await test.connections.pool.query('SELECT to_jsonb(l)::text AS row FROM personal_link l');

    expect(rows.map(({ row }) => String(row)).join()).not.toContain(secret);
  });

  it('is refused alike when it is unknown, for something else, or revoked', async () => {
    test.clock.set(start);
    const id = await contactId();
    const draft = { purpose: 'confirm_email', contactId: id } as const;
    const [one, other] = [await links.create(client(), draft), await links.create(client(), draft)].map(secretOf);
    const revoked = await links.revoke(client(), { contactId: id, purpose: 'confirm_email' });
    const third = secretOf(await links.create(client(), draft));

    const errors = await Promise.all(
      [
        links.getLive(client(), 'x'.repeat(43)),
        links.getLive(client(), third, 'confirm_details'),
        links.getLive(client(), one ?? '', 'confirm_email'),
        links.getLive(client(), other ?? '', 'confirm_email'),
      ].map((refused) => refused.catch((error: unknown) => error)),
    );

    expect(revoked).toBe(2);
    expect(errors.map((error) => JSON.stringify(error))).toEqual(Array(4).fill(JSON.stringify(errors[0])));
    expect(errors[0]).toMatchObject({ code: 'LINK_REFUSED' });
  });

  it('keeps its first use', async () => {
    test.clock.set(start);
    const draft = { purpose: 'my_subscription', contactId: await contactId() } as const;
    const secret = secretOf(await links.create(client(), draft));
    const { id } = await links.getLive(client(), secret);

    await links.markUsed(client(), id);
    test.clock.set(later(1));
    await links.markUsed(client(), id);

    expect((await links.getLive(client(), secret)).usedAt).toEqual(new Date(start));
  });
});
