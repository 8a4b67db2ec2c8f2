import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { placeholders } from '../../../platform/db/scope.js';
import type { AnswerKey, QuestionContent, QuestionKind, QuestionState } from '../domain/question.js';

/** Which questions may stand on a line of a blueprint; `null` = any. */
export interface PoolCell {
  readonly subjectId: number | null;
  readonly kind: QuestionKind;
  readonly difficulty: number | null;
}

/** An approved question with the version that a paper would hold. */
export interface PoolQuestion {
  readonly questionId: number;
  readonly versionId: number;
  readonly code: string;
  readonly kind: QuestionKind;
  readonly difficulty: number;
  readonly subjectId: number;
  /** Beginning of the stem, one line of words. */
  readonly stem: string;
}

/** A version as papers, markers and reports need it: the text, the key and what the bank says about it. */
export interface QuestionText {
  readonly versionId: number;
  readonly questionId: number;
  readonly versionNo: number;
  readonly code: string;
  readonly state: QuestionState;
  readonly subjectId: number;
  readonly difficulty: number;
  readonly kind: QuestionKind;
  readonly content: QuestionContent;
  readonly key: AnswerKey;
  readonly explanation: string | null;
  readonly source: string;
  readonly lawReference: string | null;
}

const POOL = `
  SELECT q.id AS question_id, v.id AS version_id, q.code, q.kind, q.difficulty, q.subject_id, q.stem_text
    FROM question q
    JOIN question_subject s ON s.id = q.subject_id
    JOIN question_version v ON v.question_id = q.id AND v.version_no = q.version_no`;

interface PoolRow {
  question_id: number;
  version_id: number;
  code: string;
  kind: QuestionKind;
  difficulty: number;
  subject_id: number;
  stem_text: string;
}

/**
 * What papers may take from the bank. Each question takes the reader (`db.reads`, or the manager of a transaction).
 * @unscoped the bank is one for the whole platform; permissions decide, not units
 */
@Injectable()
export class QuestionPool {
  /** Approved questions for a cell, in the order of their codes. */
  async forCell(reader: EntityManager, cell: PoolCell): Promise<PoolQuestion[]> {
    const parts = ["q.state = 'APPROVED'", 'q.kind = ?'];
    const parameters: unknown[] = [cell.kind];
    if (cell.difficulty !== null) {
      parts.push('q.difficulty = ?');
      parameters.push(cell.difficulty);
    }
    if (cell.subjectId !== null) {
      const [subject] = await reader.query<{ path: string }[]>('SELECT path FROM question_subject WHERE id = ?', [
        cell.subjectId,
      ]);
      if (subject === undefined) return [];
      parts.push('s.path LIKE ?');
      parameters.push(`${subject.path}%`);
    }
    const rows = await reader.query<PoolRow[]>(`${POOL} WHERE ${parts.join(' AND ')} ORDER BY q.code`, parameters);
    return rows.map(poolQuestion);
  }

  /** The same for questions that somebody chose one by one: those of them that are approved, in the order of their codes. */
  async approved(reader: EntityManager, questionIds: readonly number[]): Promise<PoolQuestion[]> {
    if (questionIds.length === 0) return [];
    const rows = await reader.query<PoolRow[]>(
      `${POOL} WHERE q.state = 'APPROVED' AND q.id IN ${placeholders(questionIds.length)} ORDER BY q.code`,
      [...questionIds],
    );
    return rows.map(poolQuestion);
  }

  /** Texts and keys of versions, whatever became of their questions since; unknown ids are left out. */
  async texts(reader: EntityManager, versionIds: readonly number[]): Promise<ReadonlyMap<number, QuestionText>> {
    const found = new Map<number, QuestionText>();
    const asked = [...new Set(versionIds)];
    for (let from = 0; from < asked.length; from += 1000) {
      const part = asked.slice(from, from + 1000);
      const rows = await reader.query<TextRow[]>(
        `SELECT v.id, v.question_id, v.version_no, v.kind, v.content, v.answer_key, v.explanation, v.source,
                v.law_reference, q.code, q.state, q.subject_id, q.difficulty
           FROM question_version v JOIN question q ON q.id = v.question_id
          WHERE v.id IN ${placeholders(part.length)}`,
        part,
      );
      for (const row of rows)
        found.set(row.id, {
          versionId: row.id,
          questionId: row.question_id,
          versionNo: row.version_no,
          code: row.code,
          state: row.state,
          subjectId: row.subject_id,
          difficulty: row.difficulty,
          kind: row.kind,
          content: JSON.parse(row.content) as QuestionContent,
          key: JSON.parse(row.answer_key) as AnswerKey,
          explanation: row.explanation,
          source: row.source,
          lawReference: row.law_reference,
        });
    }
    return found;
  }
}

interface TextRow {
  id: number;
  question_id: number;
  version_no: number;
  kind: QuestionKind;
  content: string;
  answer_key: string;
  explanation: string | null;
  source: string;
  law_reference: string | null;
  code: string;
  state: QuestionState;
  subject_id: number;
  difficulty: number;
}

function poolQuestion(row: PoolRow): PoolQuestion {
  return {
    questionId: row.question_id,
    versionId: row.version_id,
    code: row.code,
    kind: row.kind,
    difficulty: row.difficulty,
    subjectId: row.subject_id,
    stem: row.stem_text,
  };
}
