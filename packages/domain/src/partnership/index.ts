export * from './partnership.schema.js';
