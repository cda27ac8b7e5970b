export * from './checklist.rules.js';
export * from './checklist.schema.js';
export * from './template.rules.js';
export * from './ways-in.rules.js';
