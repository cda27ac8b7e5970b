import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Endpoint } from '@registry/contract/endpoint';
import { imports } from '@registry/contract/imports';
import { session } from '@registry/contract/session';
import { SignInCodes } from '../session/sign-in-codes.js';
import { addContact, addPartner, addUser } from './factories.js';
import type { TestApp } from './test-app.js';

/** Something of everything that a request can be about, new for each request. */
export interface World {
  /** A counting partner with a contact, a status change and a sector change. */
  readonly partnerId: string;
  readonly contactId: string;
  readonly contactEmail: string;
  readonly statusChangeId: string;
  readonly sectorChangeId: string;
  readonly userId: string;
  /** An import with one row that is ready. */
  readonly importId: string;
  readonly settingsVersion: number;
  /** An address that may sign in, and its code. */
  readonly signInEmail: string;
  readonly signInCode: string;
  /** An invitation to become administrator. */
  readonly invitationToken: string;
  /** Different in every world: for names and addresses that must be free. */
  readonly unique: string;
}

/** A file with one partner. */
export const partnerFile = (name: string): { fileName: string; content: string } => ({
  fileName: 'parter.csv',
  content: Buffer.from(`Namn;Sektor;Status;Datum\r\n${name};Civilsamhälle;Part;2026\r\n`).toString('base64'),
});

/** Makes a world for a request to the endpoint. An import and a code, which take long, only where it is about them. */
export async function createWorld(test: TestApp, endpoint: Endpoint): Promise<World> {
  const { connections, app } = test;
  const unique = randomBytes(6).toString('hex');
  const partnerId = await addPartner(connections, { name: `Part ${unique}` });
  const contact = await addContact(connections, partnerId);
  const signInEmail = `kod-${unique}@example.se`;
  await addUser(connections, { role: 'staff', email: signInEmail });
  const invitationToken = randomBytes(32).toString('base64url');
  await connections.pool.query(
    `INSERT INTO invitation (id, token_hash, role, created_at, expires_at)
     VALUES ($1, $2, 'administrator', now(), now() + interval '1 day')`,
    [randomUUID(), createHash('sha256').update(invitationToken).digest('base64url')],
  );
  const { rows } = await connections.pool.query<{ status: string; sector: string; version: number }>(
    `SELECT (SELECT id FROM status_change WHERE partner_id = $1) AS status,
            (SELECT id FROM sector_change WHERE partner_id = $1) AS sector,
            (SELECT version FROM partnership) AS version`,
    [partnerId],
  );
  return {
    partnerId,
    contactId: contact.id,
    contactEmail: contact.email,
    statusChangeId: rows[0]?.status ?? '',
    sectorChangeId: rows[0]?.sector ?? '',
    settingsVersion: rows[0]?.version ?? 0,
    userId: await addUser(connections, { role: 'staff' }),
    importId: endpoint.path.includes(':importId') ? await uploadImport(test, unique) : '',
    signInEmail,
    signInCode: endpoint === session.signIn ? await app.get(SignInCodes).make(signInEmail) : '',
    invitationToken,
    unique,
  };
}

async function uploadImport(test: TestApp, unique: string): Promise<string> {
  const coordinator = await test.signInAs('coordinator');
  return (await coordinator.ask(imports.upload, { body: partnerFile(`Förening ${unique}`) })).body.id;
}
