import iconv from 'iconv-lite';

/** Western and Baltic sets that a spreadsheet program takes for granted when it opens a Chinese text file carelessly. */
const MISTAKEN_FOR = ['windows-1252', 'windows-1257', 'windows-1250', 'windows-1254', 'latin1'] as const;

const CHINESE = /[\u3400-\u9fff]/u;
const LATIN_LETTERS = /[\u00a1-\u02ff\u0160-\u017e\u2013-\u2122]/gu;

/**
 * Text of a workbook that was once GB18030 and was saved after being opened as a Western set (`ÐÕÃû` for 姓名).
 * Returns the set it was mistaken for and a function that puts a text right, or `null` when the texts are sound.
 */
export function garbledCharset(texts: readonly string[]): { charset: string; mend: (text: string) => string } | null {
  const suspects = texts.filter((text) => (text.match(LATIN_LETTERS) ?? []).length >= 2);
  if (suspects.length === 0 || texts.some((text) => CHINESE.test(text))) return null;
  let best: { charset: string; good: number } | null = null;
  for (const charset of MISTAKEN_FOR) {
    const good = suspects.filter((text) => mendText(text, charset) !== null).length;
    if (best === null || good > best.good) best = { charset, good };
  }
  if (best === null || best.good * 2 < suspects.length) return null;
  const { charset } = best;
  return { charset, mend: (text) => mendText(text, charset) ?? text };
}

/** The text read back as the bytes it came from, or `null` when that gives nothing sensible. */
function mendText(text: string, charset: string): string | null {
  const bytes = Buffer.concat([...text].map((char) => byteOf(char, charset)));
  const mended = iconv.decode(bytes, 'gb18030');
  return mended.includes('\ufffd') || !/[^\u0000-\u02ff]/u.test(mended) ? null : mended;
}

/** Programs keep a byte that the set leaves undefined as a private character: U+F1xx, or U+F8FC/F8FD in windows-1257. */
function privateByte(code: number): number | null {
  if (code >= 0xf100 && code <= 0xf1ff) return code & 0xff;
  if (code === 0xf8fc) return 0xa1;
  return code === 0xf8fd ? 0xa5 : null;
}

function byteOf(char: string, charset: string): Buffer {
  const code = char.codePointAt(0) ?? 0;
  const undefinedByte = privateByte(code);
  if (undefinedByte !== null) return Buffer.from([undefinedByte]);
  const encoded = iconv.encode(char, charset);
  // where the set has no such character, programs keep the byte as the code point of the same number
  return encoded.toString('latin1') === '?' && char !== '?' && code < 0x100 ? Buffer.from([code]) : encoded;
}
