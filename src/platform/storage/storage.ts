import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/config.js';
import { NotFound } from '../../kernel/errors.js';

export interface StoredFile {
  /** What the row of the feature keeps: `3f/3fa9…-1b2c3d4e.pdf`. The hash of the content is part of it. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

const KEY = /^([0-9a-f]{2})\/(\1[0-9a-f]{62})-[0-9a-f]{8}(\.[a-z0-9]{1,8})?$/;

/**
 * Uploaded files, under VAR_DIR/files. A file is complete and on disk before its key exists, and is never changed. Its name
 * holds the SHA-256 of its content, so that a backup or a check can tell a damaged file from a sound one. Names and media
 * types belong to the feature's own row.
 */
@Injectable()
export class Storage {
  readonly folder: string;

  constructor(config: AppConfig) {
    this.folder = join(config.varDir, 'files');
  }

  /** @param about the original name (for its ending only) and media type */
  async put(content: Uint8Array | Readable, about: { name: string; type: string }): Promise<StoredFile> {
    const draft = join(this.folder, `draft-${randomBytes(12).toString('hex')}`);
    await mkdir(this.folder, { recursive: true });
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    try {
      const source = content instanceof Readable ? content : Readable.from([Buffer.from(content)]);
      await pipeline(source, measure, createWriteStream(draft, { mode: 0o640 }));
      await flush(draft);
      const sha256 = hash.digest('hex');
      const key = `${sha256.slice(0, 2)}/${sha256}-${randomBytes(4).toString('hex')}${endingOf(about.name)}`;
      const file = join(this.folder, key);
      await mkdir(dirname(file), { recursive: true });
      await rename(draft, file);
      return { key, size, sha256 };
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** @throws NotFound FILE.NOT_FOUND */
  async open(key: string): Promise<{ stream: ReadStream; size: number }> {
    const file = this.pathOf(key);
    const found = await stat(file).catch(() => undefined);
    if (!found) throw new NotFound('FILE.NOT_FOUND');
    return { stream: createReadStream(file), size: found.size };
  }

  /** The file on disk, for programs that need a path (ffmpeg). @throws NotFound FILE.NOT_FOUND for what is no key */
  pathOf(key: string): string {
    if (!KEY.test(key)) throw new NotFound('FILE.NOT_FOUND');
    return join(this.folder, key);
  }

  /** Harmless when it is gone already. */
  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }
}

function endingOf(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(ending) ? ending : '';
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
