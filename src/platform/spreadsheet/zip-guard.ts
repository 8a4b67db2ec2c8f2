import { inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { InvalidInput } from '../../kernel/errors.js';

const MAX_ENTRIES = 2_000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Makes sure that unpacking a workbook stays within `maxUnpackedBytes`, before any parser touches it. The sizes in
 * the directory are the sender's claim, so each part is unpacked once against what is left of the allowance.
 * @returns the names of the parts
 * @throws InvalidInput `SPREADSHEET.TOO_LARGE`, `SPREADSHEET.UNREADABLE`
 */
export function guardZip(bytes: Buffer, maxUnpackedBytes: number): string[] {
  return [...partsOf(bytes, maxUnpackedBytes)].map(([name]) => name);
}

/**
 * The parts of a package by name, unpacked; folders left out.
 * @throws InvalidInput `SPREADSHEET.TOO_LARGE`, `SPREADSHEET.UNREADABLE`
 */
export function readZip(bytes: Buffer, maxUnpackedBytes: number): Map<string, Buffer> {
  return new Map([...partsOf(bytes, maxUnpackedBytes)].filter(([name]) => !name.endsWith('/')));
}

/** Name and content of each part, one at a time, as long as they stay within the allowance. */
function* partsOf(bytes: Buffer, maxUnpackedBytes: number): Generator<[string, Buffer]> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new InvalidInput('SPREADSHEET.TOO_LARGE', { parts: count });
  let at = bytes.readUInt32LE(end + 16);
  let left = maxUnpackedBytes;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new InvalidInput('SPREADSHEET.UNREADABLE');
    const nameLength = bytes.readUInt16LE(at + 28);
    const content = unpacked(bytes, at, left);
    left -= content.length;
    if (left < 0) throw new InvalidInput('SPREADSHEET.TOO_LARGE', { bytes: maxUnpackedBytes });
    yield [nameOf(bytes.subarray(at + 46, at + 46 + nameLength)), content];
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** UTF-8, or GB18030 as older programs in China write it. */
function nameOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'gb18030');
  }
}

function endOfDirectory(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= from; at--) if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new InvalidInput('SPREADSHEET.UNREADABLE');
}

function unpacked(bytes: Buffer, entry: number, allowance: number): Buffer {
  const packed = bytes.readUInt32LE(entry + 20);
  const claimed = bytes.readUInt32LE(entry + 24);
  const header = bytes.readUInt32LE(entry + 42);
  if (claimed > allowance) throw new InvalidInput('SPREADSHEET.TOO_LARGE', { bytes: allowance });
  if (header + 30 > bytes.length) throw new InvalidInput('SPREADSHEET.UNREADABLE');
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const content = bytes.subarray(start, start + packed);
  if (bytes.readUInt16LE(entry + 10) !== 8) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, allowance) });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    const tooLarge = code === 'ERR_BUFFER_TOO_LARGE';
    throw new InvalidInput(tooLarge ? 'SPREADSHEET.TOO_LARGE' : 'SPREADSHEET.UNREADABLE');
  }
}
