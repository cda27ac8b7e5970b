export * from './columns.rules.js';
export * from './import.rules.js';
export * from './import.schema.js';
