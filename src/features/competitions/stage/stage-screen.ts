import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { QuestionImages } from '../bank/question-images.service.js';
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
    private readonly images: QuestionImages,
  ) {}

  /** @throws NotFound STAGE.NOT_FOUND */
  matchOf(code: string): Promise<number> {
    return this.stage.byCode(code);
  }

  async state(matchId: number): Promise<StageStateView> {
    const head = await this.stage.head(this.db.reads, matchId);
    return hallView(await this.moments.of(this.db.reads, head), this.clock.now());
  }

  /** A picture of the question that is on the screen, and of no other. @throws NotFound IMAGE.NOT_FOUND */
  async image(matchId: number, sha256: string): Promise<{ mimeType: string; size: number; content: Readable }> {
    const { question } = await this.state(matchId);
    const seen = JSON.stringify([question?.text ?? null, question?.answer ?? null]);
    if (!seen.includes(`(image:${sha256})`)) throw new NotFound('IMAGE.NOT_FOUND');
    return this.images.open(sha256);
  }
}
