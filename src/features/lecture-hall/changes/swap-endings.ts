import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemActor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { isLive } from '../domain/swap.js';
import type { ChangeKind } from '../domain/season.js';
import { LectureHistory, type LectureChange } from '../lectures/lecture-history.js';
import { OWN_LECTURES, PlacesRepository } from './places.repository.js';
import { SwapNotices } from './swap-notices.js';
import { SwapSteps } from './swap-steps.js';
import { SwapsRepository } from './swaps.repository.js';

const SWEEP = 'lecture-hall.expire-swaps';
const SWEEP_SECONDS = 600;

/** Changes after which a lecture is not the one that was offered. */
const ENDING: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'REPLANNED',
  'MOVED',
  'DATE_MOVED',
  'SWAPPED',
  'SUBSTITUTED',
  'MISSED',
  'CANCELLED',
]);

/** Swaps that end without anybody's answer: the cut-off has passed, or one of the lectures was changed. */
@Injectable()
export class SwapEndings implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly history: LectureHistory,
    private readonly swaps: SwapsRepository,
    private readonly places: PlacesRepository,
    private readonly steps: SwapSteps,
    private readonly notices: SwapNotices,
  ) {}

  onModuleInit(): void {
    this.history.onChange((tx, changes) => this.lecturesChanged(tx, changes));
    this.jobs.define(SWEEP, z.unknown(), () => this.sweep());
    this.jobs.every(SWEEP, SWEEP_SECONDS);
  }

  /** @returns how many expired */
  async sweep(): Promise<number> {
    let ended = 0;
    for (const { id, offeredLectureId } of await this.swaps.overdue(this.clock.today())) {
      ended += await this.db.transaction(systemActor('lecture-hall.swaps'), async (tx) => {
        await this.places.locked(tx, OWN_LECTURES, [offeredLectureId]);
        const swap = await this.swaps.again(tx, id);
        if (!isLive(swap.state) || swap.untilOn >= this.clock.today()) return 0;
        await this.steps.take(tx, swap, 'expire');
        await this.notices.tell(tx, 'swap.expired', swap, [swap.offeredBy, swap.acceptedBy]);
        return 1;
      });
    }
    return ended;
  }

  private async lecturesChanged(tx: Tx, changes: readonly LectureChange[]): Promise<void> {
    const ending = changes.filter((change) => ENDING.has(change.kind));
    if (ending.length === 0) return;
    const live = await this.swaps.liveOf(
      tx,
      ending.map((change) => change.lectureId),
    );
    for (const swap of live) {
      const change = ending.find((one) => [swap.offeredLectureId, swap.takenLectureId].includes(one.lectureId));
      try {
        await this.steps.take(tx, swap, 'end', { endedBy: change?.kind ?? null });
      } catch (error) {
        if (error instanceof Conflict) continue; // it has ended by itself meanwhile
        throw error;
      }
      await this.notices.tell(tx, 'swap.ended', swap, [swap.offeredBy, swap.acceptedBy]);
    }
  }
}
