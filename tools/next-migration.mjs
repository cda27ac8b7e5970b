/**
 * Prints the SQL that is missing between the migrations and the Prisma schema: the draft of the next migration.
 * `npm run migration -w @registry/database`
 */
import './sources.mjs';

const { createEmptyDatabase, schemaDrift, startTestServer } = await import('../packages/database/src/testing/index.ts');
const { migrate } = await import('../packages/database/src/migrate/index.ts');

const server = await startTestServer();
try {
  const url = await createEmptyDatabase(server);
  await migrate(url);
  console.log((await schemaDrift(url)) || '-- The migrations and the Prisma schema agree.');
} finally {
  await server.stop();
}
