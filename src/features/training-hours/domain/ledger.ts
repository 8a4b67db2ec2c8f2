/** A line of the ledger, as far as these rules look at it. */
export interface LedgerLine {
  readonly id: number;
  readonly entryKey: string;
  readonly reversalOf: number | null;
}

/**
 * The key under which an event may be written for somebody now: `null` while a line of it stands; after that was taken back, the
 * key with the next number.
 */
export function standingKey(key: string, lines: readonly LedgerLine[]): string | null {
  const own = lines.filter((line) => line.entryKey === key || line.entryKey.startsWith(`${key}#`));
  const reversed = new Set(lines.map((line) => line.reversalOf));
  if (own.some((line) => !reversed.has(line.id))) return null;
  return own.length === 0 ? key : `${key}#${own.length + 1}`;
}
