export * from './partner.schema.js';
export * from './partner-list.schema.js';
export * from './tag.schema.js';
