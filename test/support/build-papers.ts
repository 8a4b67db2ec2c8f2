import { createHash } from 'node:crypto';
import { QuestionSubjectEntity } from '../../src/features/competitions/bank/question-subject.entity.js';
import { QuestionVersionEntity } from '../../src/features/competitions/bank/question-version.entity.js';
import { QuestionEntity } from '../../src/features/competitions/bank/question.entity.js';
import type { PaperMode, PaperState } from '../../src/features/competitions/domain/paper.js';
import {
  QUESTION_KINDS,
  type AnswerKey,
  type QuestionContent,
  type QuestionKind,
} from '../../src/features/competitions/domain/question.js';
import { PaperQuestionEntity } from '../../src/features/competitions/papers/paper-question.entity.js';
import { PaperEntity } from '../../src/features/competitions/papers/paper.entity.js';
import { systemActor } from '../../src/kernel/access.js';
import { Clock } from '../../src/kernel/clock.js';
import { Database, type Tx } from '../../src/platform/db/database.js';
import type { TestApp } from './app.js';
import { buildUnit, type BuiltUnit } from './build-people.js';

let serial = 0;

export interface BuiltPaperQuestion {
  readonly questionId: number;
  readonly versionId: number;
  readonly code: string;
  readonly kind: QuestionKind;
  readonly difficulty: number;
  readonly points: number;
  readonly content: QuestionContent;
  readonly key: AnswerKey;
}

export interface BuiltPaper {
  readonly id: number;
  readonly unit: { readonly id: number };
  readonly subjectId: number;
  /** FIXED: in the order of the paper. DRAWN: the whole pool. */
  readonly questions: readonly BuiltPaperQuestion[];
}

interface BuildPaperOptions {
  /** The organiser. */
  readonly unit?: Pick<BuiltUnit, 'id'>;
  readonly name?: string;
  readonly mode?: PaperMode;
  readonly state?: PaperState;
  /** Questions on the paper, by kind. Two of each kind unless told otherwise. */
  readonly counts?: Partial<Record<QuestionKind, number>>;
  /** DRAWN: so many times as many questions in the pool; their difficulties go round 1 … 5. */
  readonly poolTimes?: number;
  /** Hundredths for each question, by kind. */
  readonly points?: Partial<Record<QuestionKind, number>>;
  readonly shuffleQuestions?: boolean;
  readonly shuffleOptions?: boolean;
}

const POINTS: Readonly<Record<QuestionKind, number>> = {
  SINGLE: 200,
  MULTIPLE: 300,
  TRUE_FALSE: 100,
  BLANK: 400,
  SHORT_ANSWER: 1000,
  CASE: 2000,
};

/** A paper with questions of its own, fixed unless told otherwise: ready for a round. */
export async function buildPaper(app: TestApp, options: BuildPaperOptions = {}): Promise<BuiltPaper> {
  const unit = options.unit ?? (await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
  const mode = options.mode ?? 'FIXED';
  const counts = options.counts ?? Object.fromEntries(QUESTION_KINDS.map((kind) => [kind, 2]));
  const points = { ...POINTS, ...options.points };
  const times = mode === 'FIXED' ? 1 : (options.poolTimes ?? 3);
  const kinds = QUESTION_KINDS.filter((kind) => (counts[kind] ?? 0) > 0);
  const now = app.get(Clock).now();
  const number = ++serial;
  return app.get(Database).transaction(systemActor('test'), async (tx) => {
    const subjects = tx.manager.getRepository(QuestionSubjectEntity);
    const subject = await subjects.save({
      parentId: null,
      name: `科目${number}`,
      fullName: `科目${number}`,
      path: '/',
      sortOrder: number,
    });
    await subjects.update({ id: subject.id }, { path: `/${subject.id}/` });
    const paper = await tx.manager.getRepository(PaperEntity).save({
      unitId: unit.id,
      name: options.name ?? `第${number}份试卷`,
      mode,
      state: options.state ?? 'FIXED',
      blueprint:
        mode === 'FIXED'
          ? null
          : {
              cells: kinds.map((kind) => ({
                subjectId: subject.id,
                kind,
                difficulty: null,
                count: counts[kind] ?? 0,
                points: points[kind],
              })),
            },
      seed: createHash('sha256').update(`paper ${number}`).digest('hex'),
      shuffleQuestions: options.shuffleQuestions ?? mode === 'DRAWN',
      shuffleOptions: options.shuffleOptions ?? mode === 'DRAWN',
      itemCount: kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0),
      totalPoints: kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0) * points[kind], 0),
      madeBy: null,
      madeByName: '测试',
      madeAt: now,
      fixedAt: options.state === 'DRAFT' ? null : now,
    });
    const questions: BuiltPaperQuestion[] = [];
    for (const [index, kind] of kinds.entries()) {
      const wanted = (counts[kind] ?? 0) * times;
      for (let at = 0; at < wanted; at += 1) {
        const built = await buildPaperQuestion(tx, now, subject.id, kind, 1 + (at % 5), points[kind]);
        questions.push(built);
        await tx.manager.getRepository(PaperQuestionEntity).insert({
          paperId: paper.id,
          cellNo: mode === 'FIXED' ? 0 : index + 1,
          position: mode === 'FIXED' ? questions.length : at + 1,
          questionId: built.questionId,
          versionId: built.versionId,
          difficulty: built.difficulty,
          points: built.points,
        });
      }
    }
    return { id: paper.id, unit, subjectId: subject.id, questions };
  });
}

