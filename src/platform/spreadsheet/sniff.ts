import { InvalidInput } from '../../kernel/errors.js';

export type FileKind = 'zip' | 'compound' | 'markup' | 'text';

/**
 * What a file really is, by its bytes: an extension is only a claim (many systems write an HTML table into `.xls`).
 * @throws InvalidInput `SPREADSHEET.FORMAT` for PDFs, pictures and other things that are no table
 */
export function sniff(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw new InvalidInput('SPREADSHEET.EMPTY');
  if (bytes.readUInt8(0) === 0x50 && bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return 'zip';
  if (bytes.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))) return 'compound';
  // a BIFF stream without its container, as old programs write it
  if (
    bytes.length > 4 &&
    bytes.readUInt8(0) === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes.readUInt8(1)) &&
    bytes.readUInt8(3) === 0x00
  ) {
    return 'compound';
  }
  if (looksForeign(bytes)) throw new InvalidInput('SPREADSHEET.FORMAT');
  const head = bytes
    .subarray(0, 1024)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^[^<\w"']+/, '')
    .toLowerCase();
  if (/^<(?:\?xml|!doctype html|html|head|meta|table|body|style|!--)/.test(head)) return 'markup';
  return 'text';
}

const FOREIGN: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x4d, 0x5a, 0x90], // Windows program
];

function looksForeign(bytes: Buffer): boolean {
  return FOREIGN.some((magic) => magic.every((byte, index) => bytes[index] === byte));
}
