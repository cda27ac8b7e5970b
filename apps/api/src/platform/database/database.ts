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
    const client = await this.connections.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query('BEGIN');
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
}
