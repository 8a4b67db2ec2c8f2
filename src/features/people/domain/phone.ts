/** Half-width digits only; +86, 0086, spaces, dashes and dots are gone. */
export function normalisePhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-—–.()（）'‘’`\u200b\ufeff]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
}

/** A mobile phone of mainland China (手机号). */
export function isMobilePhone(normalised: string): boolean {
  return /^1[3-9]\d{9}$/.test(normalised);
}
