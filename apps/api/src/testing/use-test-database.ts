import { afterAll, beforeAll } from '@jest/globals';
import { createDatabase, type Database } from '@registry/database';
import { createDatabaseFromTemplate, dropDatabase } from '@registry/database/testing';
import { getTestServer } from './test-server.js';

/** A database of a test file's own, there from `beforeAll` on. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
}

/**
 * Call at the top of a test file (or a `describe`): gives it a freshly migrated, empty database, and removes it at the
 * end.
 */
export function useTestDatabase(): TestDatabase {
  let current: TestDatabase | undefined;
  const get = (): TestDatabase => {
    if (current === undefined) throw new Error('The test database exists from beforeAll on.');
    return current;
  };
  beforeAll(async () => {
    const url = await createDatabaseFromTemplate(getTestServer());
    current = { url, database: createDatabase(url) };
  });
  afterAll(async () => {
    if (current === undefined) return;
    await current.database.close();
    await dropDatabase(getTestServer(), current.url);
  });
  return {
    get url() {
      return get().url;
    },
    get database() {
      return get().database;
    },
  };
}
