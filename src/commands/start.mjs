/**
 * `npm start`: makes the product runnable (packages, build) and runs it in this process.
 * `--build-only` stops before the server starts.
 */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureBuilt, ensurePackages, Refused, root, serverFile } from './prepare.mjs';

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
  const main = join(root, serverFile);
  if (!existsSync(main)) {
    console.error(`The build left no ${serverFile}; remove the folder dist and start again.`);
    process.exit(1);
  }
  module.enableCompileCache?.(); // Node 22 and newer keep the compiled code
  await import(pathToFileURL(main).href);
}
