import { Injectable } from '@nestjs/common';

import { EVERYWHERE, scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import { CatalogueRevision } from '../catalogue/catalogue-revision.js';
import { requireDecider } from './lecturer.policy.js';
import type { EditedLecturer, LecturerApproval, LecturerInput } from './lecturers.contract.js';
import { LecturersRepository } from './lecturers.repository.js';
import { ImagesRepository } from '../images/images.repository.js';
import { ownerFor } from '../owner-scope.js';
import { searchKeys } from '../search-keys.js';

const PERMISSION = 'lecturer.manage';

/** The lecturer pool (师资库). What visitors see of lecturers changes with it. */
@Injectable()
export class Lecturers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lecturers: LecturersRepository,
    private readonly images: ImagesRepository,
    private readonly people: People,
    private readonly revision: CatalogueRevision,
    private readonly audit: AuditLog,
  ) {}

  /** A new lecturer waits for approval. */
  create(actor: Actor, input: LecturerInput): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      await this.require(tx, input);
      const now = this.clock.now();
      const id = await this.lecturers.insert(tx, {
        ...input,
        nameKeys: searchKeys(input.name, 200, true),
        approvalDecision: 'PENDING',
        approvedFrom: null,
        approvedUntil: null,
        decidedBy: null,
        decisionReason: '',
        ratingSum: 0,
        ratingCount: 0,
        ownerUnitId: ownerFor(actor, PERMISSION),
        revision: 1,
        createdAt: now,
        updatedAt: now,
      });
      this.audit.record(tx, {
        act: 'lecturer.create',
        subject: 'lecturer',
        subjectId: id,
        after: { name: input.name, kind: input.kind },
      });
      return id;
    });
  }

  edit(actor: Actor, id: number, { revision, ...input }: EditedLecturer): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const before = await this.lecturers.take(tx, scopeOf(actor, PERMISSION), id, revision);
      await this.require(tx, input);
      await this.lecturers.update(tx, id, { ...input, nameKeys: searchKeys(input.name, 200, true) });
      await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'lecturer.edit',
        subject: 'lecturer',
        subjectId: id,
        before: { name: before.name, kind: before.kind, topics: before.topics },
        after: { name: input.name, kind: input.kind, topics: input.topics },
      });
    });
  }

  /** 聘任: holds from the first through the last day. */
  approve(actor: Actor, id: number, { revision, from, until }: LecturerApproval): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const before = await this.lecturers.take(tx, scopeOf(actor, PERMISSION), id, revision);
      requireDecider(actor, before);
      await this.lecturers.update(tx, id, {
        approvalDecision: 'APPROVED',
        approvedFrom: from,
        approvedUntil: until,
        decidedBy: actor.name,
        decisionReason: '',
      });
      await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'lecturer.approve',
        subject: 'lecturer',
        subjectId: id,
        before: { decision: before.approvalDecision, until: before.approvedUntil },
        after: { decision: 'APPROVED', from, until },
      });
    });
  }

  suspend(actor: Actor, id: number, revision: number, reason: string): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const before = await this.lecturers.take(tx, scopeOf(actor, PERMISSION), id, revision);
      requireDecider(actor, before);
      await this.lecturers.update(tx, id, {
        approvalDecision: 'SUSPENDED',
        decidedBy: actor.name,
        decisionReason: reason,
      });
      await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'lecturer.suspend',
        subject: 'lecturer',
        subjectId: id,
        before: { decision: before.approvalDecision },
        after: { decision: 'SUSPENDED', reason },
      });
    });
  }

  remove(actor: Actor, id: number, revision: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const before = await this.lecturers.take(tx, scopeOf(actor, PERMISSION), id, revision);
      await this.lecturers.remove(tx, id);
      await this.revision.touch(tx);
      this.audit.record(tx, {
        act: 'lecturer.remove',
        subject: 'lecturer',
        subjectId: id,
        before: { name: before.name, kind: before.kind },
      });
    });
  }

  /** @throws RuleViolation IMAGE.NOT_FOUND, LECTURER.PERSON_UNKNOWN (a lecturer may be anybody in the organisation) */
  private async require(tx: Tx, { photoImageId, personId }: LecturerInput): Promise<void> {
    await this.images.require(tx, photoImageId);
    if (personId === null) return;
    const found = await this.people.names(tx.manager, EVERYWHERE, [personId]);
    if (!found.has(personId)) throw new RuleViolation('LECTURER.PERSON_UNKNOWN', { personId });
  }
}
