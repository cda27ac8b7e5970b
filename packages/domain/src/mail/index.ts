export * from './mail.rules.js';
export * from './mail.schema.js';
