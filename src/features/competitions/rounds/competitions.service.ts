import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import type { CreateCompetition, UpdateCompetition } from './competition.contract.js';
import { Organisers } from './organisers.js';
import { RoundsRepository } from './rounds.repository.js';

/** 季度业务竞赛 as what holds the rounds of a quarter. */
@Injectable()
export class CompetitionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly organisers: Organisers,
    private readonly audit: AuditLog,
  ) {}

  /** @throws RuleViolation COMPETITION.NO_ORGANISER, COMPETITION.UNIT_UNKNOWN · Forbidden COMPETITION.UNIT_OUTSIDE */
  create(actor: Actor, { unitId: named, ...input }: CreateCompetition): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const unitId = named ?? (await this.organisers.own(tx));
      await this.organisers.check(tx, [unitId]);
      const id = await this.rounds.insertCompetition(tx, {
        ...input,
        introduction: input.introduction === '' ? null : input.introduction,
        unitId,
        madeBy: actor.accountId,
        madeByName: actor.name,
        madeAt: this.clock.now(),
      });
      this.audit.record(tx, {
        act: 'competition.create',
        subject: 'competition',
        subjectId: id,
        unitId,
        after: input,
      });
      return id;
    });
  }

  /** @throws Conflict COMPETITION.CHANGED */
  async update(actor: Actor, id: number, { revision, ...input }: UpdateCompetition): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const before = await this.rounds.lockedCompetition(tx, scopeOf(actor, 'contest.manage'), id);
      if (before.revision !== revision) throw new Conflict('COMPETITION.CHANGED', { name: before.name });
      const { name, yearNo, quarterNo, introduction } = before;
      await this.rounds.updateCompetition(tx, before, {
        ...input,
        introduction: input.introduction === '' ? null : input.introduction,
      });
      this.audit.record(tx, {
        act: 'competition.update',
        subject: 'competition',
        subjectId: id,
        unitId: before.unitId,
        before: { name, yearNo, quarterNo, introduction },
        after: input,
      });
    });
  }

  /** @throws Conflict COMPETITION.HAS_ROUNDS */
  async remove(actor: Actor, id: number): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const before = await this.rounds.lockedCompetition(tx, scopeOf(actor, 'contest.manage'), id);
      const rounds = await this.rounds.countRounds(tx, id);
      if (rounds > 0) throw new Conflict('COMPETITION.HAS_ROUNDS', { name: before.name, rounds });
      await this.rounds.removeCompetition(tx, id);
      this.audit.record(tx, {
        act: 'competition.delete',
        subject: 'competition',
        subjectId: id,
        unitId: before.unitId,
        before: { name: before.name, yearNo: before.yearNo, quarterNo: before.quarterNo },
      });
    });
  }
}
