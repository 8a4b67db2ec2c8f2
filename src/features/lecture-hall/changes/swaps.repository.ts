import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { Reader } from '../../people/people.public.js';
import type { SwapState } from '../domain/swap.js';
import { LectureSwapHoldEntity } from './lecture-swap-hold.entity.js';
import { LectureSwapEntity } from './lecture-swap.entity.js';

export type NewSwap = Pick<
  LectureSwapEntity,
  'offeredLectureId' | 'offeredBy' | 'offeredOn' | 'targetPersonId' | 'words' | 'untilOn' | 'offeredAt'
>;

/**
 * Loads and saves of swaps. The truth about "one live swap per lecture" is the unique key of the holds.
 * @unscoped an offer is for everybody who has a lecture; who may act on it is decided by its rules and the scope of its lectures
 */
@Injectable()
export class SwapsRepository {
  constructor(private readonly db: Database) {}

  /** @throws NotFound SWAP.NOT_FOUND */
  async find(id: number): Promise<LectureSwapEntity> {
    const found = await this.db.reads.getRepository(LectureSwapEntity).findOneBy({ id });
    if (!found) throw new NotFound('SWAP.NOT_FOUND');
    return found;
  }

  /** Read anew under the locks of its lectures. */
  async again(tx: Tx, id: number): Promise<LectureSwapEntity> {
    const found = await tx.manager.getRepository(LectureSwapEntity).findOneBy({ id });
    if (!found) throw new NotFound('SWAP.NOT_FOUND');
    return found;
  }

  /** @throws Conflict SWAP.ALREADY_OFFERED when the lecture stands in a live swap */
  async insert(tx: Tx, row: NewSwap): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(LectureSwapEntity).insert({
      ...row,
      state: 'OPEN',
      takenLectureId: null,
      acceptedBy: null,
      takenOn: null,
      decision: null,
      endedBy: null,
      decidedBy: null,
      decidedByName: null,
      acceptedAt: null,
      decidedAt: null,
    });
    const { id } = identifiers[0] as { id: number };
    await this.hold(tx, row.offeredLectureId, id, 'SWAP.ALREADY_OFFERED');
    return id;
  }

  async hold(tx: Tx, lectureId: number, swapId: number, code: string): Promise<void> {
    try {
      await tx.manager.getRepository(LectureSwapHoldEntity).insert({ lectureId, swapId });
    } catch (error) {
      if (isDuplicateKey(error, 'uq_lecture_swap_hold_lecture')) throw new Conflict(code);
      throw error;
    }
  }

  /** Lectures that stand in a live swap, those of one swap left out. */
  async heldLectures(reader: Reader, except: number | null = null): Promise<Set<number>> {
    const rows = await reader.query<{ lecture_id: number }[]>(
      'SELECT lecture_id FROM lecture_swap_hold WHERE swap_id <> ?',
      [except ?? 0],
    );
    return new Set(rows.map((row) => row.lecture_id));
  }

  /** Frees the lectures of a swap that is over. */
  async release(tx: Tx, swapId: number): Promise<void> {
    await tx.manager.getRepository(LectureSwapHoldEntity).delete({ swapId });
  }

  /** One change of state; `false` when it is in another state by now. */
  async change(tx: Tx, id: number, from: SwapState, columns: Partial<Omit<LectureSwapEntity, 'id'>>): Promise<boolean> {
    const { affected } = await tx.manager.getRepository(LectureSwapEntity).update({ id, state: from }, columns);
    return affected === 1;
  }

  /** Who accepted it; empty when that cannot be read yet. */
  async takerName(tx: Tx, id: number): Promise<string> {
    const [row] = await tx.manager.query<{ name: string }[]>(
      'SELECT p.name FROM lecture_swap s JOIN person p ON p.id = s.accepted_by WHERE s.id = ?',
      [id],
    );
    return row?.name ?? '';
  }

  /** Live swaps in which one of these lectures stands. */
  async liveOf(tx: Tx, lectureIds: readonly number[]): Promise<LectureSwapEntity[]> {
    const rows = await tx.manager.query<{ swap_id: number }[]>(
      `SELECT DISTINCT swap_id FROM lecture_swap_hold WHERE lecture_id IN ${placeholders(lectureIds.length)}`,
      [...lectureIds],
    );
    if (rows.length === 0) return [];
    return tx.manager
      .getRepository(LectureSwapEntity)
      .find({ where: { id: In(rows.map((row) => row.swap_id)) }, order: { id: 'ASC' } });
  }

  /** Live swaps whose last day has passed. For the sweep. */
  async overdue(today: BusinessDate): Promise<LectureSwapEntity[]> {
    return this.db.reads
      .getRepository(LectureSwapEntity)
      .createQueryBuilder('w')
      .where("w.state IN ('OPEN', 'ACCEPTED') AND w.untilOn < :today", { today })
      .orderBy('w.id')
      .limit(200)
      .getMany();
  }
}
