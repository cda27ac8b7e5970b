export * from './import.schema.js';
