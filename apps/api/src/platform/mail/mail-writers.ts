import { Injectable } from '@nestjs/common';
import type { Language } from '@registry/domain/language';
import { type MailKind, mailKinds } from '@registry/domain/mail';
import type { WrittenMail } from './mail-layout.js';

/** A mail that is about to be written and sent. */
export interface QueuedMail {
  readonly id: string;
  readonly kind: MailKind;
  readonly language: Language;
  /** Where it goes. Name is null for a mere address. */
  readonly to: { readonly address: string; readonly name: string | null };
  readonly contactId: string | null;
  readonly userId: string | null;
  readonly subscriberId: string | null;
  readonly data: Readonly<Record<string, string | number>>;
  readonly createdAt: Date;
  readonly partnershipName: string;
}

/** Writes the mail of one kind. */
export interface MailWriter {
  /**
   * Writes it, from what is known now. Links and codes are made anew here at each attempt, and stored nowhere but hashed.
   *
   * @returns null when its reason is gone: it is cancelled
   */
  write(mail: QueuedMail): Promise<WrittenMail | null>;
  /** As a person would get it, with invented people and links that lead nowhere. */
  example(language: Language): WrittenMail;
}

/** Who writes which mail. Features register theirs when their module starts. */
@Injectable()
export class MailWriters {
  private readonly writers = new Map<MailKind, MailWriter>();

  register(kind: MailKind, writer: MailWriter): void {
    if (this.writers.has(kind)) throw new Error(`Mail of kind ${kind} has two writers.`);
    this.writers.set(kind, writer);
  }

  find(kind: MailKind): MailWriter | undefined {
    return this.writers.get(kind);
  }

  /** @throws Error when nobody writes mail of this kind, which is a mistake of ours */
  get(kind: MailKind): MailWriter {
    const writer = this.find(kind);
    if (writer === undefined) throw new Error(`Nobody writes mail of kind ${kind}.`);
    return writer;
  }

  /** The kinds that nobody writes. */
  get missing(): MailKind[] {
    return mailKinds.filter((kind) => !this.writers.has(kind));
  }
}
