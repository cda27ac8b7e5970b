export { schemaDrift } from './schema-engine.js';
export { createDatabaseFromTemplate, createEmptyDatabase, createTemplate, dropDatabase } from './test-database.js';
export { startTestServer, type TestServer } from './test-server.js';
