export * from './errors.js';
export { type MigrateOptions, migrate } from './migrate.js';
