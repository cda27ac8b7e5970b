import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { ResponseOf } from '@registry/contract/endpoint';
import type { partners } from '@registry/contract/partners';
import type { ContactRole } from '@registry/domain/contact';
import type { PartnerImport } from '@registry/domain/import';
import type { Invented } from '../fixtures/people.js';
import type { Visitor } from '../fixtures/visitor.js';

/** The real list of partners of 2016, as a coordinator's spreadsheet saved it: semicolons, Windows-1252, CRLF. */
export const partnersOf2016 = fileURLToPath(new URL('../../api/src/imports/testing/parter-2016.csv', import.meta.url));

/** Has the file of 2016 in the registry, where a journey is not about importing it. */
export async function importPartnersOf2016(visitor: Visitor): Promise<void> {
  const content = (await readFile(partnersOf2016)).toString('base64');
  const { body: upload } = await visitor.ask('POST', '/imports', { fileName: 'parter-2016.csv', content });
  const { id, counts } = upload as PartnerImport;
  const committed = await visitor.ask('POST', `/imports/${id}/commit`, { ready: counts.ready });
  expect(committed.status).toBe(200);
}

/** The id of a partner, by its whole name. */
export async function partnerId(visitor: Visitor, name: string): Promise<string> {
  const { body } = await visitor.ask('GET', `/partners?${new URLSearchParams({ q: name })}`);
  const found = (body as ResponseOf<typeof partners.list>).items.find((partner) => partner.name === name);
  if (!found) throw new Error(`No partner is called ${name}.`);
  return found.id;
}

/** Has a partner with contacts in the registry, where a journey is not about registering it. @returns its id */
export async function registerPartner(
  visitor: Visitor,
  partner: { readonly name: string; readonly municipality?: string },
  contacts: readonly (Invented & { readonly role: ContactRole })[],
): Promise<string> {
  const draft = { ...partner, sector: 'civil', status: 'active', effective: '2020' };
  const registered = await visitor.ask('POST', '/partners', draft);
  expect(registered.status).toBe(201);
  const { id } = registered.body as ResponseOf<typeof partners.register>;
  for (const contact of contacts) {
    expect((await visitor.ask('POST', `/partners/${id}/contacts`, contact)).status).toBe(201);
  }
  return id;
}
