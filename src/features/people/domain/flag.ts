/** Yes or no as people write it: 是, 党员, √, 1 / 否, 群众, ×, 0; `null` when it cannot be told. */
export function parseFlag(text: string): boolean | null {
  const clean = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (/^(?:否|不是|非党员|群众|共青团员|团员|民主党派.*|无党派.*|无|没有|×|✗|x|n|no|0|false)$/.test(clean))
    return false;
  if (/^(?:是|有|√|✓|✔|对|y|yes|1|true|中共党员|党员|正式党员|预备党员|中共预备党员)$/.test(clean)) return true;
  return null;
}

/** 男 / 女 and the usual codes. */
export function parseSex(text: string): 'M' | 'F' | null {
  const clean = text.normalize('NFKC').trim().toLowerCase();
  if (/^(?:男|男性|m|male|1)$/.test(clean)) return 'M';
  if (/^(?:女|女性|f|female|2)$/.test(clean)) return 'F';
  return null;
}
