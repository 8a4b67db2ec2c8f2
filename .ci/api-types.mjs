/**
 * `npm run api:types`: writes web/src/api/schema.d.ts, the types of the API for the web, from the routes as they stand.
 * `--check` writes nothing and fails when the file is not what the routes say.
 *
 * The server's sources are compiled without type checks (seconds less, and it works while something else is still wrong)
 * and the application is built, but does not listen; its database is an empty file in a temporary folder.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformFile } from '@swc/core';
import openapiTS, { astToString } from 'openapi-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'var/build/api-types');
const target = join(root, 'web/src/api/schema.d.ts');

const swc = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

async function compile() {
  rmSync(out, { recursive: true, force: true });
  const sources = ['src', 'migrations'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name) && !/\.(spec|d)\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  await Promise.all(
    sources.map(async (source) => {
      const made = join(out, relative(root, source)).replace(/\.ts$/, '.js');
      mkdirSync(dirname(made), { recursive: true });
      if (source.endsWith('.json')) return writeFileSync(made, readFileSync(source));
      const { code } = await transformFile(source, swc);
      writeFileSync(made, code);
    }),
  );
}

const load = (path) => import(pathToFileURL(join(out, 'src', path)).href);

async function openApi() {
  const varDir = mkdtempSync(join(tmpdir(), 'api-types-'));
  try {
    const [{ AppModule }, { loadConfig }, { prepareDatabase }, { createHttpApp }, { openApiDocument }] =
      await Promise.all(
        [
          'app.module.js',
          'config/config.js',
          'platform/db/prepare-database.js',
          'platform/http/bootstrap.js',
          'platform/http/openapi.js',
        ].map(load),
      );
    const environment = { NODE_ENV: 'test', VAR_DIR: varDir, JOBS: 'off', LOG_LEVEL: 'error', SEED: 'none' };
    const config = loadConfig(environment, join(varDir, 'public'));
    await prepareDatabase(config.database);
    const app = await createHttpApp(AppModule.of(config), config);
    await app.init();
    const document = openApiDocument(app);
    await app.close();
    return document;
  } finally {
    rmSync(varDir, { recursive: true, force: true });
  }
}

await compile();
const document = await openApi();
const types = `// Made by \`npm run api:types\` from the routes of the server. Do not edit.\n${astToString(await openapiTS(document))}`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, types);
  console.log(`${relative(root, target)}: ${Object.keys(document.paths).length} paths.`);
} else {
  let committed = '';
  try {
    committed = readFileSync(target, 'utf8');
  } catch {
    // a missing file differs as well
  }
  if (committed !== types) {
    console.error('web/src/api/schema.d.ts is not what the routes say; run npm run api:types and commit it.');
    process.exit(1);
  }
}
process.exit(0);
