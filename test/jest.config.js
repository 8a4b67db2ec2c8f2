/**
 * One Jest for everything. Projects:
 *   unit         pure rules, beside the code (*.spec.ts under src)
 *   api-sqlite   test/api, on the embedded database
 *   api-mariadb  the same files, on a private MariaDB
 *   browser      test/browser, people's stories in Chromium, and test/product, processes: both on the built product
 *
 * An api test reads its engine from the global `TEST_ENGINE` (typed in test/globals.d.ts).
 * Modules are ESM: run with NODE_OPTIONS=--experimental-vm-modules.
 */
const root = new URL('..', import.meta.url).pathname;

const shared = {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['js', 'ts', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

const api = (engine, extra = {}) => ({
  ...shared,
  displayName: `api-${engine}`,
  testMatch: ['<rootDir>/test/api/**/*.test.ts'],
  globals: { TEST_ENGINE: engine },
  ...extra,
});

export default {
  rootDir: root,
  maxWorkers: process.env.CI === 'true' ? '100%' : 2,
  testTimeout: 60_000,
  workerIdleMemoryLimit: '700MB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/web/src/**/*.spec.ts', '<rootDir>/test/unit/**/*.test.ts'],
    },
    api('sqlite'),
    api('mariadb', {
      globalSetup: '<rootDir>/test/support/mariadb-setup.mjs',
      globalTeardown: '<rootDir>/test/support/mariadb-teardown.mjs',
    }),
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts', '<rootDir>/test/product/**/*.test.ts'],
      globals: { TEST_ENGINE: 'sqlite' },
      setupFilesAfterEnv: ['<rootDir>/test/support/story-timeout.ts'],
    },
  ],
};
