import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { placeholders } from '../../../../platform/db/scope.js';
import type { AnswerKey, QuestionContent, QuestionKind } from '../../domain/question.js';
import type { QuestionDraft } from '../formats/parsed.js';
import { QuestionList } from '../question-list.queries.js';
import { SubjectsRepository } from '../subjects.repository.js';

const AT_ONCE = 500;

interface TextRow {
  id: number;
  code: string;
  kind: QuestionKind;
  difficulty: number;
  subject_id: number;
  content: string;
  answer_key: string;
  explanation: string | null;
  source: string;
  law_reference: string | null;
}

export interface CodedQuestion {
  readonly code: string;
  readonly question: QuestionDraft;
}

/**
 * Questions with their newest text and key, to be written out.
 * @unscoped the bank is one for the whole platform; permissions decide, not units
 */
@Injectable()
export class QuestionTexts {
  constructor(
    private readonly db: Database,
    private readonly list: QuestionList,
    private readonly subjects: SubjectsRepository,
  ) {}

  /** In the order of the ids. */
  async of(ids: readonly number[]): Promise<CodedQuestion[]> {
    const subjectNames = await this.namesOfSubjects();
    const tags = await this.list.tagsOf(ids);
    const questions: CodedQuestion[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const part = ids.slice(from, from + AT_ONCE);
      const rows = await this.db.reads.query<TextRow[]>(
        `SELECT q.id, q.code, q.kind, q.difficulty, q.subject_id, v.content, v.answer_key, v.explanation, v.source,
                v.law_reference
           FROM question q JOIN question_version v ON v.question_id = q.id AND v.version_no = q.version_no
          WHERE q.id IN ${placeholders(part.length)} ORDER BY q.code`,
        part,
      );
      // the embedded database answers in the same turn: others have theirs in between
      await nextTurn();
      for (const row of rows)
        questions.push({
          code: row.code,
          question: {
            kind: row.kind,
            content: JSON.parse(row.content) as QuestionContent,
            key: JSON.parse(row.answer_key) as AnswerKey,
            explanation: row.explanation,
            source: row.source === '' ? null : row.source,
            lawReference: row.law_reference,
            difficulty: row.difficulty,
            subject: subjectNames(row.subject_id),
            tags: tags.get(row.id) ?? [],
          },
        });
    }
    return questions;
  }

  private async namesOfSubjects(): Promise<(id: number) => string[]> {
    const known = new Map((await this.subjects.all()).map((subject) => [subject.id, subject]));
    const names = (id: number | null): string[] => {
      const subject = id === null ? undefined : known.get(id);
      return subject === undefined ? [] : [...names(subject.parentId), subject.name];
    };
    return names;
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
