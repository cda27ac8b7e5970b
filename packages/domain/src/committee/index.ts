export * from './committee.schema.js';
export * from './news.rules.js';
