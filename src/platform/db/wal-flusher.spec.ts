import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { WalFlusher } from './wal-flusher.js';

const folder = mkdtempSync(join(tmpdir(), 'flush-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the flusher', () => {
  it('lets those who come during a flush share the next one', async () => {
    const file = join(folder, 'log');
    writeFileSync(file, 'x');
    const flusher = new WalFlusher(file);
    const first = flusher.flush();
    const [second, third] = [flusher.flush(), flusher.flush()];
    expect(second).not.toBe(first);
    expect(third).toBe(second);
    await Promise.all([first, second, third]);
    await flusher.flush();
    await flusher.close();
  });

  it('says so when the disk fails, to everybody who waits', async () => {
    const flusher = new WalFlusher(join(folder, 'nowhere'));
    const results = await Promise.allSettled([flusher.flush(), flusher.flush(), flusher.flush()]);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected']);
    await flusher.close();
  });
});
