import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { AppConfig } from '../../config/config.js';
import { Storage } from './storage.js';

const varDir = mkdtempSync(join(tmpdir(), 'storage-'));
const storage = new Storage(new AppConfig({ varDir } as AppConfig));
afterAll(() => rmSync(varDir, { recursive: true }));

async function read(key: string): Promise<string> {
  const { stream } = await storage.open(key);
  return Buffer.concat(await stream.toArray()).toString();
}

describe('storage', () => {
  it('keeps bytes and streams under the hash of their content', async () => {
    const sha256 = createHash('sha256').update('课件').digest('hex');
    const stored = await storage.put(Buffer.from('课件'), { name: '第一讲.PDF', type: 'application/pdf' });
    expect(stored).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{2}\/[0-9a-f]{64}-[0-9a-f]{8}\.pdf$/),
      size: 6,
      sha256,
    });
    expect(stored.key).toContain(sha256);
    expect(await read(stored.key)).toBe('课件');
    const streamed = await storage.put(Readable.from([Buffer.from('课'), Buffer.from('件')]), { name: 'x', type: '' });
    expect(streamed.sha256).toBe(sha256);
  });

  it('lets one of two equal files go without the other', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => storage.put(Buffer.from('same'), { name: 'a.txt', type: '' })),
    );
    await storage.remove(first?.key ?? '');
    await expect(storage.open(first?.key ?? '')).rejects.toMatchObject({ code: 'FILE.NOT_FOUND' });
    expect(await read(second?.key ?? '')).toBe('same');
  });

  it('leaves nothing of a stream that breaks off', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('gone'));
      },
    });
    await expect(storage.put(broken, { name: 'x', type: '' })).rejects.toThrow('gone');
    expect(readdirSync(join(varDir, 'files')).filter((name) => name.startsWith('draft'))).toEqual([]);
  });

  it('opens nothing outside its folder', async () => {
    for (const key of ['../secrets.json', '/etc/passwd', 'ab/../../secrets.json']) {
      await expect(storage.open(key)).rejects.toMatchObject({ code: 'FILE.NOT_FOUND' });
    }
  });
});
