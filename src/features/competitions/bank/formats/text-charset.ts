import iconv from 'iconv-lite';
import { decodeText } from '../../../../platform/spreadsheet/charset.js';

export interface BankText {
  readonly text: string;
  readonly charset: string;
}

/** The text of a file of questions: as its XML declaration says, or by the pattern of its bytes; line ends become `\n`. */
export function bankText(bytes: Buffer): BankText {
  const declared = declaredCharset(bytes);
  const { text, charset } = declared ?? withWestern(bytes);
  return {
    text: text
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n'),
    charset,
  };
}

/** `<?xml version="1.0" encoding="gb2312"?>`; nothing for UTF-8 and UTF-16, which show in the bytes. */
function declaredCharset(bytes: Buffer): BankText | null {
  const head = bytes.subarray(0, 200).toString('latin1');
  const name = /^\s*<\?xml[^>]*\sencoding=["']([A-Za-z0-9_.-]+)["']/.exec(head)?.[1]?.toLowerCase();
  if (name === undefined || /^utf-?(?:8|16)/.test(name) || !iconv.encodingExists(name)) return null;
  const charset = /^gb/.test(name) ? 'gb18030' : name;
  return { text: iconv.decode(bytes, charset), charset };
}

/** What is no UTF-8 is GB18030 where high bytes come in pairs, and windows-1252 where they mostly stand alone. */
function withWestern(bytes: Buffer): BankText {
  const decoded = decodeText(bytes);
  if (decoded.charset !== 'gb18030' || !mostlyAlone(bytes)) return decoded;
  return { text: iconv.decode(bytes, 'windows-1252'), charset: 'windows-1252' };
}

function mostlyAlone(bytes: Buffer): boolean {
  let runs = 0;
  let alone = 0;
  let length = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if ((bytes[at] ?? 0) >= 0x80) {
      length++;
      continue;
    }
    if (length > 0) runs++;
    if (length === 1) alone++;
    length = 0;
  }
  return alone * 2 > runs;
}
