import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { pageOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { instantText } from '../../../platform/db/instants.js';
import { effectiveState } from '../domain/round-states.js';
import { differenceSpread } from '../domain/spread.js';
import { verdictOf } from '../domain/subjective.js';
import { FrozenPapers } from '../papers/frozen-papers.js';
import type { DisagreementsPage, DisagreementsQuery, MarkingProgress } from './marking.contract.js';
import { MarkingProgressQueries, type DisagreementRow } from './marking-progress.queries.js';
import { MarkingRounds, type MarkedRound } from './marking-rounds.queries.js';
import { MarkingReadiness } from './readiness.js';
import { CLAIM_MS } from './task-views.js';

/** What organisers see of the marking by people: how far it is, and how far markers agree. */
@Injectable()
export class MarkingOversight {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: MarkingRounds,
    private readonly queries: MarkingProgressQueries,
    private readonly papers: FrozenPapers,
    private readonly readiness: MarkingReadiness,
  ) {}

  async progress(actor: Actor, roundId: number): Promise<MarkingProgress> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    const now = this.clock.now();
    const { total, marked, held } = await this.queries.tasks(round.id, instantText(new Date(now.getTime() - CLAIM_MS)));
    const stuck = await this.queries.stuck(round.id);
    const tallies = await this.queries.items(round.id);
    const versions = await this.papers.versions(
      this.db.reads,
      tallies.map((item) => item.versionId),
    );
    return {
      roundId: round.id,
      state: effectiveState(round, now),
      thirdMarkerPercent: round.rules.thirdMarkerPercent,
      tasks: { total, marked, held, stuck },
      items: tallies.flatMap((item) => {
        const version = versions.get(item.versionId);
        if (!version) return [];
        const { versionId, maxPoints, answers, thirds, thirdsMarked, pairs, same } = item;
        return [
          {
            versionId,
            kind: version.kind,
            stem: version.content.stem,
            maxPoints,
            answers,
            decided: pairs - thirds + thirdsMarked,
            thirds,
            pairs,
            same,
            meanDifference: pairs === 0 ? null : Math.floor((2 * item.difference + pairs) / (2 * pairs)),
          },
        ];
      }),
      spread: differenceSpread(await this.queries.differences(round.id)),
      problems: await this.readiness.problems(round),
    };
  }

  async disagreements(actor: Actor, roundId: number, query: DisagreementsQuery): Promise<DisagreementsPage> {
    const round = await this.rounds.find(scopeOf(actor, 'contest.manage'), roundId);
    const { rows, total } = await this.queries.disagreements(round.id, query);
    const versions = await this.papers.versions(
      this.db.reads,
      rows.map((row) => row.version_id),
    );
    const items = rows.map((row) => disagreement(row, round, versions.get(row.version_id)?.content.stem ?? ''));
    return { ...pageOf(query, items, total), items };
  }
}

function disagreement(row: DisagreementRow, round: MarkedRound, stem: string): DisagreementsPage['items'][number] {
  const marks = [row.p1, row.p2, row.p3].flatMap((points, at) => (points === null ? [] : [{ slot: at + 1, points }]));
  const verdict = verdictOf(marks, row.item_points, round.rules);
  return {
    attemptId: row.attempt_id,
    itemNo: row.item_no,
    versionId: row.version_id,
    stem,
    maxPoints: row.item_points,
    first: { markerName: row.n1, points: row.p1, words: row.w1 },
    second: { markerName: row.n2, points: row.p2, words: row.w2 },
    third: row.p3 === null ? null : { markerName: row.n3 ?? '', points: row.p3, words: row.w3 },
    points: verdict.state === 'DONE' ? verdict.points : null,
  };
}
