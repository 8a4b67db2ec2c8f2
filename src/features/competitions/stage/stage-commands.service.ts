import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import { decide } from '../domain/stage-rules.js';
import { foldStage } from '../domain/stage.js';
import type { CommandBody, JournalView } from './stage.contract.js';
import type { ConsoleStateView } from './stage-live.contract.js';
import { StageLive } from './stage-live.js';
import { StageMoments } from './stage-moments.js';
import { consoleView, journalView } from './stage-view.js';
import { mustBeLive } from './stage.policy.js';
import { StageRepository } from './stage.repository.js';

/** 记分台: what scorekeepers do; each act is one entry of the journal. */
@Injectable()
export class StageCommands {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly stage: StageRepository,
    private readonly moments: StageMoments,
    private readonly live: StageLive,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws NotFound STAGE.NOT_FOUND · Conflict STAGE.MOVED_ON (another scorekeeper was faster; `seq` and `by` say how far and
   *   who), STAGE.VOID, STAGE.ROUND_FINAL, and what `decide` throws
   */
  async run(actor: Actor, matchId: number, { expectedSeq, command }: CommandBody): Promise<ConsoleStateView> {
    await this.db.transaction(actor, async (tx) => {
      await this.stage.lock(tx, matchId);
      const head = await this.stage.within(tx.manager, scopeOf(actor, 'contest.manage'), matchId);
      mustBeLive(head);
      const journal = await this.stage.journal(tx.manager, matchId);
      const before = foldStage(journal);
      if (before.seq !== expectedSeq)
        throw new Conflict('STAGE.MOVED_ON', { seq: before.seq, by: journal.at(-1)?.madeByName ?? '' });
      const presses = await this.stage.presses(tx.manager, matchId, before.question?.opening ?? null);
      const line = presses.map(({ teamId }) => teamId);
      const now = this.clock.now();
      const fact = decide(await this.stage.plan(tx.manager, head), before, line, command, now.getTime());
      const entry = { seq: before.seq + 1, at: now.getTime(), fact };
      const { seq, phase } = foldStage([...journal, entry]);
      await this.stage.append(tx, matchId, seq, fact, now);
      await this.stage.raise(tx, matchId, { seq, phase });
      this.audit.record(tx, {
        act: `stage-match.${fact.act.toLowerCase().replaceAll('_', '-')}`,
        subject: 'stage_match',
        subjectId: matchId,
        unitId: head.unitId,
        after: { seq, ...fact },
      });
      tx.afterCommit(() => this.live.wake(matchId));
    });
    return this.state(actor, matchId);
  }

  /** @throws NotFound STAGE.NOT_FOUND */
  async state(actor: Actor, matchId: number): Promise<ConsoleStateView> {
    const head = await this.stage.within(this.db.reads, scopeOf(actor, 'contest.manage'), matchId);
    const moment = await this.moments.of(this.db.reads, head);
    return consoleView(moment, this.clock.now(), this.live.screens(matchId));
  }

  /** @throws NotFound STAGE.NOT_FOUND */
  async mustManage(actor: Actor, matchId: number): Promise<void> {
    await this.stage.within(this.db.reads, scopeOf(actor, 'contest.manage'), matchId);
  }

  /** @throws NotFound STAGE.NOT_FOUND */
  async journal(actor: Actor, matchId: number): Promise<JournalView> {
    await this.stage.within(this.db.reads, scopeOf(actor, 'contest.manage'), matchId);
    return journalView(await this.stage.journal(this.db.reads, matchId));
  }
}
