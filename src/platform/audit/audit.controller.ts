import { Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Can } from '../auth/can.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { Returns } from '../http/returns.decorator.js';
import { AuditNotes } from './audit-log.js';
import { AuditVerifier } from './audit-verifier.js';
import { auditListResponse, auditQuery, verificationResponse, type AuditQuery } from './audit.contract.js';
import { AuditRepository } from './audit.repository.js';
import type { SealedEntry } from './chain.js';

const viewOf = (entry: SealedEntry) => ({
  ...entry,
  before: entry.before === null ? null : (JSON.parse(entry.before) as unknown),
  after: entry.after === null ? null : (JSON.parse(entry.after) as unknown),
});

@Controller('audit')
export class AuditController {
  constructor(
    private readonly entries: AuditRepository,
    private readonly verifier: AuditVerifier,
    private readonly notes: AuditNotes,
  ) {}

  @Get('entries')
  @Can('audit.read')
  @Returns(auditListResponse)
  async list(@Query({ schema: auditQuery }) query: AuditQuery) {
    const { size, ...filter } = query;
    const items = await this.entries.list(filter, size);
    return { items: items.map(viewOf), nextBefore: items.length === size ? (items.at(-1)?.position ?? null) : null };
  }

  @Post('verification')
  @Can('audit.read')
  @Returns(verificationResponse)
  async verify(@CurrentActor() actor: Actor) {
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
