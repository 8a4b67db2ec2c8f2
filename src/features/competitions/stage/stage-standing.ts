import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { standing } from '../domain/stage-rules.js';
import { foldStage } from '../domain/stage.js';
import type { StandingView } from './stage.contract.js';
import type { StageHead } from './stage-file.js';
import { StageSetupQueries } from './stage-setup.queries.js';
import { StageRepository } from './stage.repository.js';

/** 决赛名次: where the teams of a match stand, by its journal alone. Results and awards of a round on stage come from here. */
@Injectable()
export class StageStanding {
  constructor(
    private readonly db: Database,
    private readonly stage: StageRepository,
    private readonly setups: StageSetupQueries,
  ) {}

  /** @throws NotFound STAGE.NOT_FOUND */
  async ofMatch(actor: Actor, matchId: number): Promise<StandingView> {
    const head = await this.stage.within(this.db.reads, scopeOf(actor, 'contest.read'), matchId);
    return this.standingOf(this.db.reads, head);
  }

  /**
   * Of the match of a round that counts: the latest that is not void. `null` when there is none; `final` once it is finished.
   * For a caller who has found the round in the actor's scope.
   */
  async ofRound(reader: Tx['manager'], roundId: number): Promise<StandingView | null> {
    const match = (await this.setups.ofRound(roundId)).find(({ voidedAt }) => voidedAt === null);
    return match ? this.standingOf(reader, await this.stage.head(reader, match.id)) : null;
  }

  private async standingOf(reader: Tx['manager'], head: StageHead): Promise<StandingView> {
    const plan = await this.stage.plan(reader, head);
    const state = foldStage(await this.stage.journal(reader, head.id));
    const teams = new Map(plan.teams.map((team) => [team.id, team]));
    return {
      final: state.phase === 'FINISHED' && head.voidedAt === null,
      items: standing(plan, state).flatMap((place) => {
        const team = teams.get(place.teamId);
        return team ? [{ ...place, unitId: team.unitId, name: team.name, tableNo: team.tableNo }] : [];
      }),
    };
  }
}
