export * from './civil-date.schema.js';
export * from './partial-date.rules.js';
