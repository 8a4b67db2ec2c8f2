import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { foldStage } from '../domain/stage.js';
import { StageRepository } from './stage.repository.js';
import type { StageHead, StageMoment } from './stage-file.js';

type Reader = Tx['manager'];

/** A match at one moment, for those who look. The head is read first: what comes after it is as new or newer. */
@Injectable()
export class StageMoments {
  constructor(private readonly stage: StageRepository) {}

  async of(reader: Reader, head: StageHead): Promise<StageMoment> {
    const plan = await this.stage.plan(reader, head);
    const journal = await this.stage.journal(reader, head.id);
    const state = foldStage(journal);
    const presses = await this.stage.presses(reader, head.id, state.question?.opening ?? null);
    const question = await this.stage.question(reader, state.question?.questionId ?? null);
    return { head, plan, journal, state, presses, question };
  }
}
