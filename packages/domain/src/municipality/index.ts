export * from './municipality.rules.js';
export * from './municipality.schema.js';
