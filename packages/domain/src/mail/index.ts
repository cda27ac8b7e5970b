export * from './mail.schema.js';
