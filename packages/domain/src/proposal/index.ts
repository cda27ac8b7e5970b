export * from './proposal.schema.js';
