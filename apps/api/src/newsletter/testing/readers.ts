import { newsletter } from '@registry/contract/newsletter';
import type { TestApp } from '../../testing/test-app.js';

/** An address that nobody has. */
export const addressOf = (unique: string): string => `${unique}@example.se`;

/** The mails to an address, newest first. */
export const mailsTo = (test: TestApp, email: string) => test.mail.outbox.filter(({ to }) => to === email);

/** The secret in the link of a mail. */
export function secretIn(mail: { readonly text: string } | undefined): string {
  const secret = /#([\w-]{43})\b/.exec(mail?.text ?? '')?.[1];
  if (secret === undefined) throw new Error('The mail has no link.');
  return secret;
}

/** The subscriber as stored. */
export async function subscriberOf({ connections }: TestApp, email: string): Promise<unknown> {
  const { rows } = await connections.pool.query('SELECT * FROM subscriber WHERE email_folded = $1', [email]);
  return rows[0];
}

/** Subscribes an address as people do: asks, and confirms by the link in the mail. */
export async function subscribed(test: TestApp, email: string): Promise<void> {
  await test.visitor().ask(newsletter.subscribe, {
    body: { email, language: 'sv', topics: ['newsletter'], wordingVersion: 1 },
  });
  await test.idle();
  const answer = await test.visitor().ask(newsletter.confirm, { body: { secret: secretIn(mailsTo(test, email)[0]) } });
  if (answer.body.state !== 'active') throw new Error('The subscription was not confirmed.');
}
