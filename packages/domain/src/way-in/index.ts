export * from './attempt.rules.js';
export * from './quartiles.rules.js';
export * from './way-in.schema.js';
export * from './way-in-csv.rules.js';
export * from './way-in-definitions.js';
export * from './way-in-report.rules.js';
