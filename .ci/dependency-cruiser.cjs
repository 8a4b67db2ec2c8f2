/**
 * The import rules of the house (docs/adr): kernel ← platform ← features ← app, and no exception list.
 * A rule that stands in the way is discussed in an ADR, not switched off here.
 */

const feature = '^src/features/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-imports-nothing',
      comment: 'The kernel is plain TypeScript: no packages, no Node modules, no other part of the house.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'config-stands-alone',
      severity: 'error',
      from: { path: '^src/config/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(src|migrations|web|test)/', pathNot: '^src/(config|kernel)/' },
    },
    {
      name: 'platform-does-not-know-features',
      comment: 'Platform stands on kernel and config only (its database also lists the migrations).',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(src|web|test|migrations)/', pathNot: '^(src/(platform|kernel|config)|migrations)/' },
    },
    {
      name: 'migrations-only-from-the-database',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/db/' },
      to: { path: '^migrations/' },
    },
    {
      name: 'features-do-not-know-the-app',
      comment: 'Features stand on kernel, config, platform and on each other’s public questions.',
      severity: 'error',
      from: { path: '^src/features/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(src|web|test|migrations)/', pathNot: '^src/(features|platform|kernel|config)/' },
    },
    {
      name: 'features-meet-at-public-files',
      comment: 'Another feature is used through <name>.public.ts; wiring (module to module) is the one other way.',
      severity: 'error',
      from: { path: feature },
      to: { path: feature, pathNot: ['^src/features/$1/', '^src/features/([^/]+)/[^/]+\\.(public|module)\\.ts$'] },
    },
    {
      name: 'modules-only-from-modules',
      severity: 'error',
      from: { path: '^src/features/', pathNot: '\\.(module|spec)\\.ts$' },
      to: { path: '^src/features/.*\\.module\\.ts$' },
    },
    {
      name: 'domain-imports-kernel-only',
      comment:
        'Rules of the trade are pure: no framework, no database. zod is their language for shapes (docs/adr/0009).',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/kernel/', '^src/features/$1/domain/', '^node_modules/zod/'] },
    },
    {
      name: 'typeorm-stays-with-the-data',
      comment: 'Services, controllers and rules never see the ORM.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/platform/db/', '\\.(entity|repository|queries)\\.ts$'],
      },
      to: { path: '^(node_modules/)?typeorm(/|$)' },
    },
    {
      name: 'nest-typeorm-only-in-wiring',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/db/', '\\.(module|repository|queries)\\.ts$'] },
      to: { path: '^(node_modules/)?@nestjs/typeorm(/|$)' },
    },
    {
      name: 'controllers-do-not-touch-data',
      comment: 'A controller makes one call to a service or to a read model.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.(entity|repository)\\.ts$' },
    },
    {
      name: 'web-and-server-meet-at-the-api-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|migrations|test)/' },
    },
    {
      name: 'server-does-not-import-web-or-tests',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(web|test)/' },
    },
    {
      name: 'web-features-do-not-reach-into-each-other',
      comment: 'What two web features share lives in web/src/shared.',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/([^/]+)/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'web-shared-knows-no-feature',
      severity: 'error',
      from: { path: '^web/src/(shared|api)/' },
      to: { path: '^web/src/(features|app)/' },
    },
    {
      name: 'only-composables-call-the-api',
      comment: 'Components and pages get data and acts from composables.',
      severity: 'error',
      from: { path: '^web/src/features/[^/]+/(components|pages)/' },
      to: { path: '^web/src/api/client\\.ts$' },
    },
    {
      name: 'nothing-starts-the-entry-points',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(main|worker|cluster)\\.ts$', '^src/commands/'] },
      to: { path: '^src/(main|worker|app\\.module)\\.ts$' },
    },
    {
      name: 'no-development-packages-in-the-server',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$|^src/commands/[^/]+\\.mjs$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '[.](css|svg|png|webp|jpg|woff2)'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^dist', '^var'] },
    exclude: { path: ['^dist/', '^var/', '^test/artifacts/'] },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.vue', '.json', '.d.ts'],
    },
    builtInModules: { add: [] },
  },
};
