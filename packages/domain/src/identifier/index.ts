export * from './identifier.schema.js';
export * from './international.rules.js';
export * from './organisation-number.rules.js';
export * from './suggestion.rules.js';
