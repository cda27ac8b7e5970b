export * from './answer-state.rules.js';
export * from './round.schema.js';
