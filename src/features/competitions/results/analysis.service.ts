import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Database } from '../../../platform/db/database.js';
import {
  groupBounds,
  RoundAnalysis,
  type ItemStatistics,
  type MarkedItem,
  type RoundStatistics,
} from '../domain/analysis.js';
import { keyInForce, type CountedQuestion } from '../domain/paper-marks.js';
import { chosenKeys, letterAt } from '../domain/paper-review.js';
import { QUESTION_KINDS } from '../domain/question.js';
import { RunInputs } from '../marking/run-inputs.queries.js';
import { FrozenPapers, type FrozenVersion } from '../papers/frozen-papers.js';
import { AnalysisQueries, type MarkedPaper } from './analysis.queries.js';
import { itemWarnings } from './item-warnings.js';
import type { ItemAnalysis, RoundAnalysisView } from './results.contract.js';
import type { ResultRound, RunHead } from './results.queries.js';
import { ResultsService } from './results.service.js';

/** How many papers are read at once. */
const PAPERS_AT_ONCE = 500;
/** A run never changes, so what was found about it holds; a few rounds are looked at at a time. */
const KEPT = 12;

const EMPTY: RoundAnalysisView = {
  runNo: null,
  papers: 0,
  mean: 0,
  standardDeviation: 0,
  alpha: null,
  alphaOf: 'ITEMS',
  items: [],
};

/** 试题分析 of the run that counts. */
@Injectable()
export class AnalysisService {
  private readonly known = new Map<number, Promise<RoundAnalysisView>>();

  constructor(
    private readonly db: Database,
    private readonly results: ResultsService,
    private readonly queries: AnalysisQueries,
    private readonly papers: FrozenPapers,
    private readonly inputs: RunInputs,
  ) {}

  async ofRound(actor: Actor, roundId: number): Promise<RoundAnalysisView> {
    const { round, run } = await this.results.seen(actor, roundId);
    if (run === undefined || round.paperId === null) return EMPTY;
    const before = this.known.get(run.id);
    if (before) return before;
    const found = this.analyse(round, run, round.paperId);
    this.known.set(run.id, found);
    for (const id of this.known.keys()) {
      if (this.known.size <= KEPT) break;
      this.known.delete(id);
    }
    found.catch(() => this.known.delete(run.id));
    return found;
  }

  private async analyse(round: ResultRound, run: RunHead, paperId: number): Promise<RoundAnalysisView> {
    const { mode, cells } = await this.queries.places(paperId);
    const versions = await this.papers.versions(this.db.reads, [...cells.keys()]);
    const corrections = await this.inputs.corrections(this.db.reads, round.id, run.counted.correctionId);
    const questions = new Map<number, CountedQuestion>();
    for (const [id, version] of versions)
      questions.set(id, { kind: version.kind, key: version.answerKey, correction: corrections.get(id) ?? null });
    const partOf = (versionId: number): number =>
      mode === 'FIXED' ? versionId : (cells.get(versionId)?.cellNo ?? versionId);
    const analysis = new RoundAnalysis(groupBounds(await this.queries.totals(run.id)));
    for (let after = 0; ;) {
      const papers = await this.queries.papers(run.id, after, PAPERS_AT_ONCE);
      for (const paper of papers) analysis.add(markedItems(paper, questions, partOf));
      const last = papers.at(-1);
      if (last === undefined || papers.length < PAPERS_AT_ONCE) break;
      after = last.attemptId;
    }
    return viewOf(run, mode === 'FIXED' ? 'ITEMS' : 'PARTS', analysis.result(), questions, versions, cells);
  }
}

function markedItems(
  paper: MarkedPaper,
  questions: ReadonlyMap<number, CountedQuestion>,
  partOf: (versionId: number) => number,
): MarkedItem[] {
  return paper.sheet.items.map((item, at) => {
    const question = questions.get(item.versionId);
    return {
      versionId: item.versionId,
      part: partOf(item.versionId),
      points: question?.correction?.kind === 'VOID' ? 0 : item.points,
      earned: paper.marks[at] ?? 0,
      chosen: question ? chosenKeys(question.kind, item.order, paper.sealed[at] ?? null) : null,
    };
  });
}

function viewOf(
  run: RunHead,
  alphaOf: RoundAnalysisView['alphaOf'],
  found: RoundStatistics,
  questions: ReadonlyMap<number, CountedQuestion>,
  versions: ReadonlyMap<number, FrozenVersion>,
  cells: ReadonlyMap<number, { place: number }>,
): RoundAnalysisView {
  const items = found.items
    .flatMap((item) => {
      const version = versions.get(item.versionId);
      const question = questions.get(item.versionId);
      return version && question ? [{ item, version, question, place: cells.get(item.versionId)?.place ?? 0 }] : [];
    })
    .sort(
      (a, b) =>
        QUESTION_KINDS.indexOf(a.version.kind) - QUESTION_KINDS.indexOf(b.version.kind) ||
        a.place - b.place ||
        a.item.versionId - b.item.versionId,
    )
    .map(({ item, version, question }, at) => itemView(at + 1, item, version, question));
  const { papers, mean, standardDeviation, alpha } = found;
  return { runNo: run.runNo, papers, mean, standardDeviation, alpha, alphaOf, items };
}

function itemView(no: number, item: ItemStatistics, version: FrozenVersion, question: CountedQuestion): ItemAnalysis {
  const key = keyInForce(question);
  const right = key.type === 'CHOICES' ? key.correct : [];
  const uses = new Map(item.options.map((use) => [use.key, use]));
  const options = optionsOf(version).map(({ key: option, text }) => ({
    key:
      version.kind === 'TRUE_FALSE' ? option : letterAt(version.content.options.findIndex((one) => one.key === option)),
    text,
    right: right.includes(option),
    all: uses.get(option)?.all ?? 0,
    upper: uses.get(option)?.upper ?? 0,
    lower: uses.get(option)?.lower ?? 0,
  }));
  const { versionId, seen, difficulty, discrimination, upperLower } = item;
  return {
    versionId,
    questionId: version.questionId,
    no,
    kind: version.kind,
    stem: version.content.stem,
    seen,
    difficulty,
    discrimination,
    upperLower,
    options,
    warnings: itemWarnings({ seen, difficulty, discrimination, options }),
  };
}

function optionsOf(version: FrozenVersion): { key: string; text: string }[] {
  if (version.kind === 'TRUE_FALSE')
    return [
      { key: 'T', text: '' },
      { key: 'F', text: '' },
    ];
  return version.content.options.map(({ key, text }) => ({ key, text }));
}
