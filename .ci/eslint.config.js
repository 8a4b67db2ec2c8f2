import js from '@eslint/js';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const namedExportsOnly = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only; a default export has no name to search for.',
};
const noForwardRef = {
  selector: "CallExpression[callee.name='forwardRef']",
  message: 'forwardRef hides a cycle; move what both sides need into a file of its own.',
};
const noSkippedTest = {
  selector: 'MemberExpression[property.name=/^(skip|only|todo)$/][object.name=/^(describe|it|test)$/]',
  message: 'Nothing is skipped silently: a test runs or it is removed.',
};

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'URL',
    'URLSearchParams',
    'Buffer',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'performance',
    'AbortController',
    'AbortSignal',
    'globalThis',
    'module',
    'structuredClone',
    'TextDecoder',
  ].map((name) => [name, 'readonly']),
);

/** What every TypeScript file here keeps to, with or without type information. */
const house = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
  ],
  '@typescript-eslint/no-extraneous-class': 'off',
  'no-restricted-syntax': ['error', namedExportsOnly, noForwardRef],
  'max-lines': ['error', { max: 400 }],
  eqeqeq: ['error', 'always'],
  'no-console': 'error',
  'prefer-const': 'error',
  // texts of offices hold full-width blanks and stray control characters: what looks for them names them
  'no-control-regex': 'off',
  'no-irregular-whitespace': [
    'error',
    { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
  ],
  'no-var': 'error',
};

/** Rules that need the type checker: promises, unsafe values, forgotten cases. */
const typed = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/unbound-method': 'off',
  // rows of a raw query are named where they arrive: `(await query(sql)) as Row[]`
  '@typescript-eslint/no-unnecessary-type-assertion': 'off',
  '@typescript-eslint/only-throw-error': 'error',
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'var/**',
      'node_modules/**',
      'coverage/**',
      'test/artifacts/**',
      'web/src/api/schema.d.ts',
      '**/components.d.ts',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  // server, migrations, tests: type-aware
  {
    files: ['src/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: ['test/tsconfig.json'], tsconfigRootDir: process.cwd() } },
    rules: { ...house, ...typed },
  },
  { files: ['src/**/*.service.ts'], rules: { 'max-lines': ['error', { max: 250 }] } },
  { files: ['src/commands/**/*.ts', 'src/main.ts', 'src/worker.ts', 'src/cluster.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts', 'src/**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', namedExportsOnly, noForwardRef, noSkippedTest],
      // supertest answers with untyped bodies; the assertions are the check
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  // plain Node: what runs before anything is built
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: nodeGlobals },
    rules: { eqeqeq: ['error', 'always'], 'max-lines': ['error', { max: 400 }] },
  },

  // web
  {
    files: ['web/**/*.ts', 'web/**/*.vue'],
    extends: [tseslint.configs.recommended, vue.configs['flat/essential']],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser, sourceType: 'module' } },
    rules: {
      ...house,
      'no-undef': 'off',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/no-v-html': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-useless-v-bind': 'error',
      'vue/no-mutating-props': 'error',
      'vue/require-explicit-emits': 'error',
      'vue/multi-word-component-names': 'off',
    },
  },
  { files: ['web/**/*.vue'], rules: { 'max-lines': ['error', { max: 300 }] } },
  { files: ['web/**/pages/**/*.vue'], rules: { 'max-lines': ['error', { max: 200 }] } },

  // tools read their settings from a default export
  { files: ['web/vite.config.ts', 'web/**/*.d.ts'], rules: { 'no-restricted-syntax': ['error', noForwardRef] } },
);
