import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import type { SealedAnswers } from '../domain/attempt.js';
import { foldJournal } from '../domain/fold.js';
import type { Counted } from '../domain/marking.js';
import { paperMarker, type CountedQuestion, type PaperMarker } from '../domain/paper-marks.js';
import type { Response } from '../domain/question.js';
import { ranksOf } from '../domain/ranking.js';
import type { RoundRules } from '../domain/round.js';
import type { RunAttempt, RunUnit } from '../domain/run.js';
import type { SlotMark } from '../domain/subjective.js';
import { NOT_RANKED, unitBoard } from '../domain/unit-board.js';
import { FrozenPapers } from '../papers/frozen-papers.js';
import { digestOfAnswer } from './digests.js';
import {
  RunInputs,
  type CorrectionInForce,
  type MarksByItem,
  type RunAttemptHead,
  type RunPaper,
} from './run-inputs.queries.js';

type Reader = Tx['manager'];

/** What a run is computed from. */
export interface RunBasis {
  readonly roundId: number;
  readonly rules: RoundRules;
  readonly counted: Counted;
  /** The list as it stood then. */
  readonly asOf: Date;
  /** SEALED: what was folded when each attempt ended; JOURNAL: folded again from every single answer. */
  readonly answers: 'SEALED' | 'JOURNAL';
  /** Corrections that are only thought of, by version. */
  readonly supposed?: ReadonlyMap<number, CorrectionInForce>;
}

export interface RunResult {
  /** By id. */
  readonly attempts: RunAttempt[];
  readonly units: RunUnit[];
}

export interface SupposedResult extends RunResult {
  /** Papers that hold a question whose correction is only thought of. */
  readonly holders: number;
}

type Marked = Omit<RunAttempt, 'rankNo'>;

/** Papers in memory at once; the rest of a run is a few numbers for each attempt. */
const BATCH = 400;

/** 判分: everybody's marks, ranks and the units', from what is in the database. Reads only. */
@Injectable()
export class ComputeRun {
  constructor(
    private readonly inputs: RunInputs,
    private readonly papers: FrozenPapers,
  ) {}

  /** @param progress told after each batch */
  async compute(
    reader: Reader,
    basis: RunBasis,
    progress: (done: number, total: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<SupposedResult> {
    const heads = await this.inputs.heads(reader, basis.roundId, basis.asOf);
    const marked: Marked[] = [];
    const batches = new PaperBatches(this.inputs, this.papers, reader, basis);
    await batches.prepare();
    for (let at = 0; at < heads.length; at += BATCH) {
      const batch = heads.slice(at, at + BATCH);
      marked.push(...(await batches.mark(batch)));
      await progress(at + batch.length, heads.length);
      await turn();
    }
    const ranks = ranksOf(marked, basis.rules.tieBreaks);
    const attempts = marked.map((one, at) => ({ ...one, rankNo: ranks[at] ?? NOT_RANKED }));
    return { attempts, units: await this.units(reader, basis, marked), holders: batches.holders };
  }

  private async units(reader: Reader, basis: RunBasis, marked: readonly Marked[]): Promise<RunUnit[]> {
    const entries = await this.inputs.units(reader, basis.roundId, basis.asOf);
    const totals = new Map<number, number[]>(entries.map((unit) => [unit.unitId, []]));
    for (const one of marked) totals.get(one.unitId)?.push(one.total);
    const board = unitBoard(
      entries.map(({ unitId }) => ({ unitId, totals: totals.get(unitId) ?? [] })),
      basis.rules.unitScore,
    );
    return board.map((standing, at) => ({
      ...standing,
      unitName: entries[at]?.unitName ?? '',
      entered: entries[at]?.entered ?? 0,
    }));
  }
}

/** Papers in batches, with the questions met so far. */
class PaperBatches {
  holders = 0;
  private corrections: ReadonlyMap<number, CorrectionInForce> = new Map();
  private accepted: ReadonlySet<number> = new Set();
  private readonly questions = new Map<number, CountedQuestion>();
  private readonly marker: PaperMarker;

  constructor(
    private readonly inputs: RunInputs,
    private readonly papers: FrozenPapers,
    private readonly reader: Reader,
    private readonly basis: RunBasis,
  ) {
    this.marker = paperMarker(this.questions, basis.rules);
  }

  async prepare(): Promise<void> {
    const { roundId, counted, supposed = new Map<number, CorrectionInForce>() } = this.basis;
    const recorded = await this.inputs.corrections(this.reader, roundId, counted.correctionId);
    this.corrections = new Map([...recorded, ...supposed]);
    if (this.basis.answers === 'SEALED') return;
    const verdicts = await this.inputs.verdicts(this.reader, roundId, counted.decisionId);
    this.accepted = new Set(
      [...verdicts].filter(([, verdict]) => verdict === 'ACCEPTED').map(([attemptId]) => attemptId),
    );
  }

  async mark(heads: readonly RunAttemptHead[]): Promise<Marked[]> {
    const ids = heads.map((head) => head.attemptId);
    const papers = await this.inputs.papers(this.reader, ids);
    await this.meet(papers);
    const marks = await this.inputs.marks(this.reader, ids, this.basis.counted.markId);
    const answers = await this.answers(ids, papers);
    const { supposed } = this.basis;
    return heads.map((head) => {
      const paper = papers.get(head.attemptId);
      if (!paper) throw new Error(`attempt ${head.attemptId} is gone`);
      const given = marksOf(marks, head.attemptId);
      if (supposed && paper.sheet.items.some((item) => supposed.has(item.versionId))) this.holders += 1;
      const result = this.marker(paper.sheet, answers.get(head.attemptId) ?? [], given);
      return { ...head, ...result, total: result.objective + result.subjective };
    });
  }

  /** Questions that no earlier paper held. */
  private async meet(papers: ReadonlyMap<number, RunPaper>): Promise<void> {
    const unknown = new Set<number>();
    for (const { sheet } of papers.values())
      for (const { versionId } of sheet.items) if (!this.questions.has(versionId)) unknown.add(versionId);
    if (unknown.size === 0) return;
    for (const [id, version] of await this.papers.versions(this.reader, [...unknown])) {
      this.questions.set(id, {
        kind: version.kind,
        key: version.answerKey,
        correction: this.corrections.get(id) ?? null,
      });
    }
  }

  private async answers(
    ids: readonly number[],
    papers: ReadonlyMap<number, RunPaper>,
  ): Promise<Map<number, SealedAnswers>> {
    if (this.basis.answers === 'SEALED') return new Map([...papers].map(([id, paper]) => [id, paper.sealed ?? []]));
    const journals = await this.inputs.journals(this.reader, ids, this.basis.counted.answerId);
    return new Map(
      [...papers].map(([id, paper]) => [
        id,
        foldJournal(journals.get(id) ?? [], paper.sheet.items.length, this.accepted.has(id)),
      ]),
    );
  }
}

/** Only marks for the very text that counts. */
function marksOf(marks: MarksByItem, attemptId: number): (itemNo: number, response: Response) => readonly SlotMark[] {
  const items = marks.get(attemptId);
  return (itemNo, response) => {
    const given = items?.get(itemNo);
    if (given === undefined) return [];
    const digest = digestOfAnswer(response);
    return given.filter((mark) => mark.answerDigest === digest);
  };
}
