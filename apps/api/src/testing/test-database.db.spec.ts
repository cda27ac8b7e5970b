import { expect, it } from '@jest/globals';
import { useTestDatabase } from './use-test-database.js';

const test = useTestDatabase();

it('gives a test file a migrated database of its own', async () => {
  const { rows } = await test.database.pool.query('SELECT current_database() AS name');

  expect(rows[0]?.name).toMatch(/^test_/);
  await expect(test.database.prisma.partner.count()).resolves.toBe(0);
});
