import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { correctionProblem } from '../domain/correction.js';
import { FrozenPapers } from '../papers/frozen-papers.js';
import { CorrectionPreviews } from './correction-previews.js';
import { CorrectionsRepository } from './corrections.repository.js';
import { MarkingRounds, type MarkedRound } from './marking-rounds.queries.js';
import { MarkingTasksRepository } from './marking-tasks.repository.js';
import { mustBeRunnable } from './marking.policy.js';
import type { CorrectionBody, CorrectionPreview, CorrectionPreviewBody, RunAnswer } from './runs.contract.js';
import { RunsService } from './runs.service.js';

/** 更正: another key for a question of this round; everybody is computed anew, the old run stays. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: MarkingRounds,
    private readonly corrections: CorrectionsRepository,
    private readonly papers: FrozenPapers,
    private readonly previews: CorrectionPreviews,
    private readonly runs: RunsService,
    private readonly tasks: MarkingTasksRepository,
    private readonly audit: AuditLog,
  ) {}

  /** What it would do; nothing is written. */
  async preview(actor: Actor, roundId: number, body: CorrectionPreviewBody): Promise<CorrectionPreview> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    await this.mustBeSound(round, body);
    return this.previews.of(round, body);
  }

  /**
   * @throws RuleViolation MARKING.WRONG_STATE, MARKING.ATTEMPTS_OPEN, CORRECTION.NOT_ON_PAPER, CORRECTION.KEY_MISSING,
   *   CORRECTION.KEY_UNWANTED, CORRECTION.KEY_KIND, CORRECTION.BY_PEOPLE
   */
  async correct(actor: Actor, roundId: number, body: CorrectionBody): Promise<RunAnswer> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    await this.mustBeSound(round, body);
    const { versionId, kind, key, reason } = body;
    await this.db.transaction(actor, async (tx) => {
      const held = await this.rounds.locked(tx, scopeOf(actor, 'contest.manage'), roundId);
      // it may have become final while we waited for it
      mustBeRunnable(held, await this.rounds.openAttempts(roundId, tx.manager), this.clock.now());
      const made = { madeBy: actor.accountId, madeByName: actor.name, madeAt: this.clock.now() };
      const correction = await this.corrections.add(tx, { roundId, versionId, kind, answerKey: key, reason, ...made });
      if (kind !== 'NEW_KEY') await this.tasks.dropPending(tx, roundId, versionId);
      this.audit.record(tx, {
        act: 'contest.correct-key',
        subject: 'competition-round',
        subjectId: roundId,
        unitId: round.unitId,
        after: { correctionId: correction.id, versionId, kind, key, reason },
      });
    });
    return this.runs.start(actor, round, { roundId, cause: 'CORRECTED', reason });
  }

  private async mustBeSound(round: MarkedRound, body: CorrectionPreviewBody): Promise<void> {
    mustBeRunnable(round, await this.rounds.openAttempts(round.id), this.clock.now());
    const version = (await this.corrections.isOnPaper(round.id, body.versionId))
      ? (await this.papers.versions(this.db.reads, [body.versionId])).get(body.versionId)
      : undefined;
    if (!version) throw new RuleViolation('CORRECTION.NOT_ON_PAPER');
    const { kind, content } = version;
    const problem = correctionProblem({ kind, content }, body.kind, body.key);
    if (problem !== null) throw new RuleViolation(`CORRECTION.${problem}`);
  }
}
