import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import type { RoundMode, RoundState } from '../domain/round.js';
import type { QuestionContent, QuestionKind } from '../domain/question.js';
import type { StagePhase } from '../domain/stage.js';
import type { MatchView, RoundMatches } from './stage.contract.js';
import type { StageHead } from './stage-file.js';
import type { MyMatches } from './stage-live.contract.js';
import { matchActs } from './stage.policy.js';
import { StageRepository } from './stage.repository.js';

export interface StageRound {
  readonly id: number;
  readonly name: string;
  readonly mode: RoundMode;
  readonly state: RoundState;
  readonly competitionId: number;
  readonly competitionName: string;
  readonly unitId: number;
}

/** Matches as they are set up. */
@Injectable()
export class StageSetupQueries {
  constructor(
    private readonly db: Database,
    private readonly stage: StageRepository,
  ) {}

  /** @throws NotFound ROUND.NOT_FOUND */
  async round(scope: Scope, id: number): Promise<StageRound> {
    const condition = scopeCondition(scope, 'u.path');
    const [row] = await this.db.reads.query<
      {
        id: number;
        name: string;
        mode: RoundMode;
        state: RoundState;
        competition_id: number;
        competition_name: string;
        unit_id: number;
      }[]
    >(
      `SELECT r.id, r.name, r.mode, r.state, c.id AS competition_id, c.name AS competition_name, c.unit_id
        FROM competition_round r JOIN competition c ON c.id = r.competition_id JOIN unit u ON u.id = c.unit_id
        WHERE r.id = ? AND ${condition.sql}`,
      [id, ...condition.parameters],
    );
    if (!row) throw new NotFound('ROUND.NOT_FOUND');
    return {
      id: row.id,
      name: row.name,
      mode: row.mode,
      state: row.state,
      competitionId: row.competition_id,
      competitionName: row.competition_name,
      unitId: row.unit_id,
    };
  }

  /** The matches of a round, the latest first. @unscoped works on a round that `round` has found in the actor's scope */
  async ofRound(roundId: number): Promise<RoundMatches['items']> {
    const rows = await this.db.reads.query<
      {
        id: number;
        take_no: number;
        phase: StagePhase;
        team_count: number;
        voided_at: string | null;
        voided_reason: string | null;
        made_by_name: string;
        made_at: string;
      }[]
    >(
      `SELECT m.id, m.take_no, m.phase, m.voided_at, m.voided_reason, m.made_by_name, m.made_at,
          (SELECT COUNT(*) FROM stage_team t WHERE t.match_id = m.id) AS team_count
        FROM stage_match m WHERE m.round_id = ? ORDER BY m.take_no DESC`,
      [roundId],
    );
    return rows.map((row) => ({
      id: row.id,
      takeNo: row.take_no,
      phase: row.phase,
      teamCount: Number(row.team_count),
      voidedAt: isoInstant(row.voided_at),
      voidedReason: row.voided_reason,
      madeByName: row.made_by_name,
      madeAt: isoInstant(row.made_at),
    }));
  }

  /** Matches not yet over in which somebody sits in a team. @unscoped own rows of the actor only */
  async ofMember(personId: number): Promise<MyMatches['items']> {
    const rows = await this.db.reads.query<
      {
        match_id: number;
        competition_name: string;
        round_name: string;
        team_name: string;
        table_no: number;
        phase: StagePhase;
        starts_at: string;
      }[]
    >(
      `SELECT m.id AS match_id, c.name AS competition_name, r.name AS round_name, t.name AS team_name, t.table_no,
          m.phase, r.starts_at
        FROM stage_member s JOIN stage_team t ON t.id = s.team_id JOIN stage_match m ON m.id = s.match_id
        JOIN competition_round r ON r.id = m.round_id JOIN competition c ON c.id = r.competition_id
        WHERE s.person_id = ? AND m.voided_at IS NULL AND m.phase <> 'FINISHED' ORDER BY r.starts_at, m.id`,
      [personId],
    );
    return rows.map((row) => ({
      matchId: row.match_id,
      competitionName: row.competition_name,
      roundName: row.round_name,
      teamName: row.team_name,
      tableNo: row.table_no,
      phase: row.phase,
      startsAt: isoInstant(row.starts_at),
    }));
  }

  /** The whole set-up. @unscoped works on a match that `StageRepository.within` has found in the actor's scope */
  async view(head: StageHead): Promise<MatchView> {
    const { reads } = this.db;
    const plan = await this.stage.plan(reads, head);
    const members = await reads.query<{ team_id: number; person_id: number; person_name: string }[]>(
      'SELECT team_id, person_id, person_name FROM stage_member WHERE match_id = ? ORDER BY team_id, position',
      [head.id],
    );
    const units = await reads.query<{ id: number; name: string }[]>(
      'SELECT u.id, u.name FROM unit u JOIN stage_team t ON t.unit_id = u.id WHERE t.match_id = ?',
      [head.id],
    );
    const unitNames = new Map(units.map(({ id, name }) => [id, name]));
    const questions = await this.questions(head.id);
    return {
      id: head.id,
      roundId: head.roundId,
      roundName: head.roundName,
      competitionId: head.competitionId,
      competitionName: head.competitionName,
      unitId: head.unitId,
      takeNo: head.takeNo,
      code: head.code,
      phase: head.phase,
      seq: head.seq,
      revision: head.revision,
      voidedAt: head.voidedAt,
      voidedReason: head.voidedReason,
      rules: head.rules,
      teams: plan.teams.map((team) => ({
        ...team,
        unitName: unitNames.get(team.unitId) ?? '',
        members: members
          .filter(({ team_id }) => team_id === team.id)
          .map(({ person_id, person_name }) => ({ personId: person_id, name: person_name })),
      })),
      segments: plan.segments.map((segment) => ({
        ...segment,
        worths: [...segment.worths],
        questions: segment.questions.flatMap(({ id, worth }) => {
          const question = questions.get(id);
          return question ? [{ id, worth, ...question }] : [];
        }),
      })),
      can: matchActs(head),
    };
  }

  private async questions(
    matchId: number,
  ): Promise<ReadonlyMap<number, Omit<MatchView['segments'][number]['questions'][number], 'id' | 'worth'>>> {
    const rows = await this.db.reads.query<
      {
        id: number;
        spoken: string | null;
        spoken_answer: string | null;
        kind: QuestionKind | null;
        content: string | null;
        question_id: number | null;
        code: string | null;
      }[]
    >(
      `SELECT q.id, q.spoken, q.spoken_answer, v.kind, v.content, b.id AS question_id, b.code FROM stage_question q
        JOIN stage_segment s ON s.id = q.segment_id LEFT JOIN question_version v ON v.id = q.version_id
        LEFT JOIN question b ON b.id = v.question_id WHERE s.match_id = ?`,
      [matchId],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          questionId: row.question_id,
          code: row.code,
          kind: row.kind,
          stem: row.content === null ? (row.spoken ?? '') : (JSON.parse(row.content) as QuestionContent).stem,
          spokenAnswer: row.spoken_answer,
        },
      ]),
    );
  }
}
