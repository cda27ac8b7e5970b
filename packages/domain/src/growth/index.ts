export * from './count-growth.rules.js';
export * from './growth.schema.js';
export * from './growth-csv.rules.js';
export * from './growth-periods.rules.js';
export * from './growth-report.rules.js';
