import type { CivilDate } from '../calendar/index.js';
import { type MailKind, type OptionalMailKind, optionalMailKind } from './mail.schema.js';

/** What of a contact decides whether mail may go to them. */
export interface MailReader {
  /** The first day on which they are no longer a contact. */
  readonly endsOn: CivilDate | null;
  /** They have died: nothing is ever sent. */
  readonly endedQuietly: boolean;
  /** Protected: sent only what they asked for themselves. */
  readonly isHidden: boolean;
  readonly mutedMail: readonly string[];
}

/** What people get because they did something themselves a moment ago, or have asked for its answer. */
const askedForThemselves: ReadonlySet<MailKind> = new Set<MailKind>([
  'sign_in_code',
  'email_change_confirm',
  'email_change_told',
  'proposal_decided',
  'newsletter_confirm',
  'newsletter_link',
  'privacy_request_received',
]);

/** Whether mail of this kind goes only to somebody who asked for it, and so also to those who get nothing else. */
export const isAskedFor = (kind: MailKind): boolean => askedForThemselves.has(kind);

/** Which choice of the person a kind of mail falls under; a reminder goes with what it reminds of. */
const choiceFor = (kind: MailKind): OptionalMailKind | undefined =>
  kind === 'details_reminder' ? 'details_check' : optionalMailKind.safeParse(kind).data;

/** Whether mail of this kind may go to the contact today. */
export function mayReceive(kind: MailKind, reader: MailReader, today: CivilDate): boolean {
  if (reader.endedQuietly || (reader.endsOn !== null && reader.endsOn <= today)) return false;
  if (reader.isHidden && !isAskedFor(kind)) return false;
  const choice = choiceFor(kind);
  return choice === undefined || !reader.mutedMail.includes(choice);
}

/** An address as administrators see it, such as `a…@example.se`: enough to recognise. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '…' : `${[...address][0]}…${address.slice(at)}`;
}
