export * from './address.schema.js';
