/**
 * `npm start`: makes the product runnable (packages, build) and runs it in this process.
 * `--build-only` stops before the server starts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureBuilt, ensurePackages, Refused, root } from './prepare.mjs';

try {
  checkNode();
  await ensurePackages();
  await ensureBuilt();
} catch (error) {
  const denied = error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM';
  if (!(error instanceof Refused) && !denied) throw error;
  console.error(
    denied ? `${error.path} cannot be written; give this user the right to, then start again.` : error.message,
  );
  process.exit(1);
}

if (!process.argv.includes('--build-only')) {
  const main = join(root, 'dist/src/main.js');
  if (!existsSync(main)) {
    console.error('The build left no dist/src/main.js; remove the folder dist and start again.');
    process.exit(1);
  }
  await import(pathToFileURL(main).href);
}
