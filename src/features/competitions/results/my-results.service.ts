import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound, RuleViolation } from '../../../kernel/errors.js';
import { levelAt, levelsOf } from '../domain/awards.js';
import type { RoundRules } from '../domain/round.js';
import { isAnnounced, isFinal } from '../domain/round-states.js';
import { isoInstant } from '../../../platform/db/instants.js';
import type { MyResult, MyResults } from './my-results.contract.js';
import { MyResultsQueries, type HeadRow, type OwnResult } from './my-results.queries.js';
import { ResultsQueries, type ResultRound } from './results.queries.js';
import { ReviewPaper } from './review-paper.js';

/** 我的成绩: one's own and nobody else's, once the results are announced. */
@Injectable()
export class MyResultsService {
  constructor(
    private readonly results: ResultsQueries,
    private readonly own: MyResultsQueries,
    private readonly papers: ReviewPaper,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<MyResults> {
    if (actor.personId === null) return { items: [] };
    const rows = await this.own.heads(actor.personId);
    return { items: rows.map((row) => ({ ...headOf(row), startsAt: isoInstant(row.starts_at) })) };
  }

  /**
   * @throws NotFound RESULT.NOT_FOUND did not take part
   * @throws RuleViolation RESULT.NOT_YET
   */
  async one(actor: Actor, roundId: number): Promise<MyResult> {
    const { round, result, personId } = await this.announced(actor, roundId);
    const appeals = await this.own.appeals(roundId, personId);
    const [head] = await this.own.heads(personId, roundId);
    if (!head) throw new NotFound('RESULT.NOT_FOUND');
    return {
      ...headOf(head),
      objective: result.objective,
      subjective: result.subjective,
      usedMs: result.usedMs,
      submittedAt: result.submittedAt,
      runNo: result.runNo,
      unit: await this.own.unit(result.runId, result.unitId),
      appealsUntil: round.appealsUntil?.toISOString() ?? null,
      mayAppeal: mayAppeal(round, this.clock.now()),
      appeals,
      items: await this.papers.items(roundId, result),
    };
  }

  /** One's own result of a round whose results are announced. */
  async announced(actor: Actor, roundId: number): Promise<{ round: ResultRound; result: OwnResult; personId: number }> {
    const { personId } = actor;
    if (personId === null) throw new NotFound('RESULT.NOT_FOUND');
    const round = await this.results.anyRound(roundId, this.clock.now());
    const result = await this.own.result(roundId, personId);
    if (!isAnnounced(round.state)) {
      // whether somebody took part is theirs to know, whatever has been computed
      if (!result && !(await this.own.tookPart(roundId, personId))) throw new NotFound('RESULT.NOT_FOUND');
      throw new RuleViolation('RESULT.NOT_YET');
    }
    if (!result) throw new NotFound('RESULT.NOT_FOUND');
    return { round, result, personId };
  }
}

function headOf(row: HeadRow): Omit<MyResults['items'][number], 'startsAt'> {
  const { awards } = JSON.parse(row.rules) as RoundRules;
  const tookPart = Number(row.took_part);
  const level = levelAt(levelsOf('PERSON', awards, tookPart), row.rank_no);
  const award =
    row.award_id === null || row.award_name === null || row.certificate_no === null
      ? null
      : { id: row.award_id, name: row.award_name, certificateNo: row.certificate_no };
  return {
    roundId: row.id,
    roundName: row.name,
    competition: { id: row.competition_id, name: row.competition_name },
    kind: row.kind,
    state: row.state,
    total: row.total,
    totalPoints: row.total_points,
    rankNo: row.rank_no,
    tookPart,
    award,
    proposedAward: award === null && !isFinal(row.state) ? (level?.name ?? null) : null,
  };
}

/** Half-open: until, and not at, the instant that was set. */
export function mayAppeal(round: Pick<ResultRound, 'state' | 'appealsUntil'>, now: Date): boolean {
  return round.state === 'APPEALS' && round.appealsUntil !== null && now.getTime() < round.appealsUntil.getTime();
}
