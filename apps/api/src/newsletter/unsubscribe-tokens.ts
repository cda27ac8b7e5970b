import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newsletter } from '@registry/contract/newsletter';
import { Settings } from '../platform/config/settings.js';

const ID_BYTES = 16;
const MAC_BYTES = 32;

/**
 * Tokens for the `List-Unsubscribe` header: whose, and a proof that we made it. They can leave the newsletter and nothing
 * else, so they may stand in an address. Nothing is stored: every letter to a subscriber has the same one.
 */
@Injectable()
export class UnsubscribeTokens {
  private readonly key: Buffer;

  constructor(private readonly settings: Settings) {
    this.key = createHmac('sha256', settings.secret).update('newsletter unsubscribe').digest();
  }

  /** The address to which a mail program POSTs. */
  urlFor(subscriberId: string): string {
    return `${this.settings.publicUrl}/api${newsletter.unsubscribe.path.replace(':token', this.tokenFor(subscriberId))}`;
  }

  /** What a mail to a subscriber says so that mail programs show a button to leave (RFC 2369, RFC 8058). */
  headersFor(subscriberId: string): Record<string, string> {
    return {
      'List-Unsubscribe': `<${this.urlFor(subscriberId)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
  }

  /** The subscriber whose token it is; nothing for any other text. */
  findSubscriberId(token: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== ID_BYTES + MAC_BYTES) return undefined;
    const id = bytes.subarray(0, ID_BYTES);
    if (!timingSafeEqual(bytes.subarray(ID_BYTES), this.macOf(id))) return undefined;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private tokenFor(subscriberId: string): string {
    const id = Buffer.from(subscriberId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.macOf(id)]).toString('base64url');
  }

  private macOf(id: Buffer): Buffer {
    return createHmac('sha256', this.key).update(id).digest();
  }
}