async function buildPaperQuestion(
  tx: Tx,
  now: Date,
  subjectId: number,
  kind: QuestionKind,
  difficulty: number,
  points: number,
): Promise<BuiltPaperQuestion> {
  const number = ++serial;
  const code = `P${String(number).padStart(6, '0')}`;
  const { content, key } = plainQuestion(kind, number);
  const question = await tx.manager.getRepository(QuestionEntity).save({
    code,
    subjectId,
    kind,
    difficulty,
    state: 'APPROVED',
    versionNo: 1,
    stemText: content.stem,
    textHash: createHash('sha256').update(content.stem).digest('hex'),
    source: '测试题',
    lawReference: null,
    madeBy: null,
    madeByName: '测试',
    madeAt: now,
    updatedAt: now,
  });
  const version = await tx.manager.getRepository(QuestionVersionEntity).save({
    questionId: question.id,
    versionNo: 1,
    kind,
    content,
    answerKey: key,
    explanation: `解析${number}`,
    source: '测试题',
    lawReference: null,
    reason: null,
    madeBy: null,
    madeByPerson: null,
    madeByName: '测试',
    madeAt: now,
  });
  return { questionId: question.id, versionId: version.id, code, kind, difficulty, points, content, key };
}

/** A question of this kind with a key that is known: single `b`, multiple `a` and `c`, true, blanks 甲 and 乙. */
function plainQuestion(kind: QuestionKind, number: number): { content: QuestionContent; key: AnswerKey } {
  const stem = `第${number}题：关于社区工作，下列说法怎样？`;
  const options = ['a', 'b', 'c', 'd'].map((key) => ({ key, text: `题${number}选项${key}` }));
  const none = { options: [], parts: [] };
  switch (kind) {
    case 'SINGLE':
      return { content: { stem, options, parts: [] }, key: { type: 'CHOICES', correct: ['b'] } };
    case 'MULTIPLE':
      return { content: { stem, options, parts: [] }, key: { type: 'CHOICES', correct: ['a', 'c'] } };
    case 'TRUE_FALSE':
      return { content: { stem, ...none }, key: { type: 'CHOICES', correct: ['T'] } };
    case 'BLANK': {
      const blanks = [{ accepted: ['甲'] }, { accepted: ['乙', '第二'] }];
      return {
        content: { stem: `第${number}题：先____后____。`, ...none },
        key: { type: 'BLANKS', blanks, ordered: true },
      };
    }
    case 'SHORT_ANSWER': {
      const parts = [{ reference: `参考${number}`, points: ['要点一', '要点二'] }];
      return { content: { stem, ...none }, key: { type: 'REFERENCE', parts } };
    }
    case 'CASE': {
      const parts = ['怎么办？', '为什么？'];
      return {
        content: { stem, options: [], parts },
        key: { type: 'REFERENCE', parts: parts.map((part) => ({ reference: `参考${part}`, points: ['要点'] })) },
      };
    }
  }
}
