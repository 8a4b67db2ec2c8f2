/**
 * `node src/commands/run.mjs NAME …`: makes the product runnable (packages, build) and runs one of its commands, the
 * compiled src/commands/NAME.ts. Its words: what it did, or one sentence and exit code ≠ 0.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureBuilt, ensurePackages, Refused, root } from './prepare.mjs';

const [name, ...rest] = process.argv.slice(2);
try {
  checkNode();
  await ensurePackages();
  await ensureBuilt();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exit(1);
}
process.argv.splice(1, process.argv.length - 1, join(root, `dist/src/commands/${name}.js`), ...rest);
await import(pathToFileURL(process.argv[1]).href);
