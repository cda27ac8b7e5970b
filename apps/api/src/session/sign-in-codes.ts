import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { SESSION_DAYS } from './session-cookie.js';

export const CODE_MINUTES = 10;
const ATTEMPTS = 3;

/**
 * better-auth, of which nothing is mounted: it makes, keeps and checks codes and makes sessions. Cookies, limits, and who
 * may sign in at all are ours.
 */
async function createAuth(database: Database, settings: Settings) {
  // Loaded when somebody first signs in: it takes a good part of a second, which the start need not wait for.
  const [{ betterAuth }, { prismaAdapter }, { emailOTP }] = await Promise.all([
    import('better-auth'),
    import('better-auth/adapters/prisma'),
    import('better-auth/plugins/email-otp'),
  ]);
  const { secret } = settings;
  return betterAuth({
    database: prismaAdapter(database.prisma, { provider: 'postgresql' }),
    secret,
    baseURL: settings.publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    session: { expiresIn: SESSION_DAYS * 86_400, cookieCache: { enabled: false } },
    emailAndPassword: { enabled: false },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: ATTEMPTS,
        disableSignUp: true,
        // Keyed: whoever reads the table could try a million plain hashes in no time.
        storeOTP: { hash: async (code) => createHmac('sha256', secret).update(`code:${code}`).digest('base64url') },
        // Codes are made by `make`, and sent by whoever asked for them.
        sendVerificationOTP: async () => undefined,
      }),
    ],
  });
}

interface Refusal extends Error {
  readonly statusCode: number;
  readonly body?: { readonly code?: string };
}

const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500;

@Injectable()
export class SignInCodes {
  private auth: ReturnType<typeof createAuth> | undefined;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  private get better(): ReturnType<typeof createAuth> {
    this.auth ??= createAuth(this.database, this.settings);
    return this.auth;
  }

  /** Makes a code of six digits, which replaces an earlier one for the address. Whether the address is known is no matter. */
  async make(email: string): Promise<string> {
    const { api } = await this.better;
    // better-auth keeps earlier ones, to which it would go back once the newest has been tried too often.
    await this.database.query('DELETE FROM verification WHERE identifier = $1', [`sign-in-otp-${email}`]);
    return api.createVerificationOTP({ body: { email, type: 'sign-in' } });
  }

  /** Begins a session and returns its token; nothing when the code is wrong, used, expired or tried too often. */
  async findSession(
    email: string,
    code: string,
    from: { address: string; userAgent: string },
  ): Promise<string | undefined> {
    const headers = new Headers({ 'user-agent': from.userAgent });
    const { api } = await this.better;
    try {
      return (await api.signInEmailOTP({ body: { email, otp: code }, headers })).token;
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }

  /** Whether the code is right for the address, which need not be a user's; a right one stays, a wrong one counts as a try. */
  async isRight(email: string, code: string): Promise<boolean> {
    const { api } = await this.better;
    try {
      return (await api.checkVerificationOTP({ body: { email, otp: code, type: 'sign-in' } })).success;
    } catch (error) {
      // That nobody has the address is said only to whoever has the right code.
      if (isRefusal(error)) return error.body?.code === 'USER_NOT_FOUND';
      throw error;
    }
  }

  /** Begins a session without a code, and returns its token. For the demonstration. */
  async beginSession(userId: string): Promise<string> {
    const { internalAdapter } = await (await this.better).$context;
    return (await internalAdapter.createSession(userId)).token;
  }
}
