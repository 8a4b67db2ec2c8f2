import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { RuleViolation } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import type { Sheet } from '../domain/attempt.js';
import { blueprintTotals, poolShort } from '../domain/blueprint.js';
import { plainText } from '../domain/content.js';
import { drawSheet, type PaperPlan } from '../domain/draw.js';
import type { Blueprint, PaperState } from '../domain/paper.js';
import { planFromPool, type PooledQuestion } from '../domain/pool.js';
import type { QuestionContent } from '../domain/question.js';
import { drawSpread, type DrawSpread } from '../domain/draw-spread.js';
import { QuestionPool, type QuestionText } from '../bank/question-pool.queries.js';
import { FrozenPapers } from './frozen-papers.js';
import { sheetLines } from './sheet-lines.js';
import type { Availability, AvailabilityView, PaperPreview } from './paper.contract.js';
import type { PaperEntity } from './paper.entity.js';
import { PaperPools } from './paper-pools.js';
import { PapersRepository, type PaperPlace } from './papers.repository.js';

/** One draw of a paper with everything about its questions: for organisers. */
export interface DrawnPaper {
  readonly paper: PaperEntity;
  readonly sheet: Sheet;
  readonly texts: ReadonlyMap<number, QuestionText>;
}

/** Draws for people to look at: what there is to draw from, one draw, many draws. Nothing is kept. */
@Injectable()
export class PaperDraws {
  constructor(
    private readonly db: Database,
    private readonly papers: PapersRepository,
    private readonly pools: PaperPools,
    private readonly frozen: FrozenPapers,
    private readonly questions: QuestionPool,
  ) {}

  /**
   * What the bank has for a blueprint that is not saved.
   * @unscoped the bank is one for the whole platform; permissions decide, not units
   */
  async availability({ cells }: Availability): Promise<AvailabilityView> {
    return this.available({ cells }, await this.pools.blueprintPlaces(this.db.reads, { cells }));
  }

  /** @unscoped called with a paper that was found within the scope */
  async availabilityOf(id: number, state: PaperState, blueprint: Blueprint): Promise<AvailabilityView> {
    const places = await this.pools.places(this.db.reads, { id, state, mode: 'DRAWN', blueprint });
    return this.available(blueprint, places);
  }

  /** @throws NotFound PAPER.NOT_FOUND; RuleViolation PAPER.POOL_SHORT, PAPER.EMPTY */
  async preview(scope: Scope, id: number, seed: string): Promise<PaperPreview> {
    const { sheet, texts } = await this.draw(scope, id, seed);
    const items = sheetLines(sheet, texts);
    return {
      seed,
      itemCount: items.length,
      totalPoints: items.reduce((sum, item) => sum + item.points, 0),
      items: items.map(({ no, kind, points, options, answers, text }) => ({
        no,
        kind,
        points,
        questionId: text.questionId,
        code: text.code,
        difficulty: text.difficulty,
        stem: text.content.stem,
        options,
        parts: [...text.content.parts],
        answers,
        source: text.source,
        lawReference: text.lawReference,
      })),
    };
  }

  /** The draw of these words, the same each time. @throws as {@link preview} */
  async draw(scope: Scope, id: number, seed: string): Promise<DrawnPaper> {
    const paper = await this.papers.find(this.db.reads, scope, id);
    const { plan, pool } = await this.planned(paper);
    const sheet = drawSheet(plan, `${paper.seed}:${seed}`);
    const texts = await this.questions.texts(
      this.db.reads,
      sheet.items.map((item) => item.versionId),
    );
    const levels = new Map(pool.map((place) => [place.versionId, place.difficulty]));
    return {
      paper,
      sheet,
      // the difficulty that the paper holds, whatever the bank says by now
      texts: new Map([...texts].map(([versionId, text]) => [versionId, withLevel(text, levels.get(versionId))])),
    };
  }

  /** How equal so many draws are. @throws as {@link preview} */
  async spread(scope: Scope, id: number, draws: number): Promise<DrawSpread> {
    const paper = await this.papers.find(this.db.reads, scope, id);
    const { plan, pool } = await this.planned(paper);
    const lengths = new Map(pool.map((place) => [place.versionId, readingLength(place.content)]));
    const questions = plan.questions.map(({ versionId, kind, difficulty }) => {
      return { versionId, kind, difficulty, length: lengths.get(versionId) ?? 0 };
    });
    return drawSpread(
      questions,
      Array.from({ length: draws }, (_, index) => drawSheet(plan, `${paper.seed}:${index + 1}`)),
    );
  }

  private async planned(paper: PaperEntity): Promise<{ plan: PaperPlan; pool: PooledQuestion[] }> {
    if (paper.itemCount === 0) throw new RuleViolation('PAPER.EMPTY');
    const pool = await this.frozen.pooled(this.db.reads, await this.pools.places(this.db.reads, paper));
    const made = planFromPool(paper, pool);
    if ('shortage' in made) throw poolShort(made.shortage);
    return { plan: made.plan, pool };
  }

  private async available(blueprint: Blueprint, places: readonly PaperPlace[]): Promise<AvailabilityView> {
    const pool = await this.frozen.pooled(this.db.reads, places);
    const made = planFromPool({ mode: 'DRAWN', blueprint, shuffleQuestions: true, shuffleOptions: true }, pool);
    const plan = 'plan' in made ? made.plan : null;
    return {
      cells: blueprint.cells.map((_, index) => ({
        available: places.filter((place) => place.cellNo === index + 1).length,
        quotas: (plan?.groups ?? [])
          .filter((group) => group.cell === index)
          .map((group) => ({
            difficulty: plan?.questions[group.pool[0] ?? 0]?.difficulty ?? 0,
            count: group.count,
            pool: group.pool.length,
          }))
          .sort((a, b) => a.difficulty - b.difficulty),
      })),
      shortage: 'shortage' in made ? { ...made.shortage, cells: made.shortage.cells.map((cell) => cell + 1) } : null,
      pool: new Set(places.map((place) => place.questionId)).size,
      ...blueprintTotals(blueprint),
    };
  }
}

function withLevel(text: QuestionText, difficulty: number | undefined): QuestionText {
  return difficulty === undefined ? text : { ...text, difficulty };
}

/** Characters that somebody has to read; pictures count as none. */
function readingLength({ stem, options, parts }: QuestionContent): number {
  return [stem, ...options.map((option) => option.text), ...parts].reduce(
    (sum, text) => sum + plainText(text).replaceAll('［图］', '').length,
    0,
  );
}
