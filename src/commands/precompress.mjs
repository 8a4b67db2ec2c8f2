import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const COMPRESSIBLE = /\.(js|css|html|svg|json|txt|xml|webmanifest|wasm)$/;
/** Bytes; below this the saving is not worth a second file. */
const SMALLEST = 1024;

/**
 * Puts a `.br` and a `.gz` beside every compressible file of a folder, so that the server sends them without compressing
 * again for each visitor. A compressed copy that saves less than a tenth is left out.
 */
export async function precompress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name));
  await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const bytes = await readFile(path);
      if (bytes.length < SMALLEST) return;
      const [small, zipped] = await Promise.all([
        brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
        zip(bytes, { level: 9 }),
      ]);
      const worthIt = (copy) => copy.length < bytes.length * 0.9;
      if (worthIt(small)) await writeFile(`${path}.br`, small);
      if (worthIt(zipped)) await writeFile(`${path}.gz`, zipped);
    }),
  );
}
