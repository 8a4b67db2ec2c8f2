/** What may be seen of personal numbers without the permission to unmask them (脱敏). Input: normalised values. */

/** `3604**********001X`: area of the first four digits and the last four. */
export function maskIdentityNumber(value: string): string {
  return value.length >= 15 ? value.slice(0, 4) + '*'.repeat(value.length - 8) + value.slice(-4) : maskUnknown(value);
}

/** `138****1234`. */
export function maskPhone(value: string): string {
  return value.length === 11 ? `${value.slice(0, 3)}****${value.slice(-4)}` : maskUnknown(value);
}

/** `**** 1234`: the last four digits of a bank card. */
export function maskBankCard(value: string): string {
  return value.length >= 12 ? `**** ${value.slice(-4)}` : maskUnknown(value);
}

/** `l***@example.cn`. */
export function maskEmail(value: string): string {
  const at = value.lastIndexOf('@');
  return at < 1 ? '***' : `${value.slice(0, 1)}***${value.slice(at)}`;
}

/** A value of an unexpected length: at most its first two characters, the rest hidden. */
function maskUnknown(value: string): string {
  return value.length <= 4 ? '*'.repeat(value.length) : value.slice(0, 2) + '*'.repeat(value.length - 2);
}
