import { Injectable } from '@nestjs/common';
import { EVERYWHERE, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { offsetOf, pageOf } from '../../../kernel/page.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { differTooMuch } from '../domain/subjective.js';
import { effectiveState } from '../domain/round-states.js';
import { MarkersRepository } from './markers.repository.js';
import type { MarkBody, MarkedTask, MyMarking, MyMarksPage, MyMarksQuery, NextTask } from './marking.contract.js';
import { mayRun } from './marking.policy.js';
import { MarkingRounds, type MarkedRound } from './marking-rounds.queries.js';
import { MarkingTasksRepository, type Task } from './marking-tasks.repository.js';
import { CLAIM_MS, TaskViews } from './task-views.js';

/** How often it is looked again when all that was free has gone to others meanwhile. */
const LOOKS = 3;

/** 阅卷台: tasks one at a time, blind: a marker sees the text, the reference and the points, never whose it is nor others' marks. */
@Injectable()
export class MarkingDesk {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: MarkingRounds,
    private readonly markers: MarkersRepository,
    private readonly tasks: MarkingTasksRepository,
    private readonly views: TaskViews,
    private readonly audit: AuditLog,
  ) {}

  /** Rounds to which I was appointed. */
  async mine(actor: Actor): Promise<MyMarking> {
    const { personId } = actor;
    if (personId === null) return { items: [] };
    const now = this.clock.now();
    const items: MyMarking['items'] = [];
    for (const round of await this.rounds.ofMarker(personId)) {
      const tally = await this.markers.tallyOf(round.id, personId);
      items.push({
        roundId: round.id,
        roundName: round.name,
        competitionName: round.competitionName,
        state: effectiveState(round, now),
        isOpen: mayRun(round, now),
        waiting: mayRun(round, now) ? await this.tasks.freeCount(round.id, personId, this.expiry()) : 0,
        ...tally,
      });
    }
    return { items };
  }

  /**
   * What I hold already, or the next that nobody holds.
   * @throws NotFound MARKING.NOT_APPOINTED · RuleViolation MARKING.NOT_NOW
   */
  async next(actor: Actor, roundId: number): Promise<NextTask> {
    const { round, personId } = await this.appointed(actor, roundId);
    this.mustBeOpen(round);
    const taskId = await this.take(actor, roundId, personId);
    const task = taskId === undefined ? null : await this.tasks.byId(this.db.reads, taskId);
    const { marked } = await this.markers.tallyOf(roundId, personId);
    return {
      task: task === null ? null : await this.views.one(task),
      counts: { waiting: await this.tasks.freeCount(roundId, personId, this.expiry()), marked },
    };
  }

  private async take(actor: Actor, roundId: number, personId: number): Promise<number | undefined> {
    const held = await this.tasks.held(this.db.reads, roundId, personId, this.expiry());
    if (held !== undefined) return held;
    for (let look = 1; look <= LOOKS; look += 1) {
      const candidates = await this.tasks.candidates(this.db.reads, roundId, personId, this.expiry());
      if (candidates.length === 0) return undefined;
      const taken = await this.db.transaction(actor, (tx) => this.takeOne(tx, candidates, personId));
      if (taken !== undefined) return taken;
    }
    return undefined;
  }

  private async takeOne(tx: Tx, candidates: readonly number[], personId: number): Promise<number | undefined> {
    for (const id of candidates) {
      if (await this.tasks.claim(tx, id, personId, this.clock.now(), this.expiry())) return id;
    }
    return undefined;
  }

  /**
   * Marks a task, or marks it anew while the other of the two has not.
   * @throws NotFound MARKING.TASK_NOT_FOUND · Conflict MARKING.SETTLED · RuleViolation MARKING.NOT_NOW, MARKING.TOO_MANY_POINTS
   */
  mark(actor: Actor, taskId: number, body: MarkBody): Promise<MarkedTask> {
    const { personId } = actor;
    if (personId === null) throw new NotFound('MARKING.TASK_NOT_FOUND');
    return this.db.transaction(actor, async (tx) => {
      const found = await this.tasks.byId(tx.manager, taskId);
      if (!found) throw new NotFound('MARKING.TASK_NOT_FOUND');
      const round = await this.rounds.held(tx, found.roundId);
      const slots = await this.tasks.pairLocked(tx, found.attemptId, found.itemNo);
      const task = slots.find((slot) => slot.id === taskId);
      if (task?.markerId !== personId || !(await this.markers.isMarker(tx.manager, task.roundId, personId)))
        throw new NotFound('MARKING.TASK_NOT_FOUND');
      this.mustBeOpen(round);
      if (body.points > task.itemPoints)
        throw new RuleViolation('MARKING.TOO_MANY_POINTS', { points: task.itemPoints / 100 });
      if (task.markedAt !== null && isSettled(task, slots)) throw new Conflict('MARKING.SETTLED');
      const words = body.words === '' ? null : body.words;
      await this.tasks.mark(tx, task, personId, body.points, words, this.clock.now());
      await this.openThird(tx, round, task, slots, body.points);
      this.audit.record(tx, {
        act: task.markedAt === null ? 'contest.mark' : 'contest.mark-again',
        subject: 'marking_task',
        subjectId: task.id,
        unitId: round.unitId,
        ...(task.markedAt === null ? {} : { before: { points: task.points } }),
        after: { points: body.points },
      });
      return { id: task.id, points: body.points, isSettled: isSettled(task, slots) };
    });
  }

  /** When the two differ by more than was agreed. */
  private async openThird(
    tx: Tx,
    round: MarkedRound,
    task: Task,
    slots: readonly Task[],
    points: number,
  ): Promise<void> {
    const other = otherOf(task, slots);
    if (task.slot === 3 || other === undefined || other.points === null || slots.some((slot) => slot.slot === 3))
      return;
    if (!differTooMuch(points, other.points, task.itemPoints, round.rules.thirdMarkerPercent)) return;
    const { roundId, attemptId, itemNo, versionId, itemPoints, answerDigest } = task;
    await this.tasks.add(tx, [{ roundId, attemptId, itemNo, versionId, itemPoints, answerDigest, slot: 3 }]);
  }

  /** Marks I gave, latest first. @throws NotFound MARKING.NOT_APPOINTED */
  async marks(actor: Actor, roundId: number, query: MyMarksQuery): Promise<MyMarksPage> {
    const { personId } = await this.appointed(actor, roundId);
    const [tasks, total] = await this.tasks.markedBy(roundId, personId, offsetOf(query), query.size);
    const slots = await this.tasks.slotsOf(tasks);
    const views = await this.views.many(tasks);
    const items = tasks.flatMap((task) => {
      const view = views.get(task.id);
      if (!view || task.points === null || task.markedAt === null) return [];
      const pair = slots.filter((slot) => slot.attemptId === task.attemptId && slot.itemNo === task.itemNo);
      const { points, words } = task;
      return [{ task: view, points, words, markedAt: task.markedAt.toISOString(), isSettled: isSettled(task, pair) }];
    });
    return { ...pageOf(query, items, total), items };
  }

  private async appointed(actor: Actor, roundId: number): Promise<{ round: MarkedRound; personId: number }> {
    const { personId } = actor;
    if (personId === null || !(await this.markers.isMarker(this.db.reads, roundId, personId)))
      throw new NotFound('MARKING.NOT_APPOINTED');
    return { round: await this.rounds.find(EVERYWHERE, roundId), personId };
  }

  private mustBeOpen(round: MarkedRound): void {
    if (!mayRun(round, this.clock.now())) throw new RuleViolation('MARKING.NOT_NOW');
  }

  /** Claims older than this have expired. */
  private expiry(): Date {
    return new Date(this.clock.now().getTime() - CLAIM_MS);
  }
}

function otherOf(task: Task, slots: readonly Task[]): Task | undefined {
  return slots.find((slot) => slot.slot === 3 - task.slot);
}

/** The third decides at once; of the two, a mark stands once the other one is in. */
function isSettled(task: Task, slots: readonly Task[]): boolean {
  return task.slot === 3 || (otherOf(task, slots)?.markedAt ?? null) !== null;
}
