import { z } from 'zod';

/** How this installation is set up. Read from the environment once, at start. */
export interface Config {
  /** A demonstration on somebody's own machine: sign-in without mail, and an outbox instead of mail. */
  readonly isDemo: boolean;
  readonly host: string;
  readonly port: number;
  /** Where people reach the product, without a slash at the end. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL in `dataDir`. Holds a password. */
  readonly databaseUrl: string | null;
  /** Null in the demo, where one is made and kept in `dataDir`. */
  readonly secret: string | null;
  /** Null in the demo, where mail lands in an outbox. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** False, or the number of proxies in front, or their addresses: only then is X-Forwarded-For believed. */
  readonly trustProxy: false | number | string[];
  readonly logLevel: (typeof logLevels)[number];
  readonly demoData: 'full' | 'empty';
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** Settings that only a real installation has: one of them is enough to make it one. */
const realSettings = ['PUBLIC_URL', 'DATABASE_URL', 'SECRET', 'SMTP_URL', 'MAIL_FROM'] as const;

export const isLoopback = (host: string): boolean => ['127.0.0.1', '::1', '[::1]', 'localhost'].includes(host);

/** The environment cannot be started with. Has a line for each bad setting: its name and the remedy, never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

const isUrlOf =
  (...protocols: string[]) =>
  (text: string): boolean =>
    protocols.includes(URL.parse(text)?.protocol ?? '');

const addressOrName = /^(?:[^<>\r\n]+ )?<?[^\s@<>]+@[^\s@<>]+>?$/;

const environment = z.object({
  REGISTRY_MODE: z.enum(['demo', 'production'], 'REGISTRY_MODE must be "demo" or "production".').optional(),
  NODE_ENV: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number('PORT must be a number between 1 and 65535.')
    .int('PORT must be a whole number.')
    .min(1, 'PORT must be a number between 1 and 65535.')
    .max(65_535, 'PORT must be a number between 1 and 65535.')
    .default(3000),
  PUBLIC_URL: z
    .string()
    .refine(
      isUrlOf('http:', 'https:'),
      'PUBLIC_URL must be the address people use, such as https://register.example.se.',
    )
    .refine((text) => (URL.parse(text)?.pathname ?? '/') === '/', 'PUBLIC_URL must not have a path.')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      isUrlOf('postgres:', 'postgresql:'),
      'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
    )
    .optional(),
  SECRET: z
    .string()
    .min(32, 'SECRET must have at least 32 characters. Make one with: openssl rand -base64 48')
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isUrlOf('smtp:', 'smtps:'), 'SMTP_URL must look like smtps://user:password@mail.example.se:465.')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(addressOrName, 'MAIL_FROM must be a sender such as "Partnerskapet <register@example.se>".')
    .optional(),
  TRUST_PROXY: z
    .string()
    .regex(
      /^(?:\d{1,2}|[\da-fA-F.:/]+(?:,\s*[\da-fA-F.:/]+)*)$/,
      'TRUST_PROXY must be how many proxies stand in front (1), or their addresses (10.0.0.0/8).',
    )
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(', ')}.`).default('info'),
  DEMO_DATA: z.enum(['full', 'empty'], 'DEMO_DATA must be "full" or "empty".').default('full'),
});

type Environment = z.output<typeof environment>;

/**
 * Reads the settings. It is the demo only when nothing says otherwise: `REGISTRY_MODE` decides if given; otherwise
 * `NODE_ENV=production` or any setting that only a real installation has makes it a real one.
 *
 * @throws ConfigError naming every bad or missing setting
 */
export function readConfig(source: Readonly<Record<string, string | undefined>>): Config {
  // Compose files hand on settings that are not set as empty ones.
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const result = environment.safeParse(given);
  if (!result.success) throw new ConfigError(result.error.issues.map((issue) => issue.message));

  const settings = result.data;
  const isDemo =
    settings.REGISTRY_MODE === undefined
      ? settings.NODE_ENV !== 'production' && realSettings.every((name) => settings[name] === undefined)
      : settings.REGISTRY_MODE === 'demo';
  const problems = isDemo ? demoProblems(settings) : realProblems(settings);
  if (problems.length > 0) throw new ConfigError(problems);

  return {
    isDemo,
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: new URL(settings.PUBLIC_URL ?? `http://${hostInUrl(settings.HOST)}:${settings.PORT}`).origin,
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL ?? null,
    secret: settings.SECRET ?? null,
    mail:
      settings.SMTP_URL === undefined || settings.MAIL_FROM === undefined
        ? null
        : { smtpUrl: settings.SMTP_URL, from: settings.MAIL_FROM },
    trustProxy: trustProxyOf(settings.TRUST_PROXY),
    logLevel: settings.LOG_LEVEL,
    demoData: settings.DEMO_DATA,
  };
}

const hostInUrl = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

function demoProblems(settings: Environment): string[] {
  const problems: string[] = [];
  if (settings.NODE_ENV === 'production') {
    problems.push('REGISTRY_MODE=demo and NODE_ENV=production contradict each other. Remove one of them.');
  }
  if (!isLoopback(settings.HOST)) {
    problems.push('HOST must be 127.0.0.1 in the demo, where anybody who reaches it may sign in. Remove HOST.');
  }
  return problems;
}

const remedies = {
  PUBLIC_URL: 'PUBLIC_URL is missing: the address people use, such as https://register.example.se.',
  SECRET: 'SECRET is missing: at least 32 random characters. Make one with: openssl rand -base64 48',
  SMTP_URL:
    'SMTP_URL is missing: the mail server for sign-in codes, such as smtps://user:password@mail.example.se:465.',
  MAIL_FROM: 'MAIL_FROM is missing: the sender of mail, such as "Partnerskapet <register@example.se>".',
} as const;

function realProblems(settings: Environment): string[] {
  const names = Object.keys(remedies) as (keyof typeof remedies)[];
  const missing = names.filter((name) => settings[name] === undefined).map((name) => remedies[name]);
  if (missing.length === 0) return [];
  return [...missing, 'For the demonstration instead, set none of these and not NODE_ENV=production.'];
}

function trustProxyOf(text: string | undefined): Config['trustProxy'] {
  if (text === undefined || text === '0') return false;
  return /^\d+$/.test(text) ? Number(text) : text.split(',').map((address) => address.trim());
}
