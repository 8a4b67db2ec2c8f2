import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import type { StageStateView } from './stage-live.contract.js';
import { StageMoments } from './stage-moments.js';
import { hallView } from './stage-view.js';
import { StageRepository } from './stage.repository.js';

/** 大屏幕: whoever knows the code may watch; nobody acts through it. */
@Injectable()
export class StageScreen {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly stage: StageRepository,
    private readonly moments: StageMoments,
  ) {}

  /** @throws NotFound STAGE.NOT_FOUND */
  matchOf(code: string): Promise<number> {
    return this.stage.byCode(code);
  }

  async picture(matchId: number): Promise<StageStateView> {
    const head = await this.stage.head(this.db.reads, matchId);
    return hallView(await this.moments.of(this.db.reads, head), this.clock.now());
  }
}
