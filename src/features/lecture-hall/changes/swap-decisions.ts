import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, Forbidden, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isParty } from '../domain/swap.js';
import { ExchangeFacts } from './exchange-facts.js';
import type { LectureSwapEntity } from './lecture-swap.entity.js';
import { PlacesRepository, type Place } from './places.repository.js';
import { SpeakerChanges } from './speaker-changes.js';
import { SwapNotices } from './swap-notices.js';
import { checkInTime, refuseProblems, SwapSteps } from './swap-steps.js';
import { SwapsRepository } from './swaps.repository.js';

/** 换讲: the word of staff. Nobody decides on a swap of their own. */
@Injectable()
export class SwapDecisions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly swaps: SwapsRepository,
    private readonly places: PlacesRepository,
    private readonly facts: ExchangeFacts,
    private readonly steps: SwapSteps,
    private readonly changes: SpeakerChanges,
    private readonly notices: SwapNotices,
  ) {}

  /**
   * The two lectures exchange their speakers. Both debts stay, planned speakers stay on record.
   * @throws Forbidden SWAP.OWN  @throws Conflict SWAP.OVER  @throws RuleViolation SWAP.BREAKS_RULE | SWAP.TOO_LATE
   */
  async confirm(actor: Actor, id: number): Promise<void> {
    const before = await this.swaps.find(id);
    await this.db.transaction(actor, async (tx) => {
      const { swap, offered, taken } = await this.locked(tx, actor, before);
      // the lectures are free before they change, or their history would end this very swap
      await this.steps.take(tx, swap, 'confirm');
      if (!taken) throw new Conflict('SWAP.OVER', { state: swap.state, act: 'confirm' });
      const today = this.clock.today();
      checkInTime(today, swap.untilOn);
      const exchange = await this.facts.gather(tx.manager, [offered, taken], new Set(), today);
      refuseProblems(exchange.problems(offered.lecture.id, taken.lecture.id), [offered, taken]);
      await this.changes.exchange(tx, [offered, taken], exchange);
      await this.notices.tell(tx, 'swap.confirmed', swap, [swap.offeredBy, swap.acceptedBy]);
    });
  }

  /** @throws Forbidden SWAP.OWN  @throws Conflict SWAP.OVER */
  async refuse(actor: Actor, id: number, reason: string): Promise<void> {
    const before = await this.swaps.find(id);
    await this.db.transaction(actor, async (tx) => {
      const { swap } = await this.locked(tx, actor, before);
      await this.steps.take(tx, swap, 'refuse', { decision: reason });
      await this.notices.tell(tx, 'swap.refused', swap, [swap.offeredBy, swap.acceptedBy], { reason });
    });
  }

  /** Both lectures, locked, if their hall is within the scope. */
  private async locked(
    tx: Tx,
    actor: Actor,
    before: LectureSwapEntity,
  ): Promise<{ swap: LectureSwapEntity; offered: Place; taken: Place | undefined }> {
    const ids = [before.offeredLectureId, before.takenLectureId].filter((id) => id !== null);
    const [offered, taken] = await this.places.locked(tx, scopeOf(actor, 'hall.plan'), ids).catch((error: unknown) => {
      throw error instanceof NotFound ? new NotFound('SWAP.NOT_FOUND') : error;
    });
    const swap = await this.swaps.again(tx, before.id);
    if (!offered) throw new NotFound('SWAP.NOT_FOUND');
    if (isParty(actor.personId, { ...swap, targetId: swap.targetPersonId, until: swap.untilOn }))
      throw new Forbidden('SWAP.OWN');
    // accepted while we waited: the lecture given in exchange was not locked
    if (swap.takenLectureId !== before.takenLectureId) throw new Conflict('SWAP.CHANGED');
    return { swap, offered, taken };
  }
}
