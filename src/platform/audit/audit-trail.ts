import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../kernel/access.js';
import { AuditNotes } from './audit-log.js';
import { AuditVerifier, type Verification } from './audit-verifier.js';
import type { auditListResponse, AuditQuery } from './audit.contract.js';
import { AuditRepository } from './audit.repository.js';
import type { SealedEntry } from './chain.js';

const parsed = (json: string | null): unknown => (json === null ? null : (JSON.parse(json) as unknown));

const viewOf = (entry: SealedEntry) => ({ ...entry, before: parsed(entry.before), after: parsed(entry.after) });

/** What the audit administrator does with the log: read it and have it checked. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly entries: AuditRepository,
    private readonly verifier: AuditVerifier,
    private readonly notes: AuditNotes,
  ) {}

  /** Newest first; goes on from `nextBefore`. */
  async list({ size, ...filter }: AuditQuery): Promise<z.infer<typeof auditListResponse>> {
    const items = await this.entries.list(filter, size);
    return { items: items.map(viewOf), nextBefore: items.length === size ? (items.at(-1)?.position ?? null) : null };
  }

  /** Walks the whole chain; that somebody did so is itself recorded. */
  async verify(actor: Actor): Promise<Verification> {
    const result = await this.verifier.verify();
    await this.notes.note(actor, {
      act: 'audit.verify',
      subject: 'audit',
      subjectId: result.entries,
      outcome: result.fault ? 'failure' : 'success',
    });
    return result;
  }
}
