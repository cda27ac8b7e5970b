import { fileURLToPath } from 'node:url';

/** Transpiles with swc; types are checked by `npm run types`. */
const swc = (jsx) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true, tsx: jsx },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx$': swc(true), '^.+\\.ts$': swc(false) },
  moduleNameMapper: { '^(\\.{1,2}/.*)(?<!\\.json)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  setupFiles: [fileURLToPath(new URL('tools/seeded-properties.mjs', import.meta.url))],
};

const node = {
  ...common,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['registry-source', 'node', 'node-addons'] },
};

export default {
  // A busy machine is not a fault of the code.
  testTimeout: 30_000,
  // Half of a test's time is the database's: leaving a core free, as is the default, leaves a small machine idle.
  maxWorkers: '100%',
  projects: [
    { ...node, displayName: 'domain', rootDir: 'packages/domain' },
    { ...node, displayName: 'contract', rootDir: 'packages/contract' },
    { ...node, displayName: 'database', rootDir: 'packages/database' },
    {
      ...node,
      displayName: 'api',
      rootDir: 'apps/api',
      globalSetup: '<rootDir>/src/testing/global-setup.ts',
      globalTeardown: '<rootDir>/src/testing/global-teardown.ts',
    },
    {
      ...common,
      displayName: 'web',
      rootDir: 'apps/web',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['browser'] },
      // React Aria publishes a `source` condition without its sources, so here the workspace packages are named instead.
      moduleNameMapper: {
        ...common.moduleNameMapper,
        '^@registry/domain/(.*)$': '<rootDir>/../../packages/domain/src/$1/index.ts',
        '^@registry/contract/(.*)$': '<rootDir>/../../packages/contract/src/$1.ts',
        '\\.css$': '<rootDir>/src/testing/empty.ts',
      },
      setupFiles: [...common.setupFiles, '<rootDir>/src/testing/setup.ts'],
    },
  ],
};
