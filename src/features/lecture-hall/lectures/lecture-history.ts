import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import type { ChangeKind } from '../domain/season.js';
import { LectureChangeEntity } from './lecture-change.entity.js';

/** What happened to a lecture. Left out: nobody, or no day, is concerned. */
export interface LectureChange {
  readonly lectureId: number;
  /** The date it stands on when the change is made. */
  readonly dateId: number;
  readonly kind: ChangeKind;
  readonly fromPersonId?: number | null;
  readonly toPersonId?: number | null;
  readonly fromOn?: BusinessDate | null;
  readonly toOn?: BusinessDate | null;
  /** In people's own words; empty where the act needs none. */
  readonly reason: string;
}

/** What has another face in calendars now. */
export interface Touched {
  readonly lectureIds?: readonly number[];
  readonly dateIds?: readonly number[];
  /** Dates whose day, time or place changed: all their lectures with them. */
  readonly wholeDateIds?: readonly number[];
}

/** Insert statements stay well below the limits on bound values. */
const LOT = 200;

/**
 * The one writer of the history of lectures (更改记录), and of what follows from a change: SEQUENCE and revision of the lecture and
 * its date go up, once in a transaction however many changes it makes, so that calendars fetch them anew and screens that
 * show the old state are told.
 */
@Injectable()
export class LectureHistory {
  private readonly listeners: ((tx: Tx, changes: readonly LectureChange[]) => Promise<void>)[] = [];
  private readonly raised = new WeakMap<Tx, { lectures: Set<number>; dates: Set<number> }>();

  constructor(private readonly clock: Clock) {}

  /** Work that follows from every change, in its transaction: a swap of a lecture that was moved ends. In a module's `onModuleInit`. */
  onChange(listener: (tx: Tx, changes: readonly LectureChange[]) => Promise<void>): void {
    this.listeners.push(listener);
  }

  /** Writes the changes down and raises the sequences of all lectures and dates they name. */
  async record(tx: Tx, ...changes: readonly LectureChange[]): Promise<void> {
    const madeAt = this.clock.now();
    for (let start = 0; start < changes.length; start += LOT) {
      await tx.manager.getRepository(LectureChangeEntity).insert(
        changes.slice(start, start + LOT).map((change) => ({
          lectureId: change.lectureId,
          dateId: change.dateId,
          kind: change.kind,
          fromPersonId: change.fromPersonId ?? null,
          toPersonId: change.toPersonId ?? null,
          fromOn: change.fromOn ?? null,
          toOn: change.toOn ?? null,
          reason: change.reason,
          madeBy: tx.actor.accountId,
          madeAt,
        })),
      );
    }
    await this.touch(tx, {
      lectureIds: changes.map((change) => change.lectureId),
      dateIds: changes.map((change) => change.dateId),
    });
    for (const listener of this.listeners) await listener(tx, changes);
  }

  /** Raises SEQUENCE and revision without a row of history: another place, a topic, a state. */
  async touch(tx: Tx, { lectureIds = [], dateIds = [], wholeDateIds = [] }: Touched): Promise<void> {
    const raised = this.raised.get(tx) ?? { lectures: new Set<number>(), dates: new Set<number>() };
    this.raised.set(tx, raised);
    const below = await this.lecturesOf(tx, wholeDateIds);
    await this.raise(tx, 'lecture_date', [...dateIds, ...wholeDateIds], raised.dates);
    await this.raise(tx, 'lecture', [...lectureIds, ...below], raised.lectures);
  }

  private async lecturesOf(tx: Tx, dateIds: readonly number[]): Promise<number[]> {
    if (dateIds.length === 0) return [];
    const rows = await tx.manager.query<{ id: number }[]>(
      `SELECT id FROM lecture WHERE date_id IN ${placeholders(dateIds.length)}`,
      [...dateIds],
    );
    return rows.map((row) => row.id);
  }

  private async raise(
    tx: Tx,
    table: 'lecture' | 'lecture_date',
    ids: readonly number[],
    done: Set<number>,
  ): Promise<void> {
    const due = [...new Set(ids)].filter((id) => !done.has(id)).sort((a, b) => a - b);
    if (due.length === 0) return;
    for (const id of due) done.add(id);
    await execute(
      tx.manager,
      `UPDATE ${table} SET feed_sequence = feed_sequence + 1, revision = revision + 1, updated_at = ?
        WHERE id IN ${placeholders(due.length)}`,
      [this.clock.now(), ...due],
    );
  }
}
