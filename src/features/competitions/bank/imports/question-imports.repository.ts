import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { Conflict, NotFound } from '../../../../kernel/errors.js';
import { Database, type Tx } from '../../../../platform/db/database.js';
import { placeholders } from '../../../../platform/db/scope.js';
import { execute } from '../../../../platform/db/statements.js';
import type { QuestionDraft } from '../formats/parsed.js';
import { QuestionImportEntity } from './question-import.entity.js';
import { QuestionImportItemEntity } from './question-import-item.entity.js';
import type { ImportState } from './question-import.types.js';

const AT_ONCE = 100;

/** A sound question of an import, as far as writing it needs. */
export interface SoundItem {
  readonly itemNo: number;
  readonly draft: QuestionDraft;
  readonly textHash: string;
  readonly isTwin: boolean;
}

export type NewItem = Omit<QuestionImportItemEntity, 'id' | 'importId' | 'code'>;

/**
 * Imports of questions and what was read from them.
 * @unscoped `load` asks for the account that sent the file up; the others serve its job and what it has loaded
 */
@Injectable()
export class QuestionImportsRepository {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async insert(
    tx: Tx,
    row: Pick<QuestionImportEntity, 'fileName' | 'format' | 'charset' | 'facts' | 'notes' | 'pictures'>,
    items: readonly NewItem[],
  ): Promise<number> {
    const now = this.clock.now();
    const imports = tx.manager.getRepository(QuestionImportEntity);
    const { identifiers } = await imports.insert({
      ...row,
      accountId: tx.actor.accountId ?? 0,
      state: 'READY',
      choices: null,
      madeAt: now,
      updatedAt: now,
    });
    const importId = Number(identifiers[0]?.['id']);
    for (let from = 0; from < items.length; from += AT_ONCE) {
      await this.insertItems(tx, importId, items.slice(from, from + AT_ONCE));
      // the embedded database answers in the same turn: others have theirs in between
      await nextTurn();
    }
    return importId;
  }

  private async insertItems(tx: Tx, importId: number, items: readonly NewItem[]): Promise<void> {
    const values = items.map((item) => [
      importId,
      item.itemNo,
      JSON.stringify(item.place),
      item.title,
      item.kind,
      item.draft === null ? null : JSON.stringify(item.draft),
      JSON.stringify(item.problems),
      item.refused ? 1 : 0,
      item.noted ? 1 : 0,
      item.textHash,
      item.twinNo,
      item.bankCode,
    ]);
    await tx.manager.query(
      `INSERT INTO question_import_item (import_id, item_no, place, title, kind, draft, problems, refused, noted, text_hash,
         twin_no, bank_code) VALUES ${values.map((row) => placeholders(row.length)).join(', ')}`,
      values.flat(),
    );
  }

  /** @throws NotFound QUESTION_IMPORT.NOT_FOUND also for somebody else's */
  async load(accountId: number | null, id: number, tx?: Tx): Promise<QuestionImportEntity> {
    const found = await (tx?.manager ?? this.db.reads)
      .getRepository(QuestionImportEntity)
      .findOneBy({ id, accountId: accountId ?? 0 });
    if (found === null) throw new NotFound('QUESTION_IMPORT.NOT_FOUND');
    return found;
  }

  /** For its job. */
  find(id: number): Promise<QuestionImportEntity | null> {
    return this.db.reads.getRepository(QuestionImportEntity).findOneBy({ id });
  }

  /** From one state to another, once: of two at the same time one fails. @throws Conflict QUESTION_IMPORT.STATE */
  async pass(tx: Tx, id: number, from: ImportState, to: ImportState): Promise<void> {
    const { affected } = await execute(
      tx.manager,
      'UPDATE question_import SET state = ?, updated_at = ? WHERE id = ? AND state = ?',
      [to, this.clock.now(), id, from],
    );
    if (affected !== 1) throw new Conflict('QUESTION_IMPORT.STATE');
  }

  async update(tx: Tx, id: number, changes: Partial<Omit<QuestionImportEntity, 'id'>>): Promise<void> {
    await tx.manager.getRepository(QuestionImportEntity).update({ id }, { ...changes, updatedAt: this.clock.now() });
  }

  async delete(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(QuestionImportItemEntity).delete({ importId: id });
    await tx.manager.getRepository(QuestionImportEntity).delete({ id });
  }

  /** Sound questions in the order of the file, after this number. */
  async sound(tx: Tx, importId: number, after: number, limit: number): Promise<SoundItem[]> {
    const rows = await tx.manager
      .getRepository(QuestionImportItemEntity)
      .createQueryBuilder('i')
      .where('i.importId = :importId AND i.itemNo > :after AND i.refused = :no', { importId, after, no: false })
      .orderBy('i.itemNo')
      .limit(limit)
      .getMany();
    return rows.flatMap(({ itemNo, draft, textHash, twinNo }) =>
      draft === null ? [] : [{ itemNo, draft, textHash: textHash ?? '', isTwin: twinNo !== null }],
    );
  }

  async saveCodes(tx: Tx, importId: number, codes: ReadonlyMap<number, string>): Promise<void> {
    const all = [...codes];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const part = all.slice(from, from + AT_ONCE);
      await tx.manager.query(
        `UPDATE question_import_item SET code = CASE item_no ${part.map(() => 'WHEN ? THEN ?').join(' ')} END
          WHERE import_id = ? AND item_no IN ${placeholders(part.length)}`,
        [...part.flat(), importId, ...part.map(([itemNo]) => itemNo)],
      );
    }
  }

  /** To READY from IMPORTING, where no job works on it any more. */
  async bringBack(tx: Tx): Promise<void> {
    await execute(
      tx.manager,
      `UPDATE question_import SET state = 'READY', job_id = NULL, error = 'QUESTION_IMPORT.CALLED_OFF', updated_at = ?
        WHERE state = 'IMPORTING'
          AND NOT EXISTS (SELECT 1 FROM job j WHERE j.id = question_import.job_id AND j.state IN ('QUEUED', 'RUNNING'))`,
      [this.clock.now()],
    );
  }

  /** Imports at rest that nobody has touched since. */
  async untouched(before: Date): Promise<QuestionImportEntity[]> {
    return this.db.reads
      .getRepository(QuestionImportEntity)
      .createQueryBuilder('i')
      .where('i.updatedAt < :before AND i.state <> :busy', { before, busy: 'IMPORTING' })
      .orderBy('i.id')
      .limit(100)
      .getMany();
  }

  /** Which of these pictures the bank has. */
  async knownPictures(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const known = new Set<string>();
    for (let from = 0; from < hashes.length; from += 500) {
      const part = hashes.slice(from, from + 500);
      const rows = await this.db.reads.query<{ sha256: string }[]>(
        `SELECT sha256 FROM question_image WHERE sha256 IN ${placeholders(part.length)}`,
        part,
      );
      for (const row of rows) known.add(row.sha256);
    }
    return known;
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
