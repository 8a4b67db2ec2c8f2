import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, Forbidden, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { transition } from '../../../kernel/transitions.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import type { Tx } from '../../../platform/db/database.js';
import { isLive, swapUntil, SWAP_TRANSITIONS, type ProblemOf, type SwapStep } from '../domain/swap.js';
import type { LectureSwapEntity } from './lecture-swap.entity.js';
import type { Place } from './places.repository.js';
import { SwapsRepository } from './swaps.repository.js';

/** One step of a swap from state to state, written down; its lectures are free again when it is over. */
@Injectable()
export class SwapSteps {
  constructor(
    private readonly clock: Clock,
    private readonly swaps: SwapsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Whoever comes first wins: the change holds only from the state that was read.
   * @returns the swap as it is now
   * @throws Conflict SWAP.TAKEN with the name of who took the offer, SWAP.OVER in any other state
   */
  async take(
    tx: Tx,
    swap: LectureSwapEntity,
    step: SwapStep,
    columns: Partial<LectureSwapEntity> = {},
  ): Promise<LectureSwapEntity> {
    const taken = step === 'accept' && (swap.state === 'ACCEPTED' || swap.state === 'CONFIRMED');
    if (taken) throw new Conflict('SWAP.TAKEN', { name: await this.swaps.takerName(tx, swap.id) });
    const state = transition(SWAP_TRANSITIONS, swap.state, step, 'SWAP.OVER');
    const all = { state, ...columns, ...(isLive(state) ? {} : this.decided(tx)) };
    if (!(await this.swaps.change(tx, swap.id, swap.state, all)))
      throw step === 'accept'
        ? new Conflict('SWAP.TAKEN', { name: await this.swaps.takerName(tx, swap.id) })
        : new Conflict('SWAP.OVER', { state: swap.state, act: step });
    if (!isLive(state)) await this.swaps.release(tx, swap.id);
    this.audit.record(tx, {
      act: `swap.${step}`,
      subject: 'lecture-swap',
      subjectId: swap.id,
      before: { state: swap.state },
      after: { state, ...columns },
    });
    return { ...swap, ...all };
  }

  private decided(tx: Tx): Pick<LectureSwapEntity, 'decidedBy' | 'decidedByName' | 'decidedAt'> {
    const isPerson = tx.actor.accountId !== null;
    return {
      decidedBy: tx.actor.accountId,
      decidedByName: isPerson ? tx.actor.name : null,
      decidedAt: this.clock.now(),
    };
  }
}

/** The last day on which a swap of this lecture works. */
export function untilOf({ date, season }: Place): BusinessDate {
  return swapUntil(date.heldOn, season.swapCutoffDays);
}

/** @throws RuleViolation SWAP.TOO_LATE */
export function checkInTime(today: BusinessDate, until: BusinessDate): void {
  if (today > until) throw new RuleViolation('SWAP.TOO_LATE', { until });
}

/**
 * What is planned only exists for nobody but staff, its speaker included.
 * @throws NotFound LECTURE.NOT_FOUND  @throws Forbidden SWAP.NOT_YOUR_LECTURE
 */
export function ownSpeaker(actor: Actor, { lecture, date }: Place): number {
  if (date.status === 'PLANNED') throw new NotFound('LECTURE.NOT_FOUND');
  if (actor.personId === null || lecture.speakerPersonId !== actor.personId)
    throw new Forbidden('SWAP.NOT_YOUR_LECTURE');
  return actor.personId;
}

/** @throws RuleViolation SWAP.BREAKS_RULE: the rules that an exchange would break, and on which days */
export function refuseProblems(problems: readonly ProblemOf[], places: readonly Place[]): void {
  if (problems.length === 0) return;
  const days = new Map(places.map(({ date }) => [date.id, date.heldOn]));
  throw new RuleViolation('SWAP.BREAKS_RULE', {
    problems: [...new Set(problems.map((one) => one.problem))],
    days: [...new Set(problems.map((one) => days.get(one.dateId) ?? ''))],
  });
}
