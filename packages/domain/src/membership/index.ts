export * from './ledger.rules.js';
export * from './ledger-check.rules.js';
export * from './membership.schema.js';
export * from './periods.rules.js';
export * from './status.schema.js';
export * from './status-machine.rules.js';
