/**
 * `npm run bench -- NAME [--engine sqlite|mariadb] [--workers N] [--n 200,800] [--rate N] [--json]`
 *
 * Measures the built server as a person would meet it: a process of its own on a database of its own, the clients in this
 * process. CPU is user + system time of all server and database processes. With `--json` the last line is one object.
 */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkNode, ensureBuilt, ensurePackages, Refused } from '../../src/commands/prepare.mjs';

const names = readdirSync(dirname(fileURLToPath(import.meta.url)))
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs')
  .map((file) => file.replace('.mjs', ''));

function wish() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      engine: { type: 'string', default: 'sqlite' },
      workers: { type: 'string', default: '1' },
      n: { type: 'string' },
      rate: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const name = positionals[0];
  if (!names.includes(name)) throw new Refused(`npm run bench -- NAME; the names are ${names.join(', ')}.`);
  if (!['sqlite', 'mariadb'].includes(values.engine)) throw new Refused('--engine is sqlite or mariadb.');
  const workers = Number(values.workers);
  if (workers > 1 && values.engine === 'sqlite') throw new Refused('Several workers need --engine mariadb.');
  const sizes = values.n?.split(',').map(Number);
  if (sizes?.some((size) => !Number.isInteger(size) || size < 1))
    throw new Refused('--n is one or more whole numbers.');
  const rate = values.rate === undefined ? undefined : Number(values.rate);
  return { name, engine: values.engine, workers, json: values.json, sizes, rate };
}

/** What fits in one line of a table; the rest is in the JSON. */
function plain(numbers) {
  return Object.fromEntries(Object.entries(numbers).filter(([, value]) => typeof value !== 'object'));
}

async function main() {
  const { name, engine, workers, json, sizes, rate } = wish();
  checkNode();
  await ensurePackages();
  await ensureBuilt();
  const { makeGround } = await import('./support/server.mjs');
  const { bench, needsGround = true } = await import(`./${name}.mjs`);
  const ground = needsGround ? await makeGround(engine) : undefined;
  try {
    const results = await bench({ ground, engine, workers, sizes, rate });
    console.log(ground ? `${name} on ${engine}, ${workers} server process${workers > 1 ? 'es' : ''}` : name);
    console.table(Object.fromEntries(results.map(({ name: row, ...numbers }) => [row, plain(numbers)])));
    if (json) console.log(JSON.stringify({ bench: name, engine, workers, results }));
    if (results.some((result) => result.errors > 0)) process.exitCode = 1;
  } finally {
    await ground?.clear();
  }
}

main().catch((error) => {
  console.error(error instanceof Refused ? error.message : error);
  process.exit(1);
});
