import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';

export const SESSION_DAYS = 7;

/**
 * The cookie that says which session a browser has: the token and our signature of it, so that somebody who reads the
 * table of sessions cannot make a cookie. Over HTTPS its name begins with `__Host-`, which pins it to this very host.
 */
@Injectable()
export class SessionCookie {
  private readonly isSecure: boolean;
  private readonly name: string;

  constructor(private readonly settings: Settings) {
    this.isSecure = settings.publicUrl.startsWith('https:');
    this.name = this.isSecure ? '__Host-registry_session' : 'registry_session';
  }

  /** The token in a `Cookie` header, if it is there and signed by us. */
  findToken(cookies: string): string | undefined {
    const pair = cookies
      .split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${this.name}=`));
    const value = pair?.slice(this.name.length + 1) ?? '';
    const dot = value.lastIndexOf('.');
    if (dot <= 0) return undefined;
    const [token, signature] = [value.slice(0, dot), Buffer.from(value.slice(dot + 1))];
    const expected = Buffer.from(this.sign(token));
    return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : undefined;
  }

  /** The `Set-Cookie` header that begins a session. */
  begin(token: string): string {
    return this.header(`${token}.${this.sign(token)}`, SESSION_DAYS * 86_400);
  }

  /** The `Set-Cookie` header that ends it. */
  end(): string {
    return this.header('', 0);
  }

  private header(value: string, maxAge: number): string {
    const secure = this.isSecure ? '; Secure' : '';
    return `${this.name}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  }

  private sign(token: string): string {
    return createHmac('sha256', this.settings.secret).update(`session:${token}`).digest('base64url');
  }
}
