import { readdirSync } from 'node:fs';

/** Folders of features, read from disk: a new feature is guarded from its first file. */
const featuresIn = (folder, not = []) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !not.includes(entry.name))
    .map((entry) => entry.name);

const apiFeatures = featuresIn('apps/api/src', ['platform', 'testing', 'demo']);
const webFeatures = featuresIn('apps/web/src/features');
const test = '\\.spec\\.tsx?$|/testing/';

/** A feature of the API meets another only through the service that its module exports. */
const apiZones = apiFeatures.map((feature) => ({
  name: `api-${feature}-through-its-service`,
  comment: 'Another feature is called through its service; its repository, mapper and controller are its own.',
  severity: 'error',
  from: {
    path: '^apps/api/src/',
    pathNot: [`^apps/api/src/(${feature}|testing|demo)/`, '^apps/api/src/app\\.module', test],
  },
  to: { path: `^apps/api/src/${feature}/`, pathNot: '\\.(service|module)\\.ts$' },
}));

const webZones = webFeatures.map((feature) => ({
  name: `web-${feature}-is-a-stranger-to-other-features`,
  comment: 'Features meet in routes, never in each other.',
  severity: 'error',
  from: { path: `^apps/web/src/features/${feature}/`, pathNot: test },
  to: { path: '^apps/web/src/features/', pathNot: `^apps/web/src/features/${feature}/` },
}));

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^packages/domain/', pathNot: test },
      to: { path: '^(apps|packages/(contract|database))/' },
    },
    {
      name: 'domain-does-no-input-or-output',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'contract-imports-the-domain-only',
      severity: 'error',
      from: { path: '^packages/contract/' },
      to: { path: '^(apps|packages/database)/' },
    },
    {
      name: 'database-is-a-leaf',
      severity: 'error',
      from: { path: '^packages/database/' },
      to: { path: '^(apps|packages/(domain|contract))/' },
    },
    {
      name: 'nobody-imports-an-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'web-never-sees-storage',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^packages/database/|node_modules/(pg|prisma|@prisma)/' },
    },
    {
      name: 'platform-imports-no-feature',
      severity: 'error',
      from: { path: '^apps/api/src/platform/', pathNot: test },
      to: { path: `^apps/api/src/(${apiFeatures.join('|')})/` },
    },
    {
      name: 'only-repositories-see-the-driver',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: ['\\.repository\\.ts$', '^apps/api/src/platform/', '^apps/api/src/main\\.ts$', test],
      },
      to: { path: 'node_modules/(pg|@prisma)/' },
    },
    {
      name: 'web-ui-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/(ui|i18n|api)/', pathNot: test },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'web-features-know-no-app',
      severity: 'error',
      from: { path: '^apps/web/src/features/', pathNot: test },
      to: { path: '^apps/web/src/app/' },
    },
    ...apiZones,
    ...webZones,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|generated|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['registry-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
