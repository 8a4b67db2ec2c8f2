import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Conflict, InvalidInput, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { RosterField, RowProblemCode } from '../domain/roster-fields.js';
import { chosenUnit } from '../domain/roster-row-unit.js';
import { RosterChecker, type CheckContext, type ReadRow, type Twins } from './roster-checker.js';
import type { ImportCounts, RowDecision } from './roster-import.types.js';
import type { BulkMendBody, RowMendBody } from './roster-imports.contract.js';
import { RosterImportsRepository } from './roster-imports.repository.js';
import { RosterRowsRepository, type StoredRow } from './roster-rows.repository.js';

const LOT = 500;

interface Edited {
  readonly written: Partial<Record<RosterField, string>>;
  readonly acknowledged: readonly RowProblemCode[];
  readonly decision: RowDecision;
}

type Edit = (row: StoredRow) => Edited;

export interface Mended {
  readonly rows: readonly number[];
  readonly counts: ImportCounts;
}

/** What people do to the rows of an import before it is confirmed; each change checks the row and its twins anew. */
@Injectable()
export class RosterMendsService {
  constructor(
    private readonly db: Database,
    private readonly imports: RosterImportsRepository,
    private readonly rows: RosterRowsRepository,
    private readonly checker: RosterChecker,
  ) {}

  /** @returns numbers of the rows whose state may have changed, the mended one first, and the new counts */
  mend(actor: Actor, importId: number, rowNumber: number, body: RowMendBody): Promise<Mended> {
    return this.db.transaction(actor, async (tx) => {
      const context = await this.openContext(tx, importId);
      const [row] = await this.rows.byNumbers(tx.manager, importId, [rowNumber]);
      if (row === undefined) throw new NotFound('IMPORT.ROW_NOT_FOUND');
      if (row.imported) throw new Conflict('IMPORT.ROW_IMPORTED');
      const edit = editOf(body);
      const touched = await this.apply(tx, importId, [row], edit, context);
      const counts = await this.count(tx, importId);
      return { rows: [rowNumber, ...touched.filter((number) => number !== rowNumber)], counts };
    });
  }

  /** In lots: a mend of thousands of rows does not hold up everybody else. */
  async mendMany(
    actor: Actor,
    importId: number,
    body: BulkMendBody,
  ): Promise<{ changed: number; counts: ImportCounts }> {
    if (body.code === undefined && body.rows === undefined) throw new InvalidInput('IMPORT.WHICH_ROWS');
    if ((body.act === 'ACCEPT' || body.act === 'ACKNOWLEDGE') && body.code === undefined)
      throw new InvalidInput('IMPORT.WHICH_PROBLEM');
    await this.db.transaction(actor, (tx) => this.openContext(tx, importId));
    const numbers = await this.chosen(importId, body);
    const edit = bulkEditOf(body);
    let changed = 0;
    for (let start = 0; start < numbers.length; start += LOT) {
      changed += await this.db.transaction(actor, async (tx) => {
        const context = await this.openContext(tx, importId);
        const lot = await this.rows.byNumbers(tx.manager, importId, numbers.slice(start, start + LOT));
        const open = lot.filter((row) => !row.imported && applies(row, body));
        await this.apply(tx, importId, open, edit, context);
        return open.length;
      });
    }
    return { changed, counts: await this.db.transaction(actor, (tx) => this.count(tx, importId)) };
  }

  private async count(tx: Tx, importId: number): Promise<ImportCounts> {
    const counts = await this.rows.counts(tx.manager, importId);
    await this.imports.update(tx, importId, { counts });
    return counts;
  }

  private async chosen(importId: number, body: BulkMendBody): Promise<number[]> {
    const withCode =
      body.code === undefined ? null : await this.rows.numbersWith(importId, 'codes LIKE ?', [`%,${body.code},%`]);
    if (body.rows === undefined) return withCode ?? [];
    const wanted = new Set(body.rows);
    return withCode === null ? [...wanted] : withCode.filter((number) => wanted.has(number));
  }

  /** @throws Conflict IMPORT.STATE while it is being read, checked or written */
  private async openContext(tx: Tx, importId: number): Promise<CheckContext> {
    const found = await this.imports.load(tx, importId);
    if ((found.state !== 'REVIEW' && found.state !== 'DONE') || found.mapping === null) {
      throw new Conflict('IMPORT.STATE', { state: found.state });
    }
    return this.checker.context(tx.manager, tx.actor, found.mapping);
  }

