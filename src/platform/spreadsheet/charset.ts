import iconv from 'iconv-lite';

export interface DecodedText {
  readonly text: string;
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/** The text of a file whose character set nobody declared: BOM first, then the pattern of its bytes. */
export function decodeText(bytes: Buffer): DecodedText {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { text: bytes.subarray(3).toString('utf8'), charset: 'utf-8' };
  if (startsWith(bytes, 0xff, 0xfe)) return { text: iconv.decode(bytes.subarray(2), 'utf-16le'), charset: 'utf-16le' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: iconv.decode(bytes.subarray(2), 'utf-16be'), charset: 'utf-16be' };
  const wide = wideCharset(bytes);
  if (wide !== null) return { text: iconv.decode(bytes, wide), charset: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' };
  } catch {
    return { text: iconv.decode(bytes, 'gb18030'), charset: 'gb18030' };
  }
}

function startsWith(bytes: Buffer, ...head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without BOM: separators, digits and line ends leave zero bytes, all on the same side of the pairs. */
function wideCharset(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, 65_536);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return null;
  if (odd > even * 4) return 'utf-16le';
  if (even > odd * 4) return 'utf-16be';
  return null;
}
