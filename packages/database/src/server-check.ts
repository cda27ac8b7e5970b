import pg from 'pg';
import { connectionSettings } from './connection.js';
import { findErrorCode } from './error-code.js';

const OLDEST_MAJOR = 15;

/** The database server cannot be used as configured. The message names the server, never user names or passwords. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError';
}

/** The database server is older than what the product's SQL needs. */
export class DatabaseTooOldError extends Error {
  override name = 'DatabaseTooOldError';

  constructor(
    server: string,
    readonly version: string,
  ) {
    super(
      `The database server ${server} is PostgreSQL ${version}. The product needs version ${OLDEST_MAJOR} or newer.`,
    );
  }
}

/**
 * Checks that a server answers, lets us in and is new enough.
 *
 * @returns its version, such as `18.4`.
 * @throws {DatabaseUnavailableError} with what to look at.
 * @throws {DatabaseTooOldError} below version 15.
 */
export async function checkServer(url: string): Promise<string> {
  const address = parse(url);
  const server = `${address.hostname}:${address.port || '5432'}`;
  const client = new pg.Client({ ...connectionSettings(url), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; text: string }>(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text`,
    );
    const version = rows[0]?.text.split(' ')[0] ?? 'unknown';
    if (Number(rows[0]?.number) < OLDEST_MAJOR * 10_000) throw new DatabaseTooOldError(server, version);
    return version;
  } catch (error) {
    if (error instanceof DatabaseTooOldError) throw error;
    throw new DatabaseUnavailableError(explain(error, server, decodeURIComponent(address.pathname.slice(1))));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function parse(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address?.protocol === 'postgresql:' || address?.protocol === 'postgres:') return address;
  throw new DatabaseUnavailableError(
    'DATABASE_URL is not an address of a PostgreSQL database. It looks like postgresql://user:password@host:5432/database.',
  );
}

/** From codes, not from the driver's messages, which name users. */
function explain(error: unknown, server: string, database: string): string {
  const code = findErrorCode(error);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The database server ${server} cannot be found. Check the host name in DATABASE_URL.`;
    case 'ECONNREFUSED':
      return `Nothing answers at the database server ${server}. Is it running, and is the port in DATABASE_URL right?`;
    case '28P01':
    case '28000':
      return `The database server ${server} does not accept the user or the password in DATABASE_URL.`;
    case '3D000':
      return `The database server ${server} has no database "${database}". Create it, or correct DATABASE_URL.`;
    case '57P03':
      return `The database server ${server} is starting up or shutting down. Try again in a moment.`;
    case '53300':
      return `The database server ${server} has no connection left for us.`;
    default:
      return `The database server ${server} could not be reached${code === undefined ? ' in time' : ` (${code})`}. Check DATABASE_URL.`;
  }
}
