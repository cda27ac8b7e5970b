export * from './history.js';
export * from './rows.js';
