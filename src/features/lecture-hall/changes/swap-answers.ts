import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Forbidden, NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { swapUntilBoth } from '../domain/swap.js';
import { ExchangeFacts } from './exchange-facts.js';
import type { LectureSwapEntity } from './lecture-swap.entity.js';
import { OWN_LECTURES, PlacesRepository } from './places.repository.js';
import { SwapNotices } from './swap-notices.js';
import { checkInTime, ownSpeaker, refuseProblems, SwapSteps, untilOf } from './swap-steps.js';
import { SwapsRepository } from './swaps.repository.js';

/** 换讲: what the other side answers, and stepping back. */
@Injectable()
export class SwapAnswers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly swaps: SwapsRepository,
    private readonly places: PlacesRepository,
    private readonly facts: ExchangeFacts,
    private readonly steps: SwapSteps,
    private readonly notices: SwapNotices,
  ) {}

  /**
   * Takes an offer and gives an own lecture for it. Of two who do so at the same moment one comes first.
   * @throws Conflict SWAP.TAKEN | SWAP.OVER | SWAP.LECTURE_IN_SWAP
   * @throws RuleViolation SWAP.BREAKS_RULE with what it breaks; SWAP.TOO_LATE
   */
  async accept(actor: Actor, id: number, ownLectureId: number): Promise<void> {
    const before = await this.swaps.find(id);
    await this.db.transaction(actor, async (tx) => {
      const [offered, own] = await this.places.locked(tx, OWN_LECTURES, [before.offeredLectureId, ownLectureId]);
      if (!offered || !own) throw new NotFound('LECTURE.NOT_FOUND');
      const swap = await this.swaps.again(tx, id);
      const me = ownSpeaker(actor, own);
      if (swap.offeredBy === me) throw new Forbidden('SWAP.OWN_OFFER');
      if (swap.targetPersonId !== null && swap.targetPersonId !== me) throw new Forbidden('SWAP.NOT_ASKED');
      const untilOn = swapUntilBoth(swap.untilOn, untilOf(own));
      const accepted = await this.steps.take(tx, swap, 'accept', {
        acceptedBy: me,
        takenLectureId: ownLectureId,
        takenOn: own.date.heldOn,
        untilOn,
        acceptedAt: this.clock.now(),
      });
      const today = this.clock.today();
      checkInTime(today, untilOn);
      const held = await this.swaps.heldLectures(tx.manager, id);
      const exchange = await this.facts.gather(tx.manager, [offered, own], held, today);
      refuseProblems(exchange.problems(offered.lecture.id, ownLectureId), [offered, own]);
      await this.swaps.hold(tx, ownLectureId, id, 'SWAP.LECTURE_IN_SWAP');
      await this.notices.tell(tx, 'swap.accepted', accepted, [swap.offeredBy], { by: me });
      await this.notices.tellStaff(tx, accepted, offered.season.hostUnitId);
    });
  }

  /** Whoever was asked says no. */
  decline(actor: Actor, id: number, reason: string): Promise<void> {
    return this.end(actor, id, 'decline', reason, (swap) => {
      if (actor.personId === null || swap.targetPersonId !== actor.personId) throw new Forbidden('SWAP.NOT_ASKED');
    });
  }

  /** Either side steps back, as long as staff have not confirmed. */
  withdraw(actor: Actor, id: number): Promise<void> {
    return this.end(actor, id, 'withdraw', '', (swap) => {
      if (actor.personId === null || ![swap.offeredBy, swap.acceptedBy].includes(actor.personId))
        throw new Forbidden('SWAP.NOT_YOURS');
    });
  }

  private async end(
    actor: Actor,
    id: number,
    step: 'decline' | 'withdraw',
    reason: string,
    check: (swap: LectureSwapEntity) => void,
  ): Promise<void> {
    const before = await this.swaps.find(id);
    check(before);
    await this.db.transaction(actor, async (tx) => {
      await this.places.locked(tx, OWN_LECTURES, [before.offeredLectureId]);
      const swap = await this.swaps.again(tx, id);
      check(swap);
      await this.steps.take(tx, swap, step, { decision: reason || null });
      const others = [swap.offeredBy, swap.acceptedBy, swap.targetPersonId];
      await this.notices.tell(
        tx,
        step === 'decline' ? 'swap.declined' : 'swap.withdrawn',
        swap,
        [...new Set(others)].filter((one) => one !== actor.personId),
        { by: actor.personId ?? undefined, reason },
      );
    });
  }
}