  /** Writes the edits, then checks these rows and all that share a person or a phone with them, before or after. */
  private async apply(
    tx: Tx,
    importId: number,
    rows: readonly StoredRow[],
    edit: Edit,
    context: CheckContext,
  ): Promise<number[]> {
    if (rows.length === 0) return [];
    const edited = new Map(rows.map((row) => [row.rowNumber, edit(row)]));
    const fresh = rows.map((row) =>
      this.checker.read(row.rowNumber, contentOf(row, edited.get(row.rowNumber)), context),
    );
    const relatives = await this.rows.relatives(tx.manager, importId, {
      people: distinct([...rows.map((row) => row.personKey), ...fresh.map((row) => row.personKey)]),
      phones: distinct([...rows.map((row) => row.phoneHash), ...fresh.map((row) => row.hashes.phone)]),
    });
    const others = relatives.filter((row) => !edited.has(row.rowNumber));
    const all = [...fresh, ...others.map((row) => this.checker.read(row.rowNumber, row.content, context))];
    const decisions = new Map<number, RowDecision>([
      ...others.map((row) => [row.rowNumber, row.decision] as const),
      ...[...edited].map(([number, one]) => [number, one.decision] as const),
    ]);
    const counted = all.filter((row) => decisions.get(row.rowNumber) !== 'SKIP');
    const checked = await this.checker.evaluate(tx.manager, all, (row) => twinsAmong(counted, row), context);
    const imported = new Set(others.filter((row) => row.imported).map((row) => row.rowNumber));
    for (const row of checked) {
      if (!imported.has(row.rowNumber))
        await this.rows.update(tx, importId, row, decisions.get(row.rowNumber) ?? 'IMPORT');
    }
    return checked.map((row) => row.rowNumber).filter((number) => !imported.has(number));
  }
}

function contentOf(row: StoredRow, edited: Edited | undefined): ReadRow['content'] {
  return { cells: row.content.cells, written: edited?.written ?? {}, acknowledged: edited?.acknowledged ?? [] };
}

function twinsAmong(rows: readonly ReadRow[], row: ReadRow): Twins {
  const others = rows.filter((other) => other.rowNumber !== row.rowNumber);
  return {
    byPerson: row.personKey === null ? [] : numbersOf(others.filter((other) => other.personKey === row.personKey)),
    byPhone:
      row.hashes.phone === null ? [] : numbersOf(others.filter((other) => other.hashes.phone === row.hashes.phone)),
  };
}

const numbersOf = (rows: readonly ReadRow[]): number[] => rows.map((row) => row.rowNumber).slice(0, 10);

const distinct = (keys: readonly (string | null)[]): string[] => [...new Set(keys.filter((key) => key !== null))];

const same = (row: StoredRow): Edited => ({
  written: row.content.written,
  acknowledged: row.content.acknowledged,
  decision: row.decision,
});

function editOf(body: RowMendBody): Edit {
  switch (body.act) {
    case 'SET': {
      const value = body.unitId === undefined ? body.value : chosenUnit(body.unitId);
      if (value === undefined || (body.unitId !== undefined && body.field !== 'unit'))
        throw new InvalidInput('IMPORT.NO_VALUE');
      // what somebody types is text, never the reference of a chosen unit
      const text = body.unitId === undefined ? value.replace(/^#/, '') : value;
      return (row) => ({ ...same(row), written: { ...row.content.written, [body.field]: text }, decision: 'IMPORT' });
    }
    case 'ACCEPT':
    case 'ACKNOWLEDGE':
    case 'SKIP':
    case 'DRAFT':
    case 'RESTORE':
      return bulkEditOf(body);
  }
}

function bulkEditOf(body: { readonly act: BulkMendBody['act']; readonly code?: RowProblemCode | undefined }): Edit {
  const { act, code } = body;
  return (row) => {
    switch (act) {
      case 'SKIP':
      case 'DRAFT':
        return { ...same(row), decision: act };
      case 'RESTORE':
        return { written: {}, acknowledged: [], decision: 'IMPORT' };
      case 'ACKNOWLEDGE': {
        const problem = row.content.problems.find((one) => one.code === code);
        if (problem === undefined || code === undefined) throw new NotFound('IMPORT.PROBLEM_NOT_FOUND');
        if (problem.severity === 'ERROR') throw new Conflict('IMPORT.ERROR_STAYS', { code });
        return { ...same(row), acknowledged: [...new Set([...row.content.acknowledged, code])] };
      }
      case 'ACCEPT': {
        const problem = row.content.problems.find((one) => one.code === code);
        if (problem === undefined) throw new NotFound('IMPORT.PROBLEM_NOT_FOUND');
        if (problem.mend.kind !== 'set') throw new Conflict('IMPORT.NOTHING_PROPOSED', { code: problem.code });
        return { ...same(row), written: { ...row.content.written, [problem.field]: problem.mend.value } };
      }
    }
  };
}

/** Of many rows, those to which the act applies; the others are left alone. */
function applies(row: StoredRow, { act, code }: BulkMendBody): boolean {
  const problem = row.content.problems.find((one) => one.code === code);
  if (act === 'ACCEPT') return problem?.mend.kind === 'set';
  if (act === 'ACKNOWLEDGE') return problem?.severity === 'WARNING';
  return true;
}
