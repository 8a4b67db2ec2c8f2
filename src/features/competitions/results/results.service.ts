import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { pageOf, type Page } from '../../../kernel/page.js';
import { isAnnounced } from '../domain/round-states.js';
import { awardsOf, levelAt, levelsOf } from '../domain/awards.js';
import { distributionOf, medianOf, PASS_PERCENT } from '../domain/score-summary.js';
import type { PersonResult, PersonResultQuery, RoundResults, UnitResultView } from './results.contract.js';
import { ResultsQueries, type PersonResultRow, type ResultRound, type RunHead } from './results.queries.js';

/** The run that whoever asks may see: organisers as soon as there is one, others once the results are announced. */
export interface SeenRun {
  readonly round: ResultRound;
  readonly run: RunHead | undefined;
  /** Whether whoever asks may see results of this round now, if there are any. */
  readonly visible: boolean;
}

/** Below that many a mean is as good as a person's score. */
const FEWEST_FOR_A_MEAN = 3;

/** 成绩 of a round: summary, persons, units. Scores of persons are for the organisers only. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly queries: ResultsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound ROUND.NOT_FOUND */
  async seen(actor: Actor, roundId: number): Promise<SeenRun> {
    const round = await this.queries.round(scopeOf(actor, 'contest.read'), roundId, this.clock.now());
    if (!organises(actor, round) && !isAnnounced(round.state)) return { round, run: undefined, visible: false };
    return { round, run: await this.queries.latestRun(roundId), visible: true };
  }

  async summary(actor: Actor, roundId: number): Promise<RoundResults> {
    const { round, run } = await this.seen(actor, roundId);
    const counts = await this.queries.counts(roundId);
    const results = run === undefined ? [] : await this.queries.totals(run.id);
    const totals = results.map((one) => one.total);
    const { totalPoints, rules } = round;
    return {
      roundId,
      name: round.name,
      competition: { id: round.competitionId, name: round.competitionName },
      state: round.state,
      appealsUntil: round.appealsUntil?.toISOString() ?? null,
      run: run === undefined ? null : headOf(run),
      totalPoints,
      entered: counts.entered,
      tookPart: totals.length,
      mean: totals.length === 0 ? null : totals.reduce((sum, one) => sum + one, 0) / totals.length,
      median: medianOf(totals),
      passed: totals.filter((total) => total * 100 >= totalPoints * PASS_PERCENT).length,
      usedMedianMs: medianOf(results.map((one) => one.used_ms)),
      noted: counts.noted,
      appeals: { filed: counts.filed, open: counts.open },
      rules: { multiple: rules.multiple, tieBreaks: [...rules.tieBreaks], unitScore: rules.unitScore },
      distribution: totals.length === 0 ? [] : distributionOf(totals, totalPoints),
      seesPersons: organises(actor, round),
    };
  }

  async persons(actor: Actor, roundId: number, query: PersonResultQuery): Promise<Page<PersonResult>> {
    const round = await this.queries.round(scopeOf(actor, 'contest.manage'), roundId, this.clock.now());
    const run = await this.queries.latestRun(roundId);
    if (run === undefined) return pageOf(query, [], 0);
    const { rows, total } = await this.queries.persons({ id: run.id, roundId }, query);
    const levels = levelsOf('PERSON', round.rules.awards, await this.queries.tookPart(run.id));
    return pageOf(
      query,
      rows.map((row) => personOf(row, levelAt(levels, row.rank_no)?.name ?? null)),
      total,
    );
  }

  async units(actor: Actor, roundId: number): Promise<UnitResultView[]> {
    const { round, run } = await this.seen(actor, roundId);
    if (run === undefined) return [];
    const rows = await this.queries.units(run.id);
    const awards = awardsOf(
      'UNIT',
      round.rules.awards,
      rows.map((row) => ({ id: row.unitId, rankNo: row.rankNo })),
    );
    const awardOf = new Map(awards.map((one) => [one.id, one.name]));
    const sharing = new Map<number, number>();
    for (const row of rows) sharing.set(row.rankNo, (sharing.get(row.rankNo) ?? 0) + 1);
    return rows.map((row) => ({
      unitId: row.unitId,
      unitName: row.unitName,
      rankNo: row.rankNo,
      tied: row.rankNo > 0 && (sharing.get(row.rankNo) ?? 0) > 1,
      entered: row.entered,
      tookPart: row.tookPart,
      counted: row.counted,
      score: organises(actor, round) || row.counted >= FEWEST_FOR_A_MEAN ? row.score : null,
      award: awardOf.get(row.unitId) ?? null,
    }));
  }
}

/** Here, not only somewhere: who leads a county and organises in one of its units sees of the others what leaders see. */
const organises = (actor: Actor, round: ResultRound): boolean =>
  inScope(scopeOf(actor, 'contest.manage'), round.unitPath);

function headOf(run: RunHead): NonNullable<RoundResults['run']> {
  const { runNo, cause, reason, madeAt, madeByName, digest } = run;
  return { runNo, cause, reason, madeAt, madeByName, digest };
}

function personOf(row: PersonResultRow, award: string | null): PersonResult {
  return {
    attemptId: row.attempt_id,
    personId: row.person_id,
    personName: row.person_name,
    unitName: row.unit_name,
    rankNo: row.rank_no,
    tied: Number(row.same_rank) > 1,
    total: row.total,
    objective: row.objective,
    subjective: row.subjective,
    usedMs: row.used_ms,
    award,
  };
}
