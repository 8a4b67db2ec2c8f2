import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import { RosterImportEntity } from './roster-import.entity.js';
import type { ImportState } from './roster-import.types.js';
import { RosterSheetRowEntity } from './roster-sheet-row.entity.js';

/** Sheet index under which the file itself is kept until it has been read. */
const FILE = -1;

/**
 * Imports and the sheets they were read from. An import belongs to the account that handed the file in.
 * @unscoped `load` asks for the account that handed the file in; the others serve its jobs and what it has loaded
 */
@Injectable()
export class RosterImportsRepository {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async insert(tx: Tx, fileName: string): Promise<number> {
    const now = this.clock.now();
    const imports = tx.manager.getRepository(RosterImportEntity);
    const row = await imports.save(
      imports.create({
        accountId: tx.actor.accountId ?? 0,
        createdBy: tx.actor.name,
        fileName: fileName.slice(0, 255),
        state: 'READING',
        sheets: [],
        counts: null,
        createdAt: now,
        updatedAt: now,
      }),
    );
    return row.id;
  }

  /** @throws NotFound IMPORT.NOT_FOUND also for somebody else's */
  async load(tx: Tx, id: number): Promise<RosterImportEntity> {
    const found = await tx.manager
      .getRepository(RosterImportEntity)
      .findOneBy({ id, accountId: tx.actor.accountId ?? 0 });
    if (found === null) throw new NotFound('IMPORT.NOT_FOUND');
    return found;
  }

  /** For jobs, which were enqueued by the owner. Null when it was thrown away meanwhile. */
  async find(id: number): Promise<RosterImportEntity | null> {
    return this.db.reads.getRepository(RosterImportEntity).findOneBy({ id });
  }

  /** From one of these states to another, once: of two at the same time one fails. @throws Conflict IMPORT.STATE */
  async pass(tx: Tx, id: number, from: readonly ImportState[], to: ImportState): Promise<void> {
    const { affected } = await execute(
      tx.manager,
      `UPDATE roster_import SET state = ?, updated_at = ? WHERE id = ? AND state IN ${placeholders(from.length)}`,
      [to, this.clock.now(), id, ...from],
    );
    if (affected !== 1) throw new Conflict('IMPORT.STATE');
  }

  async update(tx: Tx, id: number, changes: Partial<Omit<RosterImportEntity, 'id'>>): Promise<void> {
    await tx.manager.getRepository(RosterImportEntity).update({ id }, { ...changes, updatedAt: this.clock.now() });
  }

  async delete(tx: Tx, id: number): Promise<void> {
    await tx.manager.query('DELETE FROM roster_row WHERE import_id = ?', [id]);
    await tx.manager.query('DELETE FROM roster_sheet_row WHERE import_id = ?', [id]);
    await tx.manager.getRepository(RosterImportEntity).delete({ id });
  }

  /** Imports at rest that nobody has touched for so many days. */
  async untouched(days: number): Promise<number[]> {
    const before = new Date(this.clock.now().getTime() - days * 86_400_000);
    const rows = await this.db.reads.query<{ id: number }[]>(
      `SELECT id FROM roster_import WHERE updated_at < ? AND state IN ('REVIEW', 'DONE', 'FAILED') ORDER BY id LIMIT 100`,
      [before],
    );
    return rows.map((row) => row.id);
  }

  async saveFile(tx: Tx, importId: number, parts: readonly string[]): Promise<void> {
    for (const [index, content] of parts.entries()) await this.saveSheetPart(tx, importId, FILE, index, content);
  }

  async fileParts(importId: number): Promise<string[]> {
    return (await this.sheetParts(importId, FILE)).map((part) => part.content);
  }

  async deleteSheets(tx: Tx, importId: number): Promise<void> {
    await tx.manager.query('DELETE FROM roster_sheet_row WHERE import_id = ? AND sheet_index >= 0', [importId]);
  }

  async deleteFile(tx: Tx, importId: number): Promise<void> {
    await tx.manager.query('DELETE FROM roster_sheet_row WHERE import_id = ? AND sheet_index = ?', [importId, FILE]);
  }

  async saveSheetPart(tx: Tx, importId: number, sheetIndex: number, firstRow: number, content: string): Promise<void> {
    await tx.manager.getRepository(RosterSheetRowEntity).insert({ importId, sheetIndex, firstRow, content });
  }

  async sheetParts(
    importId: number,
    sheetIndex: number,
    limit = 100_000,
  ): Promise<{ firstRow: number; content: string }[]> {
    const rows = await this.db.reads.query<{ first_row: number; content: string }[]>(
      'SELECT first_row, content FROM roster_sheet_row WHERE import_id = ? AND sheet_index = ? ORDER BY first_row LIMIT ?',
      [importId, sheetIndex, limit],
    );
    return rows.map((row) => ({ firstRow: row.first_row, content: row.content }));
  }
}
