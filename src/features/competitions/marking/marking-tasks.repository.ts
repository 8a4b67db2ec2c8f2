import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { instantText } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import { SUBJECTIVE_KINDS } from '../domain/question.js';
import { MarkingTaskEntity } from './marking-task.entity.js';
import { SubjectiveMarkEntity } from './subjective-mark.entity.js';

type Reader = Tx['manager'];

export type Task = MarkingTaskEntity;
export type NewTask = Pick<
  MarkingTaskEntity,
  'roundId' | 'attemptId' | 'itemNo' | 'versionId' | 'itemPoints' | 'answerDigest' | 'slot'
>;

const ROWS = 500;
/** Candidates looked at at once: as many markers may press at the same moment. */
const CANDIDATES = 40;

/** One number for an answer: items of a paper are far fewer than this. */
const answerOf = (alias: string): string => `${alias}.attempt_id * 10000 + ${alias}.item_no`;

/**
 * A task that this marker may take: not marked, not held by another, not of their own paper, not of an answer of which they
 * marked or hold another slot. Parameters: round, since, marker, round, marker, round, since.
 */
const FREE_FOR = `t.round_id = ? AND t.marked_at IS NULL AND (t.marker_id IS NULL OR t.claimed_at <= ?)
              AND t.attempt_id NOT IN (SELECT a.id FROM attempt a WHERE a.person_id = ? AND a.round_id = ?)
              AND ${answerOf('t')} NOT IN (SELECT ${answerOf('o')} FROM marking_task o
                    WHERE o.marker_id = ? AND o.round_id = ? AND (o.marked_at IS NOT NULL OR o.claimed_at > ?))`;

function freeFor(roundId: number, markerId: number, since: Date): unknown[] {
  const at = instantText(since);
  return [roundId, at, markerId, roundId, markerId, roundId, at];
}

/**
 * Tasks of marking and the marks given.
 * @unscoped of a round that the caller has found within its scope, or to which the actor was appointed
 */
@Injectable()
export class MarkingTasksRepository {
  constructor(private readonly db: Database) {}

  /** Some paper of the round may hold a question that people mark. */
  async hasSubjective(roundId: number): Promise<boolean> {
    const rows = await this.db.reads.query<unknown[]>(
      `SELECT 1 FROM competition_round r JOIN paper_question q ON q.paper_id = r.paper_id
         JOIN question_version v ON v.id = q.version_id
        WHERE r.id = ? AND v.kind IN ${placeholders(SUBJECTIVE_KINDS.length)} LIMIT 1`,
      [roundId, ...SUBJECTIVE_KINDS],
    );
    return rows.length > 0;
  }

  /** Of these attempts, those with answers of the grace that nobody has decided about. */
  async undecided(reader: Reader, attemptIds: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await reader.query<{ attempt_id: number }[]>(
      `SELECT DISTINCT j.attempt_id FROM attempt_answer j
        WHERE j.attempt_id IN ${placeholders(attemptIds.length)} AND j.late = 1
          AND NOT EXISTS (SELECT 1 FROM late_decision d WHERE d.attempt_id = j.attempt_id)`,
      [...attemptIds],
    );
    return new Set(rows.map((row) => row.attempt_id));
  }

  /** `attempt:item` → the text that its tasks go with. */
  async digests(reader: Reader, attemptIds: readonly number[]): Promise<Map<string, string>> {
    const rows = await reader.query<{ attempt_id: number; item_no: number; answer_digest: string }[]>(
      `SELECT attempt_id, item_no, answer_digest FROM marking_task
        WHERE attempt_id IN ${placeholders(attemptIds.length)} AND slot = 1`,
      [...attemptIds],
    );
    return new Map(rows.map((row) => [`${row.attempt_id}:${row.item_no}`, row.answer_digest]));
  }

  async add(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
    for (let at = 0; at < tasks.length; at += ROWS) {
      const some = tasks.slice(at, at + ROWS);
      await tx.manager.query(
        `INSERT INTO marking_task (round_id, attempt_id, item_no, version_id, item_points, answer_digest, slot)
         VALUES ${some.map(() => '(?,?,?,?,?,?,?)').join(',')}`,
        some.flatMap((task) => [
          task.roundId,
          task.attemptId,
          task.itemNo,
          task.versionId,
          task.itemPoints,
          task.answerDigest,
          task.slot,
        ]),
      );
    }
  }

  /** The text is another one: both slots begin anew, a third falls away. The marks given for the old text stay on record. */
  async beginAnew(tx: Tx, task: Omit<NewTask, 'slot'>): Promise<void> {
    const tasks = tx.manager.getRepository(MarkingTaskEntity);
    const { attemptId, itemNo, answerDigest } = task;
    await tasks.delete({ attemptId, itemNo, slot: 3 });
    const blank = { markerId: null, points: null, words: null, claimedAt: null, markedAt: null };
    await tasks.update({ attemptId, itemNo }, { answerDigest, ...blank });
  }

  /** The question was voided, or everybody has full points for it: what is not marked needs no marks any more. */
  async dropPending(tx: Tx, roundId: number, versionId: number): Promise<void> {
    await tx.manager.getRepository(MarkingTaskEntity).delete({ roundId, versionId, markedAt: IsNull() });
  }

