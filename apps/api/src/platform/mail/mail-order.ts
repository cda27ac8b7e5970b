import type { Language } from '@registry/domain/language';
import type { MailKind } from '@registry/domain/mail';

/**
 * To whom: their address is looked up when the mail is sent. An address of its own is given where the mail is not for the
 * one that is kept (a new address to be confirmed, the old one to be told).
 */
type MailTo =
  | { readonly contactId: string; readonly address?: string }
  | { readonly userId: string }
  | { readonly subscriberId: string }
  | { readonly address: string };

/** One mail to be sent: what it is for, and the ids from which it is written when it is sent. Never a secret. */
export interface MailOrder {
  readonly kind: MailKind;
  readonly language: Language;
  readonly to: MailTo;
  readonly data?: Readonly<Record<string, string | number>>;
  /** What must be sent once and never again: a second order with the same key does nothing. */
  readonly dedupeKey?: string;
}
