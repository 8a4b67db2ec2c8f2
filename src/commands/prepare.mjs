/**
 * What has to be true before the product can run: a new enough Node, the packages of package-lock.json, an up-to-date
 * build. Plain Node without dependencies, because it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleServer } from './bundle.mjs';

/** What `npm start` runs. */
export const serverFile = 'dist/bundle/main.js';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...parts) => join(root, ...parts);

const packagesStamp = at('node_modules/.installed-from');
const serverStamp = at('dist/.built-from');
const webStamp = at('dist/public/.built-from');
/** The web build is made here and moved into dist when the server's build has wiped and refilled it. */
const webWorkshop = at('node_modules/.cache/web-build');

/** A reason not to go on: one sentence for the person at the terminal. */
export class Refused extends Error {}

/** @throws Refused when this Node is older than package.json asks for */
export function checkNode() {
  const wanted = JSON.parse(readFileSync(at('package.json'), 'utf8')).engines.node.replace(/[^0-9.]/g, '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Refused(
    `Node ${wanted} or newer is needed and this is ${process.versions.node}; get one from https://nodejs.org or your package manager.`,
  );
}

/** Runs a command in the project folder. Quiet commands give their words only when they fail. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const path = `${at('node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    });
    const words = [];
    child.stdout?.on('data', (chunk) => words.push(chunk));
    child.stderr?.on('data', (chunk) => words.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(words));
      reject(new Refused(`${command} ${args.join(' ')} ended with exit code ${code}.`));
    });
  });
}

/** Whether node_modules holds what package-lock.json says (packages for other systems may be absent). */
function packagesMatch() {
  try {
    const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(at('node_modules/.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, entry]) => path === '' || present[path]?.version === entry.version || (!present[path] && entry.optional),
    );
  } catch {
    return false;
  }
}

/** Installs the packages when they are missing, out of date or made for another Node. */
export async function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  const runtime = `${process.platform}-${process.arch}-${process.versions.modules}`;
  const stamp = `${lock} ${runtime}\n`;
  const found = existsSync(packagesStamp) ? readFileSync(packagesStamp, 'utf8') : '';
  if (found === stamp) return;
  const sameRuntime = found === '' || found.trim().endsWith(runtime);
  if (!(sameRuntime && packagesMatch())) {
    console.log('Installing packages (once, and again when package-lock.json changes) …');
    await run('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']).catch(() => {
      throw new Refused('The packages could not be installed: npm ci failed, see its words above.');
    });
  }
  writeFileSync(packagesStamp, stamp);
}

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

/** A fingerprint of the contents of files and folders. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    if (!existsSync(at(path))) continue;
    const files = path.includes('.') ? [at(path)] : [...filesUnder(at(path))].sort();
    for (const file of files) {
      if (/\.(spec|test)\.ts$/.test(file)) continue;
      hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return `${hash.digest('hex')}\n`;
}

const isBuiltFrom = (stamp, print) => existsSync(stamp) && readFileSync(stamp, 'utf8') === print;

async function buildServer(print) {
  await run('nest', ['build'], { quiet: true });
  await bundleServer(at('dist'));
  writeFileSync(serverStamp, print);
}

async function buildWeb(print) {
  const out = join(webWorkshop, 'public');
  rmSync(out, { recursive: true, force: true });
  await run(
    'vite',
    ['build', '--config', 'web/vite.config.ts', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'],
    {
      quiet: true,
      env: { NODE_ENV: 'production' },
    },
  );
  writeFileSync(join(out, '.built-from'), print);
}

/** Builds server and web where their sources have changed since the last build. */
export async function ensureBuilt() {
  const server = fingerprint(['src', 'migrations', 'tsconfig.json', 'nest-cli.json', 'package-lock.json']);
  const web = fingerprint(['web', 'package-lock.json']);
  const serverStale = !isBuiltFrom(serverStamp, server);
  const webStale = !isBuiltFrom(webStamp, web);
  if (!serverStale && !webStale) return;

  const names = [serverStale && 'server', webStale && 'web'].filter(Boolean).join(' and ');
  console.log(`Building ${names} …`);
  mkdirSync(webWorkshop, { recursive: true });
  const made = join(webWorkshop, 'public');
  const shown = at('dist/public');
  const move = (from, to) => {
    rmSync(to, { recursive: true, force: true });
    if (existsSync(from)) renameSync(from, to);
  };
  if (serverStale && !webStale) move(shown, made); // the server's build empties dist
  const outcomes = await Promise.allSettled([serverStale && buildServer(server), webStale && buildWeb(web)]);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw new Refused(`The build failed: ${failure.reason.message}`);
  mkdirSync(at('dist'), { recursive: true });
  move(made, shown);
}