  async drop(tx: Tx, attemptId: number, itemNo: number): Promise<void> {
    await tx.manager.getRepository(MarkingTaskEntity).delete({ attemptId, itemNo });
  }

  byId(reader: Reader, id: number): Promise<Task | null> {
    return reader.getRepository(MarkingTaskEntity).findOneBy({ id });
  }

  /** All slots of one answer, held to the end of the transaction: the two marks of a pair are entered one after the other. */
  async pairLocked(tx: Tx, attemptId: number, itemNo: number): Promise<Task[]> {
    return tx.manager.getRepository(MarkingTaskEntity).find({
      where: { attemptId, itemNo },
      order: { slot: 'ASC' },
      ...(this.db.dialect === 'sqlite' ? {} : { lock: { mode: 'pessimistic_write' as const } }),
    });
  }

  /** What this marker holds and has not marked, if the claim still stands. */
  async held(reader: Reader, roundId: number, markerId: number, since: Date): Promise<number | undefined> {
    const [row] = await reader.query<{ id: number }[]>(
      `SELECT t.id FROM marking_task t WHERE t.round_id = ? AND t.marker_id = ? AND t.marked_at IS NULL AND t.claimed_at > ? ORDER BY t.id LIMIT 1`,
      [roundId, markerId, instantText(since)],
    );
    return row?.id;
  }

  /** Thirds first; question by question, so that a marker reads answers to the same one in a row. */
  async candidates(reader: Reader, roundId: number, markerId: number, since: Date): Promise<number[]> {
    for (const slot of [3, 1, 2]) {
      const rows = await reader.query<{ id: number }[]>(
        `SELECT t.id FROM marking_task t WHERE ${FREE_FOR} AND t.slot = ? ORDER BY t.version_id, t.id LIMIT ${CANDIDATES}`,
        [...freeFor(roundId, markerId, since), slot],
      );
      if (rows.length > 0) return rows.map((row) => row.id);
    }
    return [];
  }

  /** Answers that this marker may take; of the two slots of one they get one. */
  async freeCount(roundId: number, markerId: number, since: Date): Promise<number> {
    const [row] = await this.db.reads.query<{ free: number }[]>(
      `SELECT COUNT(DISTINCT ${answerOf('t')}) AS free FROM marking_task t WHERE ${FREE_FOR}`,
      freeFor(roundId, markerId, since),
    );
    return Number(row?.free ?? 0);
  }

  /** @returns false when somebody else was faster, or the marker holds the other slot of this answer */
  async claim(tx: Tx, id: number, markerId: number, now: Date, since: Date): Promise<boolean> {
    try {
      const { affected } = await execute(
        tx.manager,
        `UPDATE marking_task SET marker_id = ?, claimed_at = ?
          WHERE id = ? AND marked_at IS NULL AND (marker_id IS NULL OR claimed_at <= ?)`,
        [markerId, instantText(now), id, instantText(since)],
      );
      return affected === 1;
    } catch (error) {
      if (isDuplicateKey(error, 'uq_marking_task_marker')) return false;
      throw error;
    }
  }

  /** The mark on record and in the task. */
  async mark(tx: Tx, task: Task, markerId: number, points: number, words: string | null, now: Date): Promise<void> {
    await tx.manager.getRepository(SubjectiveMarkEntity).insert({
      roundId: task.roundId,
      attemptId: task.attemptId,
      itemNo: task.itemNo,
      answerDigest: task.answerDigest,
      slot: task.slot,
      markerId,
      points,
      words,
      madeAt: now,
    });
    await tx.manager.getRepository(MarkingTaskEntity).update({ id: task.id }, { points, words, markedAt: now });
  }

  /** Gives back what somebody holds and has not marked. */
  async release(tx: Tx, roundId: number, markerIds: readonly number[]): Promise<void> {
    if (markerIds.length === 0) return;
    await tx.manager.query(
      `UPDATE marking_task SET marker_id = NULL, claimed_at = NULL
        WHERE round_id = ? AND marked_at IS NULL AND marker_id IN ${placeholders(markerIds.length)}`,
      [roundId, ...markerIds],
    );
  }

  /** Marks that stand, of one marker, latest first. */
  async markedBy(roundId: number, markerId: number, skip: number, take: number): Promise<readonly [Task[], number]> {
    return this.db.reads
      .getRepository(MarkingTaskEntity)
      .createQueryBuilder('t')
      .where('t.roundId = :roundId AND t.markerId = :markerId AND t.markedAt IS NOT NULL', { roundId, markerId })
      .orderBy('t.markedAt', 'DESC')
      .addOrderBy('t.id', 'DESC')
      .skip(skip)
      .take(take)
      .getManyAndCount();
  }

  /** All slots of these answers. */
  async slotsOf(tasks: readonly Task[]): Promise<Task[]> {
    if (tasks.length === 0) return [];
    const found = await this.db.reads
      .getRepository(MarkingTaskEntity)
      .createQueryBuilder('t')
      .where('t.attemptId IN (:...ids)', { ids: [...new Set(tasks.map((task) => task.attemptId))] })
      .orderBy('t.slot')
      .getMany();
    const places = new Set(tasks.map((task) => `${task.attemptId}:${task.itemNo}`));
    return found.filter((task) => places.has(`${task.attemptId}:${task.itemNo}`));
  }
}
