import { systemActor } from '../../src/kernel/access.js';
import type { QuestionDraft } from '../../src/features/competitions/bank/question-draft.js';
import { QuestionReview } from '../../src/features/competitions/bank/question-review.service.js';
import { QuestionWriter } from '../../src/features/competitions/bank/question-writer.js';
import { QuestionSubjects } from '../../src/features/competitions/bank/subjects.service.js';
import type { AnswerKey, QuestionContent, QuestionKind } from '../../src/features/competitions/domain/question.js';
import { Database } from '../../src/platform/db/database.js';
import type { TestApp } from './app.js';

/** Subjects and questions for tests, written by the same services that the staff's routes use. */

const AUTHOR = systemActor('命题人');
const REVIEWER = systemActor('审题人');
let made = 0;

export async function buildSubject(
  app: TestApp,
  options: { name?: string; parentId?: number | null } = {},
): Promise<number> {
  made += 1;
  const { name = `科目${made}`, parentId = null } = options;
  return app.get(QuestionSubjects).create(AUTHOR, { name, parentId, sortOrder: 100 });
}

/** The smallest sound question of each kind; the words differ each time. Right are: `b`; `a` and `c`; true; 三十; text. */
export function questionOf(kind: QuestionKind, words = ''): { content: QuestionContent; key: AnswerKey } {
  made += 1;
  const stem = words === '' ? `第${made}题` : words;
  const options = ['甲', '乙', '丙', '丁'].map((text, place) => ({
    key: 'abcd'.charAt(place),
    text: `${text}${made}`,
  }));
  const none = { options: [], parts: [] };
  switch (kind) {
    case 'SINGLE':
      return { content: { stem, options, parts: [] }, key: { type: 'CHOICES', correct: ['b'] } };
    case 'MULTIPLE':
      return { content: { stem, options, parts: [] }, key: { type: 'CHOICES', correct: ['a', 'c'] } };
    case 'TRUE_FALSE':
      return { content: { stem, ...none }, key: { type: 'CHOICES', correct: ['T'] } };
    case 'BLANK':
      return {
        content: { stem: `${stem}：____日`, ...none },
        key: { type: 'BLANKS', blanks: [{ accepted: ['三十', '30'] }], ordered: true },
      };
    case 'SHORT_ANSWER':
      return {
        content: { stem, ...none },
        key: { type: 'REFERENCE', parts: [{ reference: '先登门，再议事', points: ['登门', '议事'] }] },
      };
    case 'CASE':
      return {
        content: { stem, options: [], parts: ['怎么办？', '依据是什么？'] },
        key: {
          type: 'REFERENCE',
          parts: [
            { reference: '先调解', points: ['调解'] },
            { reference: '人民调解法', points: [] },
          ],
        },
      };
  }
}

export interface BuiltQuestion {
  readonly id: number;
  readonly code: string;
  readonly versionId: number;
  readonly draft: QuestionDraft;
}

/** Questions in the bank, approved unless told otherwise; a subject is made when none is given. */
export async function buildQuestions(
  app: TestApp,
  drafts: readonly (Partial<QuestionDraft> & { state?: 'DRAFT' | 'IN_REVIEW' | 'APPROVED' })[],
): Promise<BuiltQuestion[]> {
  const subjectId = drafts.every((draft) => draft.subjectId !== undefined) ? 0 : await buildSubject(app);
  const built: BuiltQuestion[] = [];
  for (const state of ['DRAFT', 'IN_REVIEW', 'APPROVED'] as const) {
    const full = drafts
      .filter((draft) => (draft.state ?? 'APPROVED') === state)
      .map(({ state: _, ...draft }): QuestionDraft => {
        const kind = draft.kind ?? 'SINGLE';
        return {
          subjectId,
          kind,
          difficulty: 3,
          ...questionOf(kind),
          explanation: null,
          source: '中华人民共和国民法典',
          lawReference: null,
          tags: [],
          ...draft,
        };
      });
    if (full.length === 0) continue;
    const written = await app
      .get(Database)
      .transaction(AUTHOR, (tx) => app.get(QuestionWriter).write(tx, full, state === 'DRAFT' ? 'DRAFT' : 'IN_REVIEW'));
    if (state === 'APPROVED')
      for (const { id } of written)
        await app.get(QuestionReview).act(REVIEWER, id, 'APPROVE', { revision: 1, words: '' });
    written.forEach((one, place) => built.push({ ...one, draft: full[place]! }));
  }
  return built;
}

/** One question, approved unless told otherwise. */
export async function buildQuestion(
  app: TestApp,
  draft: Partial<QuestionDraft> & { state?: 'DRAFT' | 'IN_REVIEW' | 'APPROVED' } = {},
): Promise<BuiltQuestion> {
  return (await buildQuestions(app, [draft]))[0]!;
}
