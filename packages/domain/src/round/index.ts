export * from './round.schema.js';
