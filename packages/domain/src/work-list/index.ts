export * from './work-list.schema.js';
