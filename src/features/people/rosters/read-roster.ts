import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemActor, type Actor } from '../../../kernel/access.js';
import { DomainError, InvalidInput } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { Jobs, type RunningJob } from '../../../platform/jobs/jobs.js';
import { SpreadsheetReader } from '../../../platform/spreadsheet/spreadsheet-reader.js';
import type { Cell, Sheet, Spreadsheet } from '../../../platform/spreadsheet/spreadsheet.js';
import { isTruncatedNumber } from '../../../platform/spreadsheet/spreadsheet.js';
import { CheckRoster } from './check-roster.js';
import { textOf, type RosterCell } from '../domain/roster-cell.js';
import { guessLayout, type LayoutGuess } from '../domain/roster-columns.js';
import { RosterCodec, shownCell } from './roster-content.js';
import type { StoredColumn, StoredMapping } from './roster-import.types.js';
import { RosterImportsRepository } from './roster-imports.repository.js';

export const READ_JOB = 'people.roster.read';
/** Rows of a sheet kept in one record. */
const ROWS_PER_PART = 500;

/** Reads a file that was handed in: sheets stored, columns guessed, every row checked. A job, so that it may take its time. */
@Injectable()
export class ReadRoster implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly imports: RosterImportsRepository,
    private readonly reader: SpreadsheetReader,
    private readonly codec: RosterCodec,
    private readonly check: CheckRoster,
  ) {}

  onModuleInit(): void {
    this.jobs.define(READ_JOB, z.object({ importId: z.number().int() }), (job) => this.run(job));
  }

  private async run(job: RunningJob<{ importId: number }>): Promise<{ importId: number }> {
    const { importId } = job.payload;
    const found = await this.imports.find(importId);
    if (found === null || found.state !== 'READING') return { importId };
    try {
      const spreadsheet = await this.readFile(importId);
      const sheets = spreadsheet.sheets.map((sheet) => sheet.rows.map((row) => row.map(rosterCell)));
      const mapping = chooseSheet(sheets);
      await this.store(importId, job.actor, spreadsheet, sheets, mapping);
      await this.check.checkAll(job, importId, mapping, sheets[mapping.sheet] ?? []);
      return { importId };
    } catch (error) {
      if (error instanceof DomainError) await this.fail(importId, error.code);
      throw error;
    }
  }

  private async readFile(importId: number): Promise<Spreadsheet> {
    const parts = await this.imports.fileParts(importId);
    return this.reader.read(Buffer.concat(parts.map((part) => Buffer.from(this.codec.open<string>(part), 'base64'))));
  }

  private async store(
    importId: number,
    actor: Actor,
    { format, charset, sheets: source }: Spreadsheet,
    sheets: readonly (readonly RosterCell[])[][],
    mapping: StoredMapping,
  ): Promise<void> {
    await this.db.transaction(actor, (tx) => this.imports.deleteSheets(tx, importId));
    for (const [sheetIndex, rows] of sheets.entries()) {
      for (let first = 0; first < rows.length; first += ROWS_PER_PART) {
        const content = this.codec.seal(rows.slice(first, first + ROWS_PER_PART));
        await this.db.transaction(actor, (tx) => this.imports.saveSheetPart(tx, importId, sheetIndex, first, content));
      }
    }
    await this.db.transaction(actor, async (tx) => {
      await this.imports.update(tx, importId, {
        fileFormat: format,
        charset,
        mapping,
        sheets: source.map((sheet: Sheet) => ({ name: sheet.name, rows: sheet.rows.length })),
      });
    });
  }

  private async fail(importId: number, code: string): Promise<void> {
    await this.db.transaction(systemActor(READ_JOB), async (tx) => {
      await this.imports.update(tx, importId, { state: 'FAILED', error: code, jobId: null });
      await this.imports.deleteFile(tx, importId);
    });
  }
}

function rosterCell(cell: Cell): RosterCell {
  if (typeof cell === 'string') return cell;
  if ('error' in cell) return { text: cell.error, error: true };
  if (isTruncatedNumber(cell)) return { text: cell.text, truncated: true };
  return cell.date === undefined ? cell.text : { text: cell.text, date: cell.date };
}

/** The sheet with the most columns that say something of people; the first of equals. */
function chooseSheet(sheets: readonly (readonly RosterCell[])[][]): StoredMapping {
  let best: { sheet: number; guess: LayoutGuess; known: number } | null = null;
  for (const [sheet, rows] of sheets.entries()) {
    const guess = guessLayout(rows.slice(0, 200).map((row) => row.map(textOf)));
    const known = guess.columns.filter((column) => column.field !== null).length;
    if (best === null || known > best.known) best = { sheet, guess, known };
  }
  if (best === null) throw new InvalidInput('SPREADSHEET.EMPTY');
  return {
    sheet: best.sheet,
    headerRows: best.guess.headerRows,
    columns: withSamples(best.guess.columns, sheets[best.sheet] ?? [], best.guess.headerRows),
    defaultUnitId: null,
    defaultCategory: null,
  };
}

/** The first values of each column, personal numbers masked. */
export function withSamples(
  columns: readonly Omit<StoredColumn, 'samples'>[],
  rows: readonly (readonly RosterCell[])[],
  headerRows: number,
): StoredColumn[] {
  const body = rows.slice(headerRows, headerRows + 20);
  return columns.map((column) => ({
    ...column,
    samples: body
      .map((row) => sampleText(column, row[column.index]))
      .filter((text) => text !== '')
      .slice(0, 3),
  }));
}

function sampleText(column: Omit<StoredColumn, 'samples'>, cell: RosterCell | undefined): string {
  const text = shownCell(column.field ?? 'note', cell)
    .trim()
    .slice(0, 40);
  // a column nobody has named may hold numbers all the same
  return column.field === null && /\d{9,}/.test(text.replace(/[\s-]/g, '')) ? text.replace(/\d(?=\d{4})/g, '*') : text;
}
