export { schemaDrift } from './schema-drift.js';
export { createDatabaseFromTemplate, createEmptyDatabase, createTemplate, dropDatabase } from './test-database.js';
export { startTestServer, type TestServer } from './test-server.js';
