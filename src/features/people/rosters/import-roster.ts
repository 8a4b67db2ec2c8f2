import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemActor, type Actor } from '../../../kernel/access.js';
import { Conflict } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { Clock } from '../../../kernel/clock.js';
import { Jobs, type RunningJob } from '../../../platform/jobs/jobs.js';
import { RosterChecker, type CheckContext, type CheckedRow, type Twins } from './roster-checker.js';
import type { RosterImportEntity } from './roster-import.entity.js';
import type { StoredMapping } from './roster-import.types.js';
import { RosterImportsRepository } from './roster-imports.repository.js';
import { RosterRowsRepository } from './roster-rows.repository.js';
import { RosterWriter } from './roster-writer.js';
import { UnitsRepository } from '../units/units.repository.js';

export const IMPORT_JOB = 'people.roster.import';
const LOT = 100;
const NO_TWINS: Twins = { byPerson: [], byPhone: [] };

export interface ImportOutcome {
  readonly importId: number;
  readonly added: number;
  readonly updated: number;
  /** Rows that had become what the files say already. */
  readonly unchanged: number;
}

/**
 * Writes the confirmed rows of an import in one transaction: all or none. Every row is held against the files once
 * more inside it, so that what happened since the preview is not undone. Can be called off until it commits.
 */
@Injectable()
export class ImportRoster implements OnModuleInit {
  /** Imports being written by this process: calling one off must not wait for its transaction. */
  private readonly running = new Map<number, AbortController>();

  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly imports: RosterImportsRepository,
    private readonly rows: RosterRowsRepository,
    private readonly checker: RosterChecker,
    private readonly writer: RosterWriter,
    private readonly units: UnitsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(IMPORT_JOB, z.object({ importId: z.number().int() }), (job) => this.run(job));
  }

  /** @returns true when this process is writing it and will stop before the commit */
  callOff(importId: number): boolean {
    const control = this.running.get(importId);
    control?.abort();
    return control !== undefined;
  }

  private async run(job: RunningJob<{ importId: number }>): Promise<ImportOutcome | null> {
    const { importId } = job.payload;
    const found = await this.imports.find(importId);
    if (found === null || found.state !== 'IMPORTING' || found.mapping === null) return null;
    const control = new AbortController();
    this.running.set(importId, control);
    try {
      return await this.writeTwice(job, found, found.mapping, AbortSignal.any([control.signal, job.signal]));
    } catch (error) {
      const calledOff = control.signal.aborted;
      // the process stops, or another one called it off and leads it back: not for us to decide
      if (!calledOff && job.signal.aborted) throw error;
      await this.backToReview(importId, calledOff ? null : 'IMPORT.FAILED');
      throw calledOff ? new Conflict('IMPORT.CALLED_OFF') : error;
    } finally {
      this.running.delete(importId);
    }
  }

  /** Somebody may have added one of the people in the same moment: then the second look finds them in the files. */
  private async writeTwice(
    job: RunningJob<unknown>,
    found: RosterImportEntity,
    mapping: StoredMapping,
    signal: AbortSignal,
  ): Promise<ImportOutcome> {
    try {
      return await this.write(job, found, mapping, signal);
    } catch (error) {
      if (!isDuplicateKey(error, 'uq_person_id_hash')) throw error;
      return this.write(job, found, mapping, signal);
    }
  }

  private write(
    job: RunningJob<unknown>,
    found: RosterImportEntity,
    mapping: StoredMapping,
    signal: AbortSignal,
  ): Promise<ImportOutcome> {
    const importId = found.id;
    return this.db.transaction(job.actor, async (tx) => {
      // imports come one after another, and no unit moves or closes meanwhile
      await this.units.lockTrees(tx);
      const context = await this.checker.context(tx.manager, job.actor, mapping);
      const numbers = await this.rows.readyNumbers(tx.manager, importId);
      const outcome = { importId, added: 0, updated: 0, unchanged: 0 };
      for (let start = 0; start < numbers.length; start += LOT) {
        if (signal.aborted) throw new Conflict('IMPORT.CALLED_OFF');
        const lot = await this.checkLot(tx, importId, numbers.slice(start, start + LOT), context);
        await this.writeLot(tx, importId, lot, context, outcome);
        await job.progress(Math.min(start + LOT, numbers.length), numbers.length);
        await nextTurn();
      }
      const counts = await this.rows.counts(tx.manager, importId);
      await this.imports.update(tx, importId, {
        counts,
        doneCount: numbers.length,
        totalCount: numbers.length,
        jobId: null,
        error: null,
        finishedAt: this.clock.now(),
      });
      await this.imports.pass(tx, importId, ['IMPORTING'], 'DONE');
      this.writer.record(tx, importId, outcome);
      await this.tell(tx, found, outcome, counts.errors + counts.drafts);
      if (signal.aborted) throw new Conflict('IMPORT.CALLED_OFF');
      return outcome;
    });
  }

  /** Whoever confirmed may have left the page: the inbox says that it is done. Notifications stand on people, hence a job. */
  private async tell(tx: Tx, found: RosterImportEntity, outcome: ImportOutcome, left: number): Promise<void> {
    const { personId } = tx.actor;
    if (personId === null) return;
    const { added, updated } = outcome;
    await this.jobs.enqueue(tx, 'notifications.notify', {
      personIds: [personId],
      kind: 'roster.imported',
      params: { fileName: found.fileName, added, updated, ...(left > 0 ? { left } : {}) },
      link: `/staff/roster-imports/${found.id}`,
      dedupeKey: `roster.imported:${found.id}:${this.clock.now().getTime()}`,
    });
  }

  private async checkLot(
    tx: Tx,
    importId: number,
    numbers: readonly number[],
    context: CheckContext,
  ): Promise<CheckedRow[]> {
    const stored = await this.rows.byNumbers(tx.manager, importId, numbers);
    const read = stored.map((row) => this.checker.read(row.rowNumber, row.content, context));
    return this.checker.evaluate(tx.manager, read, () => NO_TWINS, context);
  }

  private async writeLot(
    tx: Tx,
    importId: number,
    lot: readonly CheckedRow[],
    context: CheckContext,
    outcome: { added: number; updated: number; unchanged: number },
  ): Promise<void> {
    const of = (change: CheckedRow['evaluation']['change']): CheckedRow[] =>
      lot.filter((row) => row.evaluation.change === change);
    const [added, updated, unchanged, wrong] = [of('NEW'), of('UPDATE'), of('UNCHANGED'), of('NONE')];
    const people = new Map<number, number | null>(await this.writer.add(tx, importId, added, context));
    for (const row of updated) await this.writer.update(tx, row, context);
    for (const row of [...updated, ...unchanged]) people.set(row.rowNumber, row.evaluation.personId);
    await this.rows.markImported(tx, importId, people);
    // what has become an error since the preview (its unit was closed) stays behind and says so
    for (const row of wrong) await this.rows.update(tx, importId, row, 'IMPORT');
    outcome.added += added.length;
    outcome.updated += updated.length;
    outcome.unchanged += unchanged.length;
  }

  private async backToReview(importId: number, error: string | null): Promise<void> {
    const actor: Actor = systemActor(IMPORT_JOB);
    await this.db.transaction(actor, async (tx) => {
      await this.imports.pass(tx, importId, ['IMPORTING'], 'REVIEW');
      await this.imports.update(tx, importId, { jobId: null, error });
    });
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
