import type { Database as Connections } from '@registry/database';
import type { PoolClient, QueryResultRow } from 'pg';

/** What runs SQL: the pool (each statement for itself) or a client inside a transaction. */
export type Client = Pick<PoolClient, 'query'>;

/** The database as repositories see it. */
export class Database {
  constructor(private readonly connections: Connections) {}

  get prisma(): Connections['prisma'] {
    return this.connections.prisma;
  }

  /** Runs statements outside any transaction, one by one. */
  get client(): Client {
    return this.connections.pool;
  }

  /** Rows of one parameterised statement, outside any transaction. */
  async query<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.connections.pool.query<Row>(sql, [...values]);
    return rows;
  }

  /**
   * Runs `work` in one transaction (READ COMMITTED): committed when it returns, rolled back when it throws. Everything in
   * it must use the client it is given: what else asks the pool for a connection waits for ever when the pool is empty.
   */
  async inTransaction<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    return this.between('BEGIN', work);
  }

  /** As {@link inTransaction}, where every statement sees the database as the first one did (REPEATABLE READ). */
  async inSnapshot<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    return this.between('BEGIN ISOLATION LEVEL REPEATABLE READ', work);
  }

  private async between<Result>(begin: string, work: (client: Client) => Promise<Result>): Promise<Result> {
    const client = await this.connections.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((cause: unknown) => {
        failure = cause instanceof Error ? cause : new Error('The rollback failed.');
      });
      throw error;
    } finally {
      // A connection that could not roll back is in an unknown state and is thrown away.
      client.release(failure);
    }
  }

  /**
   * As {@link inTransaction}, for the acts of many services that must happen all or none: gives `work` a database that
   * does everything, transactions too, in this one. Nothing in it may run side by side, and nothing may fail and go on.
   */
  async asOneTransaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    return this.inTransaction((client) => work(new TransactionDatabase(this.connections, client)));
  }
}

class TransactionDatabase extends Database {
  constructor(
    connections: Connections,
    private readonly transaction: Client,
  ) {
    super(connections);
  }

  override get prisma(): never {
    throw new Error('Prisma has connections of its own: it cannot take part in this transaction.');
  }

  override get client(): Client {
    return this.transaction;
  }

  override async query<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.transaction.query<Row>(sql, [...values]);
    return rows;
  }

  override inTransaction<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    return work(this.transaction);
  }

  /** Nothing runs beside it that it could see. */
  override inSnapshot<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    return work(this.transaction);
  }
}
