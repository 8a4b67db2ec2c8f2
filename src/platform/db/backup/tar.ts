import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, type Gzip } from 'node:zlib';

/** Just enough of the tar format (ustar) for archives of our own; `tar -tzf` reads them. */

const BLOCK = 512;

function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for the archive.`);
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;
  block.write(name, 0);
  block.write(octal(0o640, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(Math.floor(Date.now() / 1000), 12), 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\x0000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

const padding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** Writes a compressed archive, entry by entry. */
export class ArchiveWriter {
  private readonly gzip: Gzip;
  private readonly written: Promise<void>;

  constructor(file: string) {
    this.gzip = createGzip({ level: 6 });
    this.written = pipeline(this.gzip, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
    // whoever writes learns of a full disk when it closes
    this.written.catch(() => undefined);
  }

  async addText(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await this.write(Buffer.concat([header(name, bytes.length), bytes, padding(bytes.length)]));
  }

  async addFile(name: string, path: string): Promise<void> {
    const { size } = await stat(path);
    await this.write(header(name, size));
    let copied = 0;
    for await (const chunk of createReadStream(path, { end: Math.max(0, size - 1) })) {
      copied += (chunk as Buffer).length;
      await this.write(chunk as Buffer);
    }
    if (copied !== size) throw new Error(`The file ${path} changed while it was copied.`);
    await this.write(padding(size));
  }

  async close(): Promise<void> {
    this.gzip.end(Buffer.alloc(2 * BLOCK));
    await this.written;
  }

  private async write(bytes: Buffer): Promise<void> {
    if (bytes.length > 0 && !this.gzip.write(bytes)) await Promise.race([once(this.gzip, 'drain'), this.written]);
  }
}

export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  /** To be read to its end before the next entry is asked for. */
  body(): AsyncGenerator<Buffer>;
}

/** The entries of an archive, one after the other. @throws Error when it is cut off or is none */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  const bytes = new ByteReader(createReadStream(file).pipe(createGunzip()));
  for (;;) {
    const block = await bytes.exactly(BLOCK);
    if (block.every((byte) => byte === 0)) return;
    if (block.toString('latin1', 257, 262) !== 'ustar') throw new Error('not an archive of this program');
    const name = block.toString('utf8', 0, block.indexOf(0));
    const size = parseInt(block.toString('latin1', 124, 135), 8);
    let rest = size;
    async function* body(): AsyncGenerator<Buffer> {
      while (rest > 0) {
        const chunk = await bytes.upTo(rest);
        rest -= chunk.length;
        yield chunk;
      }
    }
    yield { name, size, body };
    for await (const skipped of body()) void skipped;
    await bytes.exactly(padding(size).length);
  }
}

class ByteReader {
  private readonly source: AsyncIterator<Buffer>;
  private buffer: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.source = stream[Symbol.asyncIterator]();
  }

  async upTo(count: number): Promise<Buffer> {
    if (this.buffer.length === 0) await this.fill();
    return this.take(Math.min(count, this.buffer.length));
  }

  async exactly(count: number): Promise<Buffer> {
    while (this.buffer.length < count) await this.fill();
    return this.take(count);
  }

  private take(count: number): Buffer {
    const part = this.buffer.subarray(0, count);
    this.buffer = this.buffer.subarray(count);
    return part;
  }

  private async fill(): Promise<void> {
    const next = await this.source.next();
    if (next.done) throw new Error('the archive is cut off');
    this.buffer = this.buffer.length === 0 ? next.value : Buffer.concat([this.buffer, next.value]);
  }
}
