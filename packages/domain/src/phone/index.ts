export * from './phone.rules.js';
export * from './phone.schema.js';
