export * from './newsletter.schema.js';
