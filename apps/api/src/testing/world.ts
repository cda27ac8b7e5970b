import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { detailsCheck } from '@registry/contract/details-check';
import type { Endpoint } from '@registry/contract/endpoint';
import { publishedReports } from '@registry/contract/growth';
import { imports } from '@registry/contract/imports';
import { newsletter } from '@registry/contract/newsletter';
import { rounds } from '@registry/contract/rounds';
import { session } from '@registry/contract/session';
import { addDays } from '@registry/domain/calendar';
import type { LinkPurpose } from '@registry/domain/link';
import { LinksService } from '../links/links.service.js';
import { Database } from '../platform/database/database.js';
import { SignInCodes } from '../session/sign-in-codes.js';
import {
  addContact,
  addFailedMail,
  addMeeting,
  addPartner,
  addProposal,
  addStep,
  addSubscriber,
  addUser,
} from './factories.js';
import { addRound, everybody } from './rounds.js';
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
  /** A partner on its way in, a step of its checklist, and the version of all steps. */
  readonly newcomerId: string;
  readonly stepId: string;
  readonly templateVersion: number;
  /** An address that may sign in, and its code. */
  readonly signInEmail: string;
  readonly signInCode: string;
  /** A request to erase the contact. */
  readonly erasureId: string;
  /** A run of the retention rules, in the state that the request wants. */
  readonly retentionRunId: string;
  /** An invitation to become administrator. */
  readonly invitationToken: string;
  /** Secrets of a subscriber's links. */
  readonly confirmSubscriptionSecret: string;
  readonly mySubscriptionSecret: string;
  /** What the contact proposed. */
  readonly proposalId: string;
  /** Secret of the link by which the contact confirms another address. */
  readonly emailChangeSecret: string;
  /** A session of whoever asks: known once they are signed in. */
  readonly sessionId: string;
  /** A round in the state that the request wants, which asks the contact; as a draft, it would ask nobody. */
  readonly roundId: string;
  /** Secret of the contact's link of a round. */
  readonly detailsSecret: string;
  readonly targetId: string;
  /** A published report. */
  readonly reportId: string;
  /** A mail that can be sent again. */
  readonly failedMailId: string;
  /** A day on which the working committee is not known to have met. */
  readonly meetingOn: string;
  /** A meeting of the working committee. */
  readonly meetingId: string;
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
  const newcomerId = await addPartner(connections, { name: `Ny ${unique}`, status: 'prospect', since: '2026-01-01' });
  const stepId = endpoint.path.includes(':stepId') ? await addStep(connections) : '';
  const { rows } = await connections.pool.query<{
    status: string;
    sector: string;
    version: number;
    templateVersion: number;
  }>(
    `SELECT (SELECT id FROM status_change WHERE partner_id = $1) AS status,
            (SELECT id FROM sector_change WHERE partner_id = $1) AS sector,
            (SELECT version FROM partnership) AS version,
            (SELECT version FROM checklist_template) AS "templateVersion"`,
    [partnerId],
  );
  return {
    partnerId,
    contactId: contact.id,
    contactEmail: contact.email,
    statusChangeId: rows[0]?.status ?? '',
    sectorChangeId: rows[0]?.sector ?? '',
    settingsVersion: rows[0]?.version ?? 0,
    newcomerId,
    stepId,
    templateVersion: rows[0]?.templateVersion ?? 0,
    userId: await addUser(connections, { role: 'staff' }),
    importId: endpoint.path.includes(':importId') ? await uploadImport(test, unique) : '',
    signInEmail,
    signInCode: endpoint === session.signIn ? await app.get(SignInCodes).make(signInEmail) : '',
    retentionRunId: endpoint.path.includes(':runId') ? await rehearseRetention(connections, endpoint) : '',
    erasureId: endpoint.path.includes(':requestId') ? await askForErasure(connections, contact.id) : '',
    invitationToken,
    confirmSubscriptionSecret: await linkSecretFor(test, endpoint === newsletter.confirm, 'confirm_subscription'),
    mySubscriptionSecret: await linkSecretFor(test, endpoint.path === newsletter.mine.path, 'my_subscription'),
    proposalId: endpoint.path.includes(':proposalId') ? await addProposal(connections, partnerId, contact.id) : '',
    emailChangeSecret: endpoint.path.startsWith('/links/email') ? await askForAddress(test, contact) : '',
    sessionId: '',
    roundId: await roundFor(test, endpoint, contact.id),
    detailsSecret: await detailsSecretFor(test, endpoint, contact.id),
    targetId: endpoint.path.includes(':targetId') ? await addTarget(connections) : '',
    reportId: endpoint.path.includes(':reportId') ? await publishReport(test) : '',
    meetingOn: dayOf(unique.slice(0, 4)),
    meetingId: endpoint.path.includes(':meetingId') ? await addMeeting(connections, dayOf(unique.slice(4, 8))) : '',
    failedMailId: endpoint.path.includes(':mailId') ? await addFailedMail(connections) : '',
    unique,
  };
}

