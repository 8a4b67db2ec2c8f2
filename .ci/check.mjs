/**
 * `npm run check`: everything that can be said about the code without running it.
 * The checks run side by side (as many as there are processors, at most 4); each prints one line with its time, and its
 * own words when it fails. Exit code 1 when any fails. `npm run check -- lint types` runs those alone.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
mkdirSync(join(root, 'var'), { recursive: true });

const code = '{src,migrations,test,web,.ci}/**/*.{ts,js,mjs,cjs,vue,json,css,html}';

/** Longest first, so that the last one to end is a short one. */
const checks = [
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['web types', 'vue-tsc', ['-p', 'web/tsconfig.json', '--noEmit']],
  ['test types', 'tsc', ['-p', 'test/tsconfig.json']],
  ['api types', 'node', ['.ci/api-types.mjs', '--check']],
  ['api calls', 'node', ['.ci/api-calls.mjs']],
  ['server types', 'tsc', ['-p', 'tsconfig.json', '--noEmit', '--tsBuildInfoFile', 'var/tsbuildinfo/server']],
  ['unused', 'knip', ['--config', '.ci/knip.json', '--no-progress']],
  ['imports', 'depcruise', ['--config', '.ci/dependency-cruiser.cjs', 'src', 'migrations', 'web', 'test']],
  [
    'format',
    'prettier',
    [
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      'var/cache/prettier',
      code,
      'package.json',
      'nest-cli.json',
      'tsconfig.json',
    ],
  ],
];

const wanted = process.argv.slice(2);
const selected = wanted.length === 0 ? checks : checks.filter(([name]) => wanted.some((word) => name.includes(word)));

function run([name, command, args]) {
  return new Promise((done) => {
    const started = performance.now();
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, FORCE_COLOR: '0' },
    });
    const words = [];
    child.stdout.on('data', (chunk) => words.push(chunk));
    child.stderr.on('data', (chunk) => words.push(chunk));
    child.on('error', (error) => words.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (exit) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${exit === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${seconds.padStart(6)} s`);
      if (exit !== 0) console.log(Buffer.concat(words).toString().trimEnd());
      done(exit === 0);
    });
  });
}

const queue = [...selected];
let failed = 0;
async function work() {
  for (let next = queue.shift(); next; next = queue.shift()) if (!(await run(next))) failed += 1;
}
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));

console.log(failed === 0 ? `All ${selected.length} checks hold.` : `${failed} of ${selected.length} checks failed.`);
process.exit(failed === 0 ? 0 : 1);
