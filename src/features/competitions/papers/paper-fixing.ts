import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { afterAct, poolShort } from '../domain/blueprint.js';
import { planFromPool } from '../domain/pool.js';
import { FrozenPapers } from './frozen-papers.js';
import type { PaperEntity } from './paper.entity.js';
import { PaperPools } from './paper-pools.js';
import { PapersRepository, type PaperPlace } from './papers.repository.js';

/**
 * 定稿: from here on the paper stays as it is, whatever becomes of the bank. Each question is held by its version; of a drawn
 * paper the whole pool is, so a draw made next year is the draw made today.
 */
@Injectable()
export class PaperFixing {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly papers: PapersRepository,
    private readonly pools: PaperPools,
    private readonly frozen: FrozenPapers,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws Conflict PAPER.FIXED, PAPER.CHANGED
   * @throws RuleViolation PAPER.EMPTY, PAPER.NOT_APPROVED (codes of questions), PAPER.POOL_SHORT (numbers of cells)
   */
  async fix(actor: Actor, id: number, revision: number): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const paper = await this.papers.locked(tx, scopeOf(actor, 'contest.manage'), id);
      const state = afterAct(paper.state, 'fix');
      if (paper.revision !== revision) throw new Conflict('PAPER.CHANGED');
      const places = await this.pools.places(tx.manager, paper);
      if (paper.itemCount === 0) throw new RuleViolation('PAPER.EMPTY');
      if (paper.mode === 'FIXED') await this.checkApproved(tx, places);
      await this.checkPlan(tx, paper, places);
      await this.papers.replacePlaces(tx, id, places);
      await this.papers.save(tx, paper, { state, fixedAt: this.clock.now() });
      this.audit.record(tx, {
        act: 'paper.fix',
        subject: 'paper',
        subjectId: id,
        unitId: paper.unitId,
        before: { state: paper.state },
        after: { state, itemCount: paper.itemCount, totalPoints: paper.totalPoints, pool: places.length },
      });
    });
  }

  private async checkApproved(tx: Tx, places: readonly PaperPlace[]): Promise<void> {
    const ids = places.map((place) => place.questionId);
    const newest = await this.papers.newest(tx.manager, ids);
    const missing = [...newest.values()].filter((question) => !question.isApproved).map((question) => question.code);
    if (missing.length > 0) throw new RuleViolation('PAPER.NOT_APPROVED', { codes: missing });
  }

  private async checkPlan(tx: Tx, paper: PaperEntity, places: readonly PaperPlace[]): Promise<void> {
    const made = planFromPool(paper, await this.frozen.pooled(tx.manager, places));
    if ('shortage' in made) throw poolShort(made.shortage);
  }
}
