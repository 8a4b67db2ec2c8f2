import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { QuestionState } from '../domain/question.js';
import type { QuestionDraft, WrittenQuestion } from './question-draft.js';
import { QuestionNumberEntity } from './question-number.entity.js';

export interface NewQuestionRow extends QuestionDraft {
  readonly code: string;
  readonly state: QuestionState;
  readonly stemText: string;
  readonly textHash: string;
}

/**
 * Many rows in one statement.
 * @unscoped the bank is one for the whole platform; permissions decide, not units
 */
@Injectable()
export class QuestionRows {
  /** Takes the next `count` numbers; others who take some wait for the end of the transaction. @returns the first of them */
  async takeNumbers(tx: Tx, count: number): Promise<number> {
    const numbers = tx.manager.getRepository(QuestionNumberEntity);
    await numbers.increment({ id: 1 }, 'lastNumber', count);
    return (await numbers.findOneByOrFail({ id: 1 })).lastNumber - count + 1;
  }

  /** Questions, their first versions, tags and (when submitted at once) the first step of their review. */
  async insert(tx: Tx, rows: readonly NewQuestionRow[], now: Date): Promise<WrittenQuestion[]> {
    const { accountId, personId, name } = tx.actor;
    await this.many(
      tx,
      `question (code, subject_id, kind, difficulty, state, version_no, stem_text, text_hash, source, law_reference,
        made_by, made_by_name, made_at, updated_at, revision)`,
      rows.map((row) => [
        row.code,
        row.subjectId,
        row.kind,
        row.difficulty,
        row.state,
        1,
        row.stemText,
        row.textHash,
        row.source,
        row.lawReference,
        accountId,
        name,
        now,
        now,
        1,
      ]),
    );
    const ids = new Map(
      (
        await tx.manager.query<{ id: number; code: string }[]>(
          `SELECT id, code FROM question WHERE code IN ${placeholders(rows.length)}`,
          rows.map((row) => row.code),
        )
      ).map((row) => [row.code, row.id]),
    );
    const idOf = (row: NewQuestionRow): number => ids.get(row.code) ?? 0;
    await this.many(
      tx,
      `question_version (question_id, version_no, kind, content, answer_key, explanation, source, law_reference, reason,
        made_by, made_by_person, made_by_name, made_at)`,
      rows.map((row) => [
        idOf(row),
        1,
        row.kind,
        JSON.stringify(row.content),
        JSON.stringify(row.key),
        row.explanation,
        row.source,
        row.lawReference,
        null,
        accountId,
        personId,
        name,
        now,
      ]),
    );
    await this.many(
      tx,
      'question_tag (question_id, tag)',
      rows.flatMap((row) => [...new Set(row.tags)].map((tag) => [idOf(row), tag])),
    );
    await this.many(
      tx,
      'question_review (question_id, version_no, act, words, made_by, made_by_name, made_at)',
      rows
        .filter((row) => row.state === 'IN_REVIEW')
        .map((row) => [idOf(row), 1, 'SUBMIT', null, accountId, name, now]),
    );
    const versions = await tx.manager.query<{ id: number; question_id: number }[]>(
      `SELECT id, question_id FROM question_version
        WHERE version_no = 1 AND question_id IN ${placeholders(rows.length)}`,
      rows.map(idOf),
    );
    const versionOf = new Map(versions.map((version) => [version.question_id, version.id]));
    return rows.map((row) => ({ id: idOf(row), code: row.code, versionId: versionOf.get(idOf(row)) ?? 0 }));
  }

  private async many(tx: Tx, columns: string, values: readonly (readonly unknown[])[]): Promise<void> {
    for (let from = 0; from < values.length; from += 1000) {
      const part = values.slice(from, from + 1000);
      await tx.manager.query(
        `INSERT INTO ${columns} VALUES ${part.map((row) => placeholders(row.length)).join(', ')}`,
        part.flat(),
      );
    }
  }
}
