import iconv from 'iconv-lite';
import { InvalidInput } from '../../../../kernel/errors.js';
import { detectFormat } from './detect.js';
import type { ImportFormat, ParsedFile } from './parsed.js';
import { readAiken } from './read-aiken.js';
import { readGift } from './read-gift.js';
import { readMoodleXml } from './read-moodle-xml.js';
import { readQti } from './read-qti.js';
import { readTable } from './read-table.js';

/** Character sets that somebody may name, when a file shows the wrong characters. */
export const IMPORT_CHARSETS = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'utf-16le'] as const;
export type ImportCharset = (typeof IMPORT_CHARSETS)[number];

export interface BankFile {
  readonly bytes: Buffer;
  readonly fileName: string;
  /** `null`: by its contents. */
  readonly format: ImportFormat | null;
  /** `null`: by its contents. */
  readonly charset: ImportCharset | null;
}

const READERS: Readonly<Record<ImportFormat, (bytes: Buffer) => ParsedFile>> = {
  TABLE: readTable,
  GIFT: readGift,
  AIKEN: readAiken,
  MOODLE_XML: readMoodleXml,
  QTI: readQti,
};

/**
 * Reads a file of questions of any kind. Takes seconds for large ones: on a server through BankReader, off the event loop.
 * @throws InvalidInput QUESTION_IMPORT.…, SPREADSHEET.…
 */
export function readBank({ bytes, fileName, format, charset }: BankFile): ParsedFile {
  if (bytes.length === 0) throw new InvalidInput('QUESTION_IMPORT.EMPTY');
  const packed = bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.readUInt8(0) === 0xd0;
  const source = charset === null || packed ? bytes : recoded(bytes, charset);
  const read = READERS[format ?? detectFormat(source, fileName)](source);
  if (read.items.length === 0) throw new InvalidInput('QUESTION_IMPORT.NO_ITEMS');
  return charset === null || packed ? read : { ...read, charset };
}

/** In UTF-8, whatever the file says of itself. */
function recoded(bytes: Buffer, charset: ImportCharset): Buffer {
  const text = iconv.decode(bytes, charset);
  return Buffer.from(text.replace(/^(\s*<\?xml[^>]*?)\s+encoding=["'][^"']*["']/u, '$1'));
}
