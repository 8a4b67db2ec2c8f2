import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { press } from '../domain/stage-rules.js';
import { foldStage } from '../domain/stage.js';
import type { BuzzerView, MyMatches, PressAnswer } from './stage-live.contract.js';
import { StageLive } from './stage-live.js';
import { StageMoments } from './stage-moments.js';
import { hallView } from './stage-view.js';
import { mustBeLive } from './stage.policy.js';
import { StageRepository } from './stage.repository.js';
import { StageSetupQueries } from './stage-setup.queries.js';

/** 抢答器: what members of a team do on their phones. The order of arrival is given under the lock of the match. */
@Injectable()
export class StageBuzzer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly stage: StageRepository,
    private readonly setups: StageSetupQueries,
    private readonly moments: StageMoments,
    private readonly live: StageLive,
  ) {}

  /** Matches in which the actor sits in a team. */
  async mine(actor: Actor): Promise<MyMatches> {
    return { items: actor.personId === null ? [] : await this.setups.ofMember(actor.personId) };
  }

  /** @throws NotFound STAGE.NOT_FOUND for whoever is in no team of it */
  async view(actor: Actor, matchId: number): Promise<BuzzerView> {
    const { id, name, tableNo } = await this.stage.teamOf(this.db.reads, matchId, actor.personId);
    const moment = await this.moments.of(this.db.reads, await this.stage.head(this.db.reads, matchId));
    return { matchId, team: { id, name, tableNo }, state: hallView(moment, this.clock.now()) };
  }

  /** @throws NotFound STAGE.NOT_FOUND */
  async mustBeMember(actor: Actor, matchId: number): Promise<void> {
    await this.stage.teamOf(this.db.reads, matchId, actor.personId);
  }

  /**
   * The first press of a team counts, whoever of it pressed; pressing again answers the same. The rows are the record: presses
   * do not stand in the audit log.
   * @throws NotFound STAGE.NOT_FOUND · Conflict STAGE.VOID, STAGE.ROUND_FINAL, and what `press` throws
   */
  press(actor: Actor, matchId: number, calledAt: number): Promise<PressAnswer> {
    return this.db.transaction(actor, async (tx) => {
      const team = await this.stage.teamOf(tx.manager, matchId, actor.personId);
      const { personId } = actor;
      if (personId === null) throw new NotFound('STAGE.NOT_FOUND');
      await this.stage.lock(tx, matchId);
      const head = await this.stage.head(tx.manager, matchId);
      mustBeLive(head);
      const journal = await this.stage.journal(tx.manager, matchId);
      const state = foldStage(journal);
      const counted = press(head.rules, state, team.id, calledAt);
      if (counted.as === 'FALSE_START') {
        if (counted.isNew) await this.falseStart(tx, matchId, state.seq, team.id, counted.points);
        return { as: 'FALSE_START', place: null };
      }
      const line = await this.stage.presses(tx.manager, matchId, counted.opening);
      const known = line.find(({ teamId }) => teamId === team.id);
      if (known) return { as: 'IN', place: known.arrival };
      const arrival = line.length + 1;
      const { opening } = counted;
      await this.stage.addPress(tx, { matchId, opening, teamId: team.id, personId, arrival, madeAt: this.clock.now() });
      await this.stage.raise(tx, matchId);
      tx.afterCommit(() => this.live.wake(matchId));
      return { as: 'IN', place: arrival };
    });
  }

  private async falseStart(tx: Tx, matchId: number, seq: number, teamId: number, points: number): Promise<void> {
    const now = this.clock.now();
    await this.stage.append(tx, matchId, seq + 1, { act: 'FALSE_START', teamId, points }, now);
    await this.stage.raise(tx, matchId, { seq: seq + 1, phase: 'RUNNING' });
    tx.afterCommit(() => this.live.wake(matchId));
  }
}
