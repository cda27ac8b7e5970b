export { createDatabase, type Database, type DatabaseOptions } from './client.js';
export * from './embedded/index.js';
export * from './generated/client.js';
export * from './migrate/index.js';
export { checkServer, DatabaseTooOldError, DatabaseUnavailableError } from './server-check.js';
