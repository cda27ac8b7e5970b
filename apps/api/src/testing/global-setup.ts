import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * One PostgreSQL for the whole run; each test file makes its own database in it. Jest hands this file to Node as it is, so
 * it asks Node for the packages' sources, which tests use too.
 */
export default async function globalSetup(): Promise<void> {
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: ['registry-source', ...context.conditions] }),
  });
  // Not of this package, hence by its address.
  await import(fileURLToPath(new URL('../../../../tools/sources.mjs', import.meta.url)));
  const { createTemplate, startTestServer } = await import('@registry/database/testing');
  const server = await startTestServer();
  const template = await createTemplate(server);
  // The queue's schema too, which takes a while: otherwise every test would make it.
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ connectionString: template, schema: 'pgboss' });
  await boss.start();
  await boss.stop({ graceful: false });
  process.env.REGISTRY_TEST_SERVER = JSON.stringify({ url: server.url, adminUrl: server.adminUrl });
  Reflect.set(globalThis, 'registryTestServer', server);
}
