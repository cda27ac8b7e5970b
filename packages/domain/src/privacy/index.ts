export * from './declaration.js';
export * from './not-personal.js';
export * from './personal-data.js';
export * from './privacy.schema.js';
export * from './privacy-words.js';
export * from './processing.js';
