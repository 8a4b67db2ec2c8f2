import { createHash } from 'node:crypto';

/** What one entry of the audit log (审计日志) says. The hash covers all of it and the hash of the entry before. */
export interface ChainedEntry {
  /** Position in the chain, from 1, without gaps. */
  readonly position: number;
  /** ISO-8601 UTC. */
  readonly at: string;
  readonly accountId: number | null;
  readonly actorName: string;
  readonly address: string | null;
  readonly act: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly unitId: number | null;
  readonly outcome: 'success' | 'failure';
  /** JSON text, or null. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface SealedEntry extends ChainedEntry {
  readonly hash: string;
}

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over the previous hash and the fields in a fixed order. */
export function sealOf(previousHash: string, entry: ChainedEntry): string {
  const fields = [
    previousHash,
    entry.position,
    entry.at,
    entry.accountId,
    entry.actorName,
    entry.address,
    entry.act,
    entry.subject,
    entry.subjectId,
    entry.unitId,
    entry.outcome,
    entry.before,
    entry.after,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

export interface ChainFault {
  readonly position: number;
  readonly reason: 'GAP' | 'CHANGED';
}

/**
 * Checks consecutive entries that follow `previous`.
 * @returns the first fault: an entry missing (`GAP`) or not as it was written (`CHANGED`); null when all is well
 */
export function firstFault(
  previous: { position: number; hash: string },
  entries: Iterable<SealedEntry>,
): ChainFault | null {
  let { position, hash } = previous;
  for (const entry of entries) {
    if (entry.position !== position + 1) return { position: position + 1, reason: 'GAP' };
    if (sealOf(hash, entry) !== entry.hash) return { position: entry.position, reason: 'CHANGED' };
    ({ position, hash } = entry);
  }
  return null;
}
