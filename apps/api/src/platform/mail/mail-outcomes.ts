import { Injectable } from '@nestjs/common';
import type { MailKind } from '@registry/domain/mail';
import type { Client } from '../database/database.js';

/** A mail and how it ended. */
export interface MailOutcome {
  readonly mailId: string;
  readonly kind: MailKind;
  readonly contactId: string | null;
  readonly userId: string | null;
  readonly subscriberId: string | null;
  readonly data: Readonly<Record<string, string | number>>;
  readonly at: Date;
}

/** The mail server refused the recipient for good. */
export interface RefusedMail extends MailOutcome {
  /** The mail server's code, such as `550`. */
  readonly code: string;
}

type Listener<Outcome> = (client: Client, outcome: Outcome) => Promise<void>;

/**
 * Tells features how their mail ended, in the transaction that notes it. What a listener throws is logged and its own
 * writes are undone; how the mail ended is noted all the same.
 */
@Injectable()
export class MailOutcomes {
  private readonly sent = new Map<MailKind, Listener<MailOutcome>[]>();
  private readonly refused = new Map<MailKind, Listener<RefusedMail>[]>();

  /** The mail server took it. */
  onSent(kind: MailKind, listener: Listener<MailOutcome>): void {
    this.sent.set(kind, [...(this.sent.get(kind) ?? []), listener]);
  }

  /** The mail server refused the recipient for good (5xx): a bounce. */
  onRefused(kind: MailKind, listener: Listener<RefusedMail>): void {
    this.refused.set(kind, [...(this.refused.get(kind) ?? []), listener]);
  }

  listenersForSent(kind: MailKind): readonly Listener<MailOutcome>[] {
    return this.sent.get(kind) ?? [];
  }

  listenersForRefused(kind: MailKind): readonly Listener<RefusedMail>[] {
    return this.refused.get(kind) ?? [];
  }
}
