import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Forbidden, RuleViolation } from '../../kernel/errors.js';
import { transition } from '../../kernel/transitions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../platform/db/database.js';
import { CourseCalendar } from '../courses/courses.public.js';
import { coursesOf, planColumns, planOf } from './class-plan-input.js';
import { ClassReferences } from './class-references.js';
import type { CreateClass, CreateSeries, UpdateClass } from './class.contract.js';
import { classReach } from './class.policy.js';
import { ClassesRepository } from './classes.repository.js';
import { CLASS_TRANSITIONS, phaseOf, type ClassAct } from './domain/class-phase.js';
import { checkHours, checkPlan, checkPublishable } from './domain/class-plan.js';
import { LIVE_STATES } from './domain/enrolment-states.js';
import { fits, poolHeld } from './domain/seats.js';
import { SeatBooks } from './enrolments/seat-books.js';
import { SeatBooksRepository } from './enrolments/seat-books.repository.js';
import type { TrainingClassEntity } from './training-class.entity.js';

/** Staff's work on classes: plan, publish, close, cancel. Seats of people change only through {@link SeatBooks}. */
@Injectable()
export class ClassesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly classes: ClassesRepository,
    private readonly books: SeatBooks,
    private readonly seats: SeatBooksRepository,
    private readonly audit: AuditLog,
    private readonly references: ClassReferences,
    private readonly calendar: CourseCalendar,
  ) {}

  createSeries(actor: Actor, input: CreateSeries): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const id = await this.classes.createSeries(tx, input.theme, input.kind);
      this.audit.record(tx, { act: 'class-series.create', subject: 'class-series', subjectId: id, after: input });
      return id;
    });
  }

  /** A new draft; it gets its number (期) at once. */
  async create(
    actor: Actor,
    { seriesId, hostUnitId = actor.unitId ?? undefined, ...input }: CreateClass,
  ): Promise<number> {
    checkPlan(planOf(input));
    if (hostUnitId === undefined) throw new RuleViolation('CLASS.NO_HOST');
    return this.db.transaction(actor, async (tx) => {
      await this.references.checkHost(tx, hostUnitId);
      await this.references.check(tx, input);
      const series = await this.classes.nextSession(tx, seriesId);
      const now = this.clock.now();
      const id = await this.classes.insert(tx, {
        ...planColumns(input, series, series.lastSessionNo, now),
        seriesId,
        sessionNo: series.lastSessionNo,
        hostUnitId,
        status: 'DRAFT',
        createdAt: now,
      });
      await this.classes.saveQuotas(tx, id, input.quotas);
      await this.classes.saveCourses(tx, id, coursesOf(input));
      this.audit.record(tx, {
        act: 'class.create',
        subject: 'class',
        subjectId: id,
        after: { ...input, sessionNo: series.lastSessionNo },
      });
      return id;
    });
  }

  /** Edits a plan. More seats move the waiting list up; fewer than are held are refused. */
  async update(actor: Actor, id: number, { revision, ...input }: UpdateClass): Promise<void> {
    const plan = planOf(input);
    checkPlan(plan);
    await this.db.transaction(actor, async (tx) => {
      const before = await this.classes.locked(tx, classReach(actor, 'class.manage'), id);
      this.checkEditable(before);
      if (before.status !== 'DRAFT') {
        if (before.mode !== input.mode) throw new RuleViolation('CLASS.MODE_FIXED');
        checkHours(plan);
        await this.references.checkPublished(input.courses.map((course) => course.courseId));
      }
      await this.references.check(tx, input);
      const series = await this.classes.series(tx, before.seriesId);
      const facts = await this.seats.lock(tx, id);
      const counts = facts?.counts ?? { held: 0, confirmed: 0, waiting: 0, groups: new Map() };
      const groups = input.quotas.map((quota, index) => ({ ...quota, id: quota.id ?? -1 - index }));
      const seatPlan = { seats: input.seats, groups };
      if (!fits(seatPlan, counts)) throw new RuleViolation('CLASS.SEATS_BELOW_HELD', { held: counts.held });
      await this.classes.saveQuotas(tx, id, input.quotas);
      await this.classes.savePlan(tx, id, revision, {
        ...planColumns(input, series, before.sessionNo, this.clock.now()),
        poolHeld: poolHeld(seatPlan, counts),
      });
      await this.classes.saveCourses(tx, id, coursesOf(input));
      this.audit.record(tx, { act: 'class.update', subject: 'class', subjectId: id, before, after: input });
      await this.books.write(tx, await this.books.open(tx, id), {});
      await this.calendar.changed(tx);
    });
  }

  publish(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const found = await this.classes.locked(tx, classReach(actor, 'class.publish'), id);
      const quotas = await this.classes.quotas(tx, id);
      const courses = await this.classes.courses(tx, id);
      const courseHours = courses.map((course) => course.creditHours);
      checkPublishable({ ...found, quotas, courseHours }, this.clock.now());
      await this.references.checkPublished(courses.map((course) => course.courseId));
      await this.setStatus(tx, found, 'publish');
      await this.calendar.changed(tx);
    });
  }

  close(actor: Actor, id: number): Promise<void> {
    return this.change(actor, id, 'close');
  }

  reopen(actor: Actor, id: number): Promise<void> {
    return this.change(actor, id, 'reopen');
  }

  /** Cancels a class: every live enrolment ends with the reason, and everybody is told. */
  cancel(actor: Actor, id: number, reason: string): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const found = await this.classes.locked(tx, classReach(actor, 'class.manage'), id);
      this.checkNotOver(found);
      await this.setStatus(tx, found, 'cancel', reason);
      const book = await this.books.open(tx, id);
      const live = await this.seats.inStates(tx, id, LIVE_STATES);
      const changes = live.map((row) => book.act(row, 'reject', reason));
      await this.books.write(tx, book, { changes, notice: 'class.cancelled' });
      await this.calendar.changed(tx);
    });
  }

  /** @throws Forbidden CLASS.NOT_A_DRAFT */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const found = await this.classes.locked(tx, classReach(actor, 'class.manage'), id);
      if (found.status !== 'DRAFT') throw new Forbidden('CLASS.NOT_A_DRAFT');
      await this.classes.remove(tx, id);
      await this.classes.returnSession(tx, found.seriesId, found.sessionNo);
      this.audit.record(tx, { act: 'class.delete', subject: 'class', subjectId: id, before: { name: found.name } });
    });
  }

  private change(actor: Actor, id: number, act: 'close' | 'reopen'): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const found = await this.classes.locked(tx, classReach(actor, 'class.manage'), id);
      this.checkNotOver(found);
      await this.setStatus(tx, found, act);
    });
  }

  private async setStatus(
    tx: Tx,
    found: TrainingClassEntity,
    act: ClassAct,
    reason: string | null = null,
  ): Promise<void> {
    const to = transition(CLASS_TRANSITIONS, found.status, act, 'CLASS.STATE');
    await this.classes.setStatus(tx, found.id, found.status, to, this.clock.now(), reason);
    this.audit.record(tx, {
      act: `class.${act}`,
      subject: 'class',
      subjectId: found.id,
      before: { status: found.status },
      after: { status: to, ...(reason === null ? {} : { reason }) },
    });
  }

  private phase(found: TrainingClassEntity): ReturnType<typeof phaseOf> {
    return phaseOf({ ...found, held: found.heldCount }, this.clock.now(), this.clock.today());
  }

  private checkNotOver(found: TrainingClassEntity): void {
    const phase = this.phase(found);
    if (phase === 'RUNNING' || phase === 'FINISHED')
      throw new RuleViolation('CLASS.HAS_BEGUN', { startsOn: found.startsOn });
  }

  private checkEditable(found: TrainingClassEntity): void {
    const phase = this.phase(found);
    if (phase === 'FINISHED' || phase === 'CANCELLED') throw new RuleViolation('CLASS.NOT_EDITABLE', { phase });
  }
}
