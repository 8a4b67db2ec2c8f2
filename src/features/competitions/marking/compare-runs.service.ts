import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf, pageOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { sortOrder } from '../../../platform/http/contract.js';
import type { Sheet } from '../domain/attempt.js';
import type { RunAttempt } from '../domain/run.js';
import { countEffect, movesBetween, type Move } from '../domain/run-effect.js';
import { FrozenPapers } from '../papers/frozen-papers.js';
import type { RunResult } from './compute-run.js';
import { ContestantNames, type ContestantName } from './contestant-names.queries.js';
import { MarkingRounds } from './marking-rounds.queries.js';
import { RunInputs } from './run-inputs.queries.js';
import type { CompareQuery, Comparison, Effect, Mover } from './runs.contract.js';
import { RunsRepository } from './runs.repository.js';

const BATCH = 500;

/** Two runs side by side: who moved, by how much, through which question. */
@Injectable()
export class CompareRuns {
  constructor(
    private readonly db: Database,
    private readonly rounds: MarkingRounds,
    private readonly runs: RunsRepository,
    private readonly inputs: RunInputs,
    private readonly papers: FrozenPapers,
    private readonly names: ContestantNames,
  ) {}

  /** @throws NotFound ROUND.NOT_FOUND, RUN.NOT_FOUND */
  async compare(actor: Actor, roundId: number, a: number, b: number, query: CompareQuery): Promise<Comparison> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    const before = await this.result(round.id, a);
    const after = await this.result(round.id, b);
    const moves = movesBetween(before.attempts, after.attempts);
    const names = await this.names.ofRound(round.id);
    const sorted = sortMoves(moves, query, names);
    const shown = sorted.slice(offsetOf(query), offsetOf(query) + query.size);
    const sheets = await this.sheets(shown);
    const items = shown.map((move) => moverView(move, sheets.get(move.attemptId), names.get(move.personId)));
    return {
      effect: await this.effect(before, after, moves),
      movers: { ...pageOf(query, items, moves.length), items },
    };
  }

  /** How many moved, and through which questions. */
  async effect(
    before: RunResult,
    after: RunResult,
    moves: readonly Move[] = movesBetween(before.attempts, after.attempts),
  ): Promise<Effect> {
    const sheets = await this.sheets(moves.filter((move) => move.items.length > 0));
    const byVersion = new Map<number, { people: number; points: number }>();
    for (const move of moves)
      for (const item of move.items) {
        const versionId = sheets.get(move.attemptId)?.items[item.itemNo - 1]?.versionId;
        if (versionId === undefined) continue;
        const sum = byVersion.get(versionId) ?? { people: 0, points: 0 };
        byVersion.set(versionId, { people: sum.people + 1, points: sum.points + item.after - item.before });
      }
    const versions = await this.papers.versions(this.db.reads, [...byVersion.keys()]);
    const questions = [...byVersion].flatMap(([versionId, sum]) => {
      const version = versions.get(versionId);
      return version ? [{ versionId, kind: version.kind, stem: version.content.stem, ...sum }] : [];
    });
    questions.sort((a, b) => b.people - a.people || a.versionId - b.versionId);
    return { ...countEffect(moves, before.units, after.units), questions };
  }

  private async result(roundId: number, runNo: number): Promise<RunResult> {
    const run = await this.runs.numbered(roundId, runNo);
    if (!run) throw new NotFound('RUN.NOT_FOUND');
    return { attempts: await this.runs.attempts(run.id), units: await this.runs.units(run.id) };
  }

  private async sheets(moves: readonly Move[]): Promise<Map<number, Sheet>> {
    const sheets = new Map<number, Sheet>();
    for (let at = 0; at < moves.length; at += BATCH) {
      const ids = moves.slice(at, at + BATCH).map((move) => move.attemptId);
      for (const [id, { sheet }] of await this.inputs.papers(this.db.reads, ids)) sheets.set(id, sheet);
    }
    return sheets;
  }
}

function moverView(move: Move, sheet: Sheet | undefined, name: ContestantName | undefined): Mover {
  const place = (one: RunAttempt | null): Mover['before'] => one && { total: one.total, rank: one.rankNo };
  return {
    attemptId: move.attemptId,
    personId: move.personId,
    name: name?.name ?? '',
    unitName: name?.unitName ?? '',
    before: place(move.before),
    after: place(move.after),
    items: move.items.map((item) => ({ ...item, versionId: sheet?.items[item.itemNo - 1]?.versionId ?? 0 })),
  };
}

function sortMoves(
  moves: readonly Move[],
  query: CompareQuery,
  names: ReadonlyMap<number, ContestantName>,
): readonly Move[] {
  const { field, direction } = sortOrder(query.sort, { field: 'rank', direction: 'ASC' });
  const rank = (move: Move): number => move.after?.rankNo ?? Number.MAX_SAFE_INTEGER;
  const gain = (move: Move): number => (move.after?.total ?? 0) - (move.before?.total ?? 0);
  const place = (move: Move): number => names.get(move.personId)?.place ?? 0;
  const of = { rank, points: gain, name: place }[field];
  const sign = direction === 'ASC' ? 1 : -1;
  return [...moves].sort((a, b) => sign * (of(a) - of(b)) || a.attemptId - b.attemptId);
}
