import { Injectable } from '@nestjs/common';
import { AuditRepository } from './audit.repository.js';
import { firstFault, GENESIS, type ChainFault } from './chain.js';

const BATCH = 2000;

export interface Verification {
  /** Entries that were checked and are as they were written. */
  readonly entries: number;
  readonly fault: ChainFault | null;
}

/** Walks the whole chain and says where it first breaks, if anywhere. */
@Injectable()
export class AuditVerifier {
  constructor(private readonly entries: AuditRepository) {}

  async verify(): Promise<Verification> {
    const head = await this.entries.head();
    let previous = { position: 0, hash: GENESIS };
    while (previous.position < head.position) {
      const batch = await this.entries.after(previous.position, BATCH);
      const last = batch.at(-1);
      if (last === undefined)
        return { entries: previous.position, fault: { position: previous.position + 1, reason: 'GAP' } };
      const fault = firstFault(previous, batch);
      if (fault) return { entries: fault.position - 1, fault };
      previous = last;
      // The head was read first: entries added since then follow it and are checked as well, up to this batch's end.
      if (previous.position === head.position && previous.hash !== head.hash) {
        return { entries: previous.position - 1, fault: { position: previous.position, reason: 'CHANGED' } };
      }
    }
    return { entries: previous.position, fault: null };
  }
}
