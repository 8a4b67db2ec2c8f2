import { Injectable } from '@nestjs/common';
import { systemActor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { transition } from '../../../kernel/transitions.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import type { Tx } from '../../../platform/db/database.js';
import { clockSteps, ROUND_LIFE, type RoundAct } from '../domain/round-states.js';
import type { CompetitionRoundEntity } from './competition-round.entity.js';
import { RoundEvents } from './round-events.js';
import { RoundsRepository, type NewRound, type OpenRound } from './rounds.repository.js';

/** What happens besides with a step of a round. */
export interface StepChoices {
  readonly words?: string;
  readonly columns?: Partial<NewRound>;
  readonly detail?: Readonly<Record<string, string | number>>;
}

const THE_CLOCK = systemActor('the clock');

/** One step of a round along the table: state, history (who, when, why), audit, and what other rooms do with it. */
@Injectable()
export class RoundMoves {
  constructor(
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly events: RoundEvents,
    private readonly audit: AuditLog,
  ) {}

  /** Writes down what the clock has decided by now. @returns whether there was anything */
  async settle(tx: Tx, { round, organiser }: OpenRound): Promise<boolean> {
    const steps = clockSteps(round, this.clock.now());
    for (const { act, at } of steps) {
      const fromState = round.state;
      const toState = transition(ROUND_LIFE, fromState, act, 'ROUND.STATE');
      await this.rounds.note(tx, round, { state: toState, stateAt: at });
      await this.rounds.append(tx, {
        roundId: round.id,
        act,
        fromState,
        toState,
        words: null,
        detail: null,
        madeBy: null,
        madeByName: null,
        madeAt: at,
      });
      this.audit.record(tx, {
        act: `competition-round.${act}`,
        subject: 'competition-round',
        subjectId: round.id,
        unitId: organiser.id,
        after: { state: toState, at },
        actor: THE_CLOCK,
      });
      await this.events.tell(tx, act, round.id);
    }
    return steps.length > 0;
  }

  /** The act is allowed now, and was decided on what stands. @throws Conflict ROUND.STATE, ROUND.CHANGED */
  async mustAllow(tx: Tx, open: OpenRound, act: RoundAct, revision: number): Promise<void> {
    await this.settle(tx, open);
    transition(ROUND_LIFE, open.round.state, act, 'ROUND.STATE');
    this.mustBeCurrent(open.round, revision);
  }

  mustBeCurrent(round: CompetitionRoundEntity, revision: number): void {
    if (round.revision !== revision) throw new Conflict('ROUND.CHANGED', { name: round.name });
  }

  /** Takes the step. Other rooms are asked before, and told after. @throws Conflict ROUND.STATE, ROUND.CHANGED */
  async take(tx: Tx, open: OpenRound, act: RoundAct, choices: StepChoices = {}): Promise<void> {
    const { round, organiser } = open;
    const fromState = round.state;
    const toState = transition(ROUND_LIFE, fromState, act, 'ROUND.STATE');
    await this.events.ask(tx, act, round.id);
    const now = this.clock.now();
    await this.rounds.change(tx, round, { ...choices.columns, state: toState, stateAt: now });
    await this.rounds.append(tx, {
      roundId: round.id,
      act,
      fromState,
      toState,
      words: choices.words === undefined || choices.words === '' ? null : choices.words,
      detail: choices.detail ?? null,
      madeBy: tx.actor.accountId,
      madeByName: tx.actor.name,
      madeAt: now,
    });
    this.audit.record(tx, {
      act: `competition-round.${act}`,
      subject: 'competition-round',
      subjectId: round.id,
      unitId: organiser.id,
      before: { state: fromState },
      after: { state: toState, words: choices.words, ...choices.detail },
    });
    await this.events.tell(tx, act, round.id);
  }
}
