export * from './contact.schema.js';
export * from './tenure.rules.js';
