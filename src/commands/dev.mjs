/**
 * `npm run dev`: the server recompiles and restarts on every change under src, the web reloads in the browser.
 * The site is on the address that vite prints; it passes /api on to the server on PORT (3000).
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensurePackages, Refused, root } from './prepare.mjs';

const out = join(root, 'var/build/dev');
const bin = (name) => join(root, 'node_modules/.bin', name);
const children = new Set();
let stopping = false;

function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}

function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  children.add(child);
  child.on('error', (error) => {
    console.error(error.message);
    stop(1);
  });
  child.on('exit', (code) => {
    children.delete(child);
    stop(code ?? 0);
  });
  return child;
}

try {
  checkNode();
  await ensurePackages();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exit(1);
}

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

const port = process.env.PORT ?? '3000';
const compiler = start(
  bin('tsc'),
  ['-p', 'tsconfig.json', '--watch', '--preserveWatchOutput', '--outDir', out, '--tsBuildInfoFile', join(out, '.info')],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);

let serving = false;
compiler.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  const main = join(out, 'src/main.js');
  if (serving || stopping || !String(chunk).includes('Watching for file changes') || !existsSync(main)) return;
  serving = true;
  start(process.execPath, ['--watch', '--watch-preserve-output', '--enable-source-maps', main], {
    env: { PUBLIC_URL: 'http://127.0.0.1:5173', ...process.env, PORT: port },
  });
  start(bin('vite'), ['--config', 'web/vite.config.ts'], {
    env: { ...process.env, API_URL: `http://127.0.0.1:${port}` },
  });
});
