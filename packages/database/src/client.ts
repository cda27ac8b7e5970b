import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { connectionSettings } from './connection.js';
import { PrismaClient } from './generated/client.js';

/** One pool of connections and the two ways to use it: Prisma for records, `pool.query` for reports and search. */
export interface Database {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Upper bound of open connections. */
  readonly connections?: number;
  /** Told when an idle connection breaks (a restarted server); the pool replaces it by itself. */
  readonly onError?: (error: Error) => void;
}

/** Connects lazily: nothing fails here. See `checkServer` and `migrate` for what to do before. */
export function createDatabase(url: string, { connections = 10, onError }: DatabaseOptions = {}): Database {
  const statementName = createStatementNames();
  const pool = new PreparingPool({ ...connectionSettings(url), max: connections }, statementName);
  // Without a listener a broken idle connection would end the process.
  pool.on('error', (error) => onError?.(error));
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) }),
  });
  let closing: Promise<void> | undefined;
  return {
    pool,
    prisma,
    close: () => {
      closing ??= prisma.$disconnect().then(() => pool.end());
      return closing;
    },
  };
}

/** Each connection keeps its prepared statements for ever, and lists in `IN (…)` make ever new ones. */
const MOST_STATEMENTS = 500;

/** Names statements by their text, which makes PostgreSQL parse them once per connection; unnamed when there are too many. */
function createStatementNames(): (sql: string) => string {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST_STATEMENTS) return '';
    const name = `p${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/**
 * A pool that names every statement with parameters which it is asked itself: planning a report or reading a session takes
 * longer than running it. PostgreSQL keeps planning for the values where a plan for any value would cost more.
 *
 * Not so in transactions: an import fills tables within one, and a plan that was made when they were empty would stay.
 */
class PreparingPool extends pg.Pool {
  constructor(
    settings: pg.PoolConfig,
    private readonly statementName: (sql: string) => string,
  ) {
    super(settings);
  }

  // `pg` has a dozen overloads.
  override query(...given: unknown[]): never {
    const [statement, values, ...rest] = given;
    const isNameable = typeof statement === 'string' && Array.isArray(values) && values.length > 0;
    const named = isNameable ? [{ name: this.statementName(statement), text: statement, values }, ...rest] : given;
    return Reflect.apply(super.query, this, named) as never;
  }
}
