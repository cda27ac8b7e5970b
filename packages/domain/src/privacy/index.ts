export * from './privacy.schema.js';
