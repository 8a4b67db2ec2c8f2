import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import type { RoundAct } from '../domain/round-states.js';

type Work = (tx: Tx, roundId: number) => Promise<void>;

/** What other rooms do, or ask, when a round takes a step; in the same transaction, the round being locked. */
@Injectable()
export class RoundEvents {
  private readonly gates: { act: RoundAct; work: Work }[] = [];
  private readonly works: { act: RoundAct; work: Work }[] = [];
  private readonly movers: Work[] = [];

  /** In a module's `onModuleInit`. What it throws keeps the round from taking the step: work that is still to be marked. */
  before(act: RoundAct, work: Work): void {
    this.gates.push({ act, work });
  }

  /** In a module's `onModuleInit`: work is given to the markers, awards are made. */
  after(act: RoundAct, work: Work): void {
    this.works.push({ act, work });
  }

  /** In a module's `onModuleInit`: the times of the round, or the end of attempts, are not what they were. */
  onTimesMoved(work: Work): void {
    this.movers.push(work);
  }

  /** For the services of this room. */
  async ask(tx: Tx, act: RoundAct, roundId: number): Promise<void> {
    for (const gate of this.gates) if (gate.act === act) await gate.work(tx, roundId);
  }

  async tell(tx: Tx, act: RoundAct, roundId: number): Promise<void> {
    for (const one of this.works) if (one.act === act) await one.work(tx, roundId);
  }

  async timesMoved(tx: Tx, roundId: number): Promise<void> {
    for (const work of this.movers) await work(tx, roundId);
  }
}
