import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/db/database.js';
import { Jobs, type RunningJob } from '../../../platform/jobs/jobs.js';
import { isPersonRow } from '../domain/person-rows.js';
import type { RosterCell } from '../domain/roster-cell.js';
import type { RosterField } from '../domain/roster-fields.js';
import type { RowCells } from '../domain/row-report.js';
import { RosterChecker, type CheckContext, type ReadRow, type Twins } from './roster-checker.js';
import { RosterCodec } from './roster-content.js';
import type { StoredMapping } from './roster-import.types.js';
import { RosterImportsRepository } from './roster-imports.repository.js';
import { RosterRowsRepository, type StoredRow } from './roster-rows.repository.js';

export const CHECK_JOB = 'people.roster.check';
/** Rows checked and written together; between two lots others have their turn. */
const LOT = 200;

/** Checks all rows of an import with a mapping: at first, and again when somebody changes the mapping. */
@Injectable()
export class CheckRoster implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly imports: RosterImportsRepository,
    private readonly rows: RosterRowsRepository,
    private readonly checker: RosterChecker,
    private readonly codec: RosterCodec,
  ) {}

  onModuleInit(): void {
    this.jobs.define(CHECK_JOB, z.object({ importId: z.number().int() }), async (job) => {
      const { importId } = job.payload;
      const found = await this.imports.find(importId);
      if (found === null || found.state !== 'CHECKING' || found.mapping === null) return { importId };
      await this.checkAll(job, importId, found.mapping, await this.sheet(importId, found.mapping.sheet));
      return { importId };
    });
  }

  async sheet(importId: number, sheet: number): Promise<(readonly RosterCell[])[]> {
    const parts = await this.imports.sheetParts(importId, sheet);
    return parts.flatMap((part) => this.codec.open<RosterCell[][]>(part.content));
  }

  /** Replaces the rows of the import; ends in REVIEW. What people have written or decided is kept by row number. */
  async checkAll(
    job: RunningJob<unknown>,
    importId: number,
    mapping: StoredMapping,
    sheet: readonly (readonly RosterCell[])[],
  ): Promise<void> {
    const context = await this.checker.context(this.db.reads, job.actor, mapping);
    const kept = new Map((await this.rows.edited(importId)).map((row) => [row.rowNumber, row]));
    const total = Math.max(0, sheet.length - mapping.headerRows);
    await this.db.transaction(job.actor, (tx) => this.rows.deleteAll(tx, importId));
    const read: ReadRow[] = [];
    for (let at = mapping.headerRows; at < sheet.length; at++) {
      const row = this.readOne(at, sheet[at] ?? [], mapping, context, kept);
      if (row !== null) read.push(row);
      if (at % LOT === 0) await job.progress(Math.floor((at - mapping.headerRows) / 4), total);
      if (at % 200 === 0) await nextTurn();
    }
    const twins = new TwinBook(read, kept);
    for (let start = 0; start < read.length; start += LOT) {
      job.signal.throwIfAborted();
      const lot = read.slice(start, start + LOT);
      const checked = await this.checker.evaluate(this.db.reads, lot, (row) => twins.of(row), context);
      await this.db.transaction(job.actor, (tx) =>
        this.rows.insert(
          tx,
          importId,
          checked.map((row) => ({ row, decision: kept.get(row.rowNumber)?.decision ?? 'IMPORT' })),
        ),
      );
      await job.progress(Math.floor(total / 4) + Math.floor((start / Math.max(1, read.length)) * total * 0.75), total);
      await nextTurn();
    }
    await this.db.transaction(job.actor, async (tx) => {
      const imported = [...kept.values()].filter((row) => row.imported);
      for (let start = 0; start < imported.length; start += LOT) {
        const lot = imported.slice(start, start + LOT).map((row) => [row.rowNumber, row.personId] as const);
        await this.rows.markImported(tx, importId, new Map(lot));
      }
      const counts = await this.rows.counts(tx.manager, importId);
      await this.imports.update(tx, importId, { rowCount: read.length, counts, jobId: null, error: null });
      await this.imports.deleteFile(tx, importId);
      await this.imports.pass(tx, importId, ['READING', 'CHECKING'], 'REVIEW');
    });
    await job.progress(total, total);
  }

  private readOne(
    at: number,
    source: readonly RosterCell[],
    mapping: StoredMapping,
    context: CheckContext,
    kept: ReadonlyMap<number, StoredRow>,
  ): ReadRow | null {
    const cells = mappedCells(source, mapping);
    if (!isPersonRow(source, cells)) return null;
    const before = kept.get(at + 1);
    const content = { cells, written: before?.content.written ?? {}, acknowledged: before?.content.acknowledged ?? [] };
    return this.checker.read(at + 1, content, context);
  }
}

function mappedCells(row: readonly RosterCell[], mapping: StoredMapping): RowCells {
  const cells: Partial<Record<RosterField, RosterCell>> = {};
  for (const { index, field } of mapping.columns) {
    const cell = row[index];
    if (field !== null && cell !== undefined && cell !== '') cells[field] = cell;
  }
  return cells;
}

/** Which rows of the file mean the same person or share a phone; rows that are skipped do not count. */
class TwinBook {
  private readonly people = new Map<string, number[]>();
  private readonly phones = new Map<string, number[]>();

  constructor(rows: readonly ReadRow[], kept: ReadonlyMap<number, StoredRow>) {
    for (const row of rows) {
      if (kept.get(row.rowNumber)?.decision === 'SKIP') continue;
      if (row.personKey !== null) add(this.people, row.personKey, row.rowNumber);
      if (row.hashes.phone !== null) add(this.phones, row.hashes.phone, row.rowNumber);
    }
  }

  of(row: ReadRow): Twins {
    const others = (list: readonly number[] | undefined): number[] =>
      (list ?? []).slice(0, 11).filter((number) => number !== row.rowNumber);
    return {
      byPerson: row.personKey === null ? [] : others(this.people.get(row.personKey)),
      byPhone: row.hashes.phone === null ? [] : others(this.phones.get(row.hashes.phone)),
    };
  }
}

function add(map: Map<string, number[]>, key: string, rowNumber: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [rowNumber]);
  else list.push(rowNumber);
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
