import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Conflict } from '../../../kernel/errors.js';
import { transition } from '../../../kernel/transitions.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import type { Tx } from '../../../platform/db/database.js';
import { debtAfter, DEBT_TRANSITIONS, OWED_STATES, type DebtStep, type Unspoken } from '../domain/debts.js';
import { LectureEvents } from '../lectures/lecture-events.js';
import { LectureHistory, type LectureChange } from '../lectures/lecture-history.js';
import { DebtsRepository } from './debts.repository.js';
import type { LectureDebtEntity } from './lecture-debt.entity.js';
import { PlacesRepository, type Place } from './places.repository.js';

/** The account of lectures that are owed (欠讲). Every change of it goes through here. */
@Injectable()
export class Debts implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly repository: DebtsRepository,
    private readonly places: PlacesRepository,
    private readonly events: LectureEvents,
    private readonly history: LectureHistory,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.events.onHeld((tx, lectureIds) => this.lecturesHeld(tx, lectureIds));
    this.history.onChange((tx, changes) => this.lecturesCancelled(tx, changes));
  }

  /** The speaker of this lecture does not speak: see {@link debtAfter}. Before the speaker is changed. */
  async unspoken(tx: Tx, { lecture }: Place, how: Unspoken, reason: string): Promise<void> {
    const outcome = debtAfter(
      {
        kind: lecture.kind,
        speakerId: lecture.speakerPersonId,
        speakerIsSubstitute: (await this.places.lastSpeakerChange(tx, lecture.id)) === 'SUBSTITUTED',
      },
      how,
    );
    if (outcome.kind === 'NONE') return;
    if (outcome.kind === 'STAYS') {
      for (const debt of await this.repository.ofMakeUps(tx.manager, [lecture.id]))
        await this.step(tx, debt, 'fallThrough', {
          makeUpLectureId: null,
          ...(outcome.excused ? {} : { excused: false }),
        });
      return;
    }
    const debt = {
      lectureId: lecture.id,
      personId: outcome.personId,
      cause: outcome.cause,
      excused: outcome.excused,
      reason,
      arisenOn: this.clock.today(),
      createdAt: this.clock.now(),
    };
    const id = await this.repository.insert(tx, debt);
    // why somebody did not come is personal: it stands with the debt, not in the log
    const { reason: _, ...known } = debt;
    this.audit.record(tx, { act: 'lecture-debt.arise', subject: 'lecture-debt', subjectId: id, after: known });
  }

  /**
   * Somebody speaks on a lecture that they owe: they have taken it back.
   * @returns whether they had owed it
   * @throws Conflict DEBT.MAKE_UP_ARRANGED
   */
  async takenBack(tx: Tx, lectureId: number, personId: number): Promise<boolean> {
    const debts = await this.repository.ofLecture(tx.manager, lectureId);
    const owed = debts.find((debt) => debt.personId === personId && OWED_STATES.includes(debt.state));
    if (!owed) return false;
    if (owed.state === 'ARRANGED') throw new Conflict('DEBT.MAKE_UP_ARRANGED');
    await this.step(tx, owed, 'takeBack', { livePersonId: null, endedOn: this.clock.today() });
    return true;
  }

  /** One step in the life of a debt. */
  async step(
    tx: Tx,
    debt: LectureDebtEntity,
    step: DebtStep,
    columns: Partial<Omit<LectureDebtEntity, 'id'>>,
  ): Promise<void> {
    const state = transition(DEBT_TRANSITIONS, debt.state, step, 'DEBT.STATE');
    await this.repository.change(tx, debt.id, debt.state, { ...columns, state, updatedAt: this.clock.now() });
    const { endReason: _, ...known } = columns;
    this.audit.record(tx, {
      act: `lecture-debt.${step}`,
      subject: 'lecture-debt',
      subjectId: debt.id,
      before: { state: debt.state, excused: debt.excused },
      after: { state, ...known },
    });
  }

  /** A make-up lecture that was held clears its debt; nothing else does. */
  private async lecturesHeld(tx: Tx, lectureIds: readonly number[]): Promise<void> {
    for (const debt of await this.repository.ofMakeUps(tx.manager, lectureIds))
      await this.step(tx, debt, 'clear', { endedOn: this.clock.today() });
  }

  /** A make-up lecture whose day was called off: the debt is open again. */
  private async lecturesCancelled(tx: Tx, changes: readonly LectureChange[]): Promise<void> {
    const cancelled = changes.filter((change) => change.kind === 'CANCELLED').map((change) => change.lectureId);
    if (cancelled.length === 0) return;
    for (const debt of await this.repository.ofMakeUps(tx.manager, cancelled))
      await this.step(tx, debt, 'fallThrough', { makeUpLectureId: null });
  }
}
