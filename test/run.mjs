/**
 * `npm test`: everything. Installs what the tests need, builds what is stale, runs all Jest projects (the private MariaDB
 * starts and stops with the api-mariadb project) and ends with the plain line `N passed, N failed`.
 * Further words go to Jest: `npm test -- --selectProjects unit`, `npm test -- enrolment`.
 *
 * A test that did not run (skipped, to do, file that cannot be loaded) counts as failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensurePackages, Refused, root } from '../src/commands/prepare.mjs';
import { ensureTools } from './support/tools.mjs';

const results = join(root, 'var/test-results');

/** Runs Jest once and counts. */
function jest(name, args) {
  return new Promise((resolve) => {
    const file = join(results, `${name}.json`);
    rmSync(file, { force: true });
    const child = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(root, 'node_modules/jest/bin/jest.js'),
        ...['-c', 'test/jest.config.js', '--passWithNoTests', '--json', '--outputFile', file],
        ...args,
      ],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'test' } },
    );
    child.on('close', (code) => {
      if (!existsSync(file)) return resolve({ passed: 0, failed: 1 });
      const outcome = JSON.parse(readFileSync(file, 'utf8'));
      const notRun = outcome.numPendingTests + outcome.numTodoTests;
      if (notRun > 0) console.log(`${notRun} tests were skipped; that counts as failed.`);
      const failed = outcome.numFailedTests + outcome.numRuntimeErrorTestSuites + notRun;
      resolve({ passed: outcome.numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) });
    });
  });
}

/** Browser stories run by themselves afterwards: Chromium needs the processor that the other tests would take. */
async function runAll(words) {
  if (words.length > 0) return [await jest('selected', words)];
  const first = await jest('code', ['--selectProjects', 'unit', 'api-sqlite', 'api-mariadb']);
  const second = await jest('browser', ['--selectProjects', 'browser', '--maxWorkers', '1']);
  return [first, second];
}

try {
  checkNode();
  await ensurePackages();
  await ensureTools();
  await ensureBuilt();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

mkdirSync(results, { recursive: true });
const outcomes = await runAll(process.argv.slice(2));
const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
const failed = sum('failed');
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exit(failed === 0 && sum('passed') > 0 ? 0 : 1);
