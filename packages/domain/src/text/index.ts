export * from './likeness.rules.js';
export * from './text.rules.js';
export * from './text.schema.js';