/** A day of the last century, by four hexadecimal digits: hardly ever the same twice. */
const dayOf = (digits: string): string => addDays('1900-01-01', Number.parseInt(digits, 16) % 40_000);

/** The contact, signed in, asks for another address. @returns the secret of the link that the mail would hold */
async function askForAddress({ app, connections }: TestApp, contact: { id: string; email: string }): Promise<string> {
  const userId = await addUser(connections, { role: null, email: contact.email });
  const { client } = app.get(Database);
  const changeId = randomUUID();
  await client.query(
    `INSERT INTO email_change (id, contact_id, user_id, email, asked_at) VALUES ($1, $2, $3, $4, now())`,
    [changeId, contact.id, userId, `ny-${contact.email}`],
  );
  return app.get(LinksService).createSecret(client, {
    purpose: 'confirm_email',
    contactId: contact.id,
    data: { changeId },
  });
}

async function uploadImport(test: TestApp, unique: string): Promise<string> {
  const coordinator = await test.signInAs('coordinator');
  return (await coordinator.ask(imports.upload, { body: partnerFile(`Förening ${unique}`) })).body.id;
}

async function addTarget({ pool }: TestApp['connections']): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO growth_target (id, count, by_on, set_on, count_when_set) VALUES ($1, 50, '2027-12-31', '2026-01-01', 40)`,
    [id],
  );
  return id;
}

async function publishReport(test: TestApp): Promise<string> {
  const staff = await test.signInAs('staff');
  const body = { title: 'Årsrapport', query: { from: '2025-01-01', to: '2025-12-31' } };
  return (await staff.ask(publishedReports.publish, { body })).body.id;
}

/** The secret of a new subscriber's link, where the request is about one. */
async function linkSecretFor({ app, connections }: TestApp, isWanted: boolean, purpose: LinkPurpose): Promise<string> {
  if (!isWanted) return '';
  const subscriberId = await addSubscriber(connections);
  const data = { topics: 'newsletter', language: 'sv', wordingVersion: 1 };
  return app.get(LinksService).createSecret(app.get(Database).client, { purpose, subscriberId, data });
}

async function rehearseRetention({ pool }: TestApp['connections'], { id: operation }: Endpoint): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO retention_run (id, started_at, state, is_over_cap, items) VALUES ($1, now(), $2, false, '[]')`,
    [id, operation === 'undoRetention' ? 'quarantined' : 'rehearsed'],
  );
  return id;
}

async function askForErasure({ pool }: TestApp['connections'], contactId: string): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO erasure_request (id, subject_kind, subject_id, requested_at, due_on)
     VALUES ($1, 'contact', $2, now(), current_date)`,
    [id, contactId],
  );
  return id;
}

async function roundFor({ connections }: TestApp, endpoint: Endpoint, contactId: string): Promise<string> {
  if (!endpoint.path.includes(':roundId')) return '';
  const isAboutDraft = ([rounds.change, rounds.start] as readonly Endpoint[]).includes(endpoint);
  if (!isAboutDraft) return addRound(connections, { state: 'running', contactIds: [contactId] });
  return addRound(connections, { state: 'draft', audience: { ...everybody, municipalities: ['0000'] } });
}

async function detailsSecretFor({ app, connections }: TestApp, endpoint: Endpoint, contactId: string): Promise<string> {
  if (!Object.values<Endpoint>(detailsCheck).includes(endpoint)) return '';
  const roundId = await addRound(connections, { state: 'running', contactIds: [contactId] });
  const draft = { purpose: 'confirm_details', contactId, data: { roundId } } as const;
  return app.get(LinksService).createSecret(app.get(Database).client, draft);
}
