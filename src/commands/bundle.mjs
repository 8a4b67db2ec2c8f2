/**
 * Puts the compiled server and its packages into a few files (`dist/bundle`): a start reads one file instead of some two
 * thousand and is ready a quarter sooner (docs/adr). What the server loads only at need stays in files of its own.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Packages that bring machine code or files of their own beside their JavaScript, and the one that every decorator needs
 * before it runs: they are loaded from node_modules.
 */
const OUTSIDE =
  /^(reflect-metadata|better-sqlite3|@node-rs\/argon2|swagger-ui-dist|@expo-google-fonts\/[^/]+|highs)(\/|$)/;

/** The program, and what it starts as threads (`*-worker.ts`, found beside it by `new URL('./x-worker.js', import.meta.url)`). */
function entries(dist) {
  const workers = readdirSync(join(dist, 'src'), { recursive: true }).filter((file) => file.endsWith('-worker.js'));
  const named = workers.map((file) => [basename(file, '.js'), join(dist, 'src', file)]);
  return { main: join(dist, 'src/main.js'), ...Object.fromEntries(named) };
}

/** @param {string} dist the folder that holds `src/main.js` */
export async function bundleServer(dist) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: entries(dist),
    platform: 'node',
    external: OUTSIDE,
    logLevel: 'silent', // packages ask for optional others that are not here
  });
  await bundle.write({
    dir: join(dist, 'bundle'),
    format: 'esm',
    banner: "import 'reflect-metadata';", // first in every file, whatever order the packages are spread in
    keepNames: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();
}
