import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { RuleViolation } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { checkQuestion, picturesOf, plainText } from '../domain/content.js';
import type { QuestionDraft, WrittenQuestion } from './question-draft.js';
import { QuestionRows, type NewQuestionRow } from './question-rows.repository.js';
import { QuestionsRepository } from './questions.repository.js';
import { textHash } from './text-hash.js';

/** Rows of one INSERT: under every database's limit of values and of bytes. */
const AT_ONCE = 200;

/** The one way into the bank: one question from the editor, or twenty thousand of an import in a few statements. */
@Injectable()
export class QuestionWriter {
  constructor(
    private readonly clock: Clock,
    private readonly rows: QuestionRows,
    private readonly questions: QuestionsRepository,
  ) {}

  /**
   * Adds questions with version 1 and their tags, written by the actor of the transaction; codes go on from the last one.
   * `IN_REVIEW` submits them at once. `at`: when they were written. The caller records the act in the audit log.
   * @returns in the order of the drafts
   * @throws RuleViolation QUESTION.NOT_SOUND (with the place in `drafts`), QUESTION.SUBJECT_UNKNOWN, QUESTION.PICTURE_UNKNOWN
   */
  async write(
    tx: Tx,
    drafts: readonly QuestionDraft[],
    state: 'DRAFT' | 'IN_REVIEW' = 'DRAFT',
    at: Date = this.clock.now(),
  ): Promise<WrittenQuestion[]> {
    if (drafts.length === 0) return [];
    drafts.forEach((draft, place) => requireSound(draft, place));
    await this.questions.requireSubjects(
      tx,
      drafts.map((draft) => draft.subjectId),
    );
    await this.questions.requirePictures(tx, [
      ...new Set(drafts.flatMap((draft) => picturesOf(draft.content, draft.key))),
    ]);
    const first = await this.rows.takeNumbers(tx, drafts.length);
    const written: WrittenQuestion[] = [];
    for (let from = 0; from < drafts.length; from += AT_ONCE) {
      const part = drafts.slice(from, from + AT_ONCE).map((draft, place): NewQuestionRow => ({
        ...draft,
        code: codeOf(first + from + place),
        state,
        stemText: plainText(draft.content.stem).slice(0, 500),
        textHash: textHash(draft.content),
      }));
      written.push(...(await this.rows.insert(tx, part, at)));
    }
    return written;
  }
}

/** Q000001, Q000002 … */
function codeOf(number: number): string {
  return `Q${String(number).padStart(6, '0')}`;
}

/** @throws RuleViolation QUESTION.NOT_SOUND with what is wrong, place by place */
export function requireSound(
  { kind, content, key }: Pick<QuestionDraft, 'kind' | 'content' | 'key'>,
  place?: number,
): void {
  const problems = checkQuestion(kind, content, key);
  if (problems.length === 0) return;
  throw new RuleViolation('QUESTION.NOT_SOUND', {
    ...(place === undefined ? {} : { place }),
    paths: problems.map((problem) => problem.path),
    codes: problems.map((problem) => problem.code),
  });
}
