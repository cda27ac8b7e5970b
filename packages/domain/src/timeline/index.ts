export * from './timeline.schema.js';
