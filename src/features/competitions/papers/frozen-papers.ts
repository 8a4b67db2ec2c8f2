import { Injectable } from '@nestjs/common';
import { NotFound, RuleViolation } from '../../../kernel/errors.js';
import type { Database } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { PaperPlan } from '../domain/draw.js';
import type { Blueprint, PaperMode, PaperState } from '../domain/paper.js';
import { planFromPool, type PooledQuestion } from '../domain/pool.js';
import type { AnswerKey, QuestionContent, QuestionKind } from '../domain/question.js';

/** `db.reads`, or the manager of a transaction. */
type Reader = Database['reads'];

/** A version of a question as papers hold it. Versions never change. */
export interface FrozenVersion {
  readonly id: number;
  readonly questionId: number;
  readonly kind: QuestionKind;
  readonly content: QuestionContent;
  /** Never for contestants. */
  readonly answerKey: AnswerKey;
  readonly explanation: string | null;
}

interface PaperRow {
  mode: PaperMode;
  state: PaperState;
  blueprint: string | null;
  shuffle_questions: number;
  shuffle_options: number;
}

/** Versions are small (some 2 kB); a county's bank fits whole. */
const MOST_VERSIONS = 20_000;

/**
 * Papers that are fixed (定稿), and the versions on them. Both never change again, so each process reads them once and keeps
 * them: at nine o'clock hundreds of sheets a second are drawn without asking the database.
 *
 * @unscoped asked by rounds for the paper they hold; whoever sees the answer is decided there
 */
@Injectable()
export class FrozenPapers {
  private readonly plans = new Map<number, PaperPlan>();
  private readonly kept = new Map<number, FrozenVersion>();

  /**
   * The fixed paper, ready for {@link import('../domain/draw.js').drawSheet}; immutable.
   * @throws NotFound PAPER.NOT_FOUND
   * @throws RuleViolation PAPER.NOT_FIXED
   */
  async load(manager: Reader, paperId: number): Promise<PaperPlan> {
    const known = this.plans.get(paperId);
    if (known) return known;
    const [paper] = (await manager.query(
      'SELECT mode, state, blueprint, shuffle_questions, shuffle_options FROM paper WHERE id = ?',
      [paperId],
    )) as PaperRow[];
    if (!paper) throw new NotFound('PAPER.NOT_FOUND');
    if (paper.state !== 'FIXED') throw new RuleViolation('PAPER.NOT_FIXED');
    const plan = planOf(paper, await this.pool(manager, paperId));
    this.plans.set(paperId, plan);
    return plan;
  }

  /** These versions by id: contents, kinds, keys. Those that do not exist are missing. */
  async versions(manager: Reader, ids: readonly number[]): Promise<Map<number, FrozenVersion>> {
    const unknown = [...new Set(ids)].filter((id) => !this.kept.has(id));
    for (let at = 0; at < unknown.length; at += 500) {
      const asked = unknown.slice(at, at + 500);
      const rows = (await manager.query(
        `SELECT id, question_id, kind, content, answer_key, explanation FROM question_version WHERE id IN ${placeholders(asked.length)}`,
        asked,
      )) as VersionRow[];
      for (const row of rows) this.kept.set(row.id, versionOf(row));
    }
    const found = new Map<number, FrozenVersion>();
    for (const id of ids) {
      const version = this.kept.get(id);
      if (version) found.set(id, version);
    }
    for (const id of this.kept.keys()) {
      if (this.kept.size <= MOST_VERSIONS) break;
      this.kept.delete(id);
    }
    return found;
  }

  /** Places on a paper with the contents of their versions. */
  async pooled(manager: Reader, places: readonly Place[]): Promise<PooledQuestion[]> {
    const versions = await this.versions(
      manager,
      places.map((place) => place.versionId),
    );
    return places.map(({ versionId, cellNo, difficulty, points }) => {
      const version = versions.get(versionId);
      if (!version) throw new Error(`version ${versionId} is gone`);
      return { versionId, kind: version.kind, content: version.content, difficulty, cellNo, points };
    });
  }

  private async pool(manager: Reader, paperId: number): Promise<PooledQuestion[]> {
    const rows = (await manager.query(
      'SELECT cell_no, version_id, difficulty, points FROM paper_question WHERE paper_id = ? ORDER BY cell_no, position',
      [paperId],
    )) as { cell_no: number; version_id: number; difficulty: number; points: number }[];
    return this.pooled(
      manager,
      rows.map((row) => ({
        cellNo: row.cell_no,
        versionId: row.version_id,
        difficulty: row.difficulty,
        points: row.points,
      })),
    );
  }
}

type Place = Pick<PooledQuestion, 'versionId' | 'cellNo' | 'difficulty' | 'points'>;

interface VersionRow {
  id: number;
  question_id: number;
  kind: QuestionKind;
  content: string;
  answer_key: string;
  explanation: string | null;
}

function versionOf(row: VersionRow): FrozenVersion {
  return Object.freeze({
    id: row.id,
    questionId: row.question_id,
    kind: row.kind,
    content: JSON.parse(row.content) as QuestionContent,
    answerKey: JSON.parse(row.answer_key) as AnswerKey,
    explanation: row.explanation,
  });
}

function planOf(paper: PaperRow, pool: readonly PooledQuestion[]): PaperPlan {
  const made = planFromPool(
    {
      mode: paper.mode,
      blueprint: paper.blueprint === null ? null : (JSON.parse(paper.blueprint) as Blueprint),
      shuffleQuestions: Boolean(paper.shuffle_questions),
      shuffleOptions: Boolean(paper.shuffle_options),
    },
    pool,
  );
  // the pool was held against the blueprint when the paper was fixed, and neither has changed since
  if ('shortage' in made) throw new Error('a fixed paper lacks questions');
  return made.plan;
}
