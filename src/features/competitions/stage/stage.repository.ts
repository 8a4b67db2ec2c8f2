import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isoInstant, readInstant } from '../../../platform/db/instants.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import type { RoundState } from '../domain/round.js';
import type { SegmentKind, StageFact, StagePhase, StageRules } from '../domain/stage.js';
import type { BuzzRow, NamedPlan, QuestionOnStage, SignedEntry, StageHead, StageTeam } from './stage-file.js';
import { StageBuzzEntity } from './stage-buzz.entity.js';
import { StageEntryEntity } from './stage-entry.entity.js';

type Reader = Tx['manager'];

const HEAD = `SELECT m.id, m.round_id, r.name AS round_name, r.state AS round_state, c.id AS competition_id,
    c.name AS competition_name, c.unit_id, u.name AS unit_name, m.take_no, m.code, m.rules, m.phase, m.seq, m.revision,
    m.voided_at, m.voided_reason
  FROM stage_match m JOIN competition_round r ON r.id = m.round_id JOIN competition c ON c.id = r.competition_id
  JOIN unit u ON u.id = c.unit_id`;

interface HeadRow {
  id: number;
  round_id: number;
  round_name: string;
  round_state: RoundState;
  competition_id: number;
  competition_name: string;
  unit_id: number;
  unit_name: string;
  take_no: number;
  code: string;
  rules: string;
  phase: StagePhase;
  seq: number;
  revision: number;
  voided_at: string | null;
  voided_reason: string | null;
}

const headOf = (row: HeadRow): StageHead => ({
  id: row.id,
  roundId: row.round_id,
  roundName: row.round_name,
  roundState: row.round_state,
  competitionId: row.competition_id,
  competitionName: row.competition_name,
  unitId: row.unit_id,
  unitName: row.unit_name,
  takeNo: row.take_no,
  code: row.code,
  rules: JSON.parse(row.rules) as StageRules,
  phase: row.phase,
  seq: row.seq,
  revision: row.revision,
  voidedAt: isoInstant(row.voided_at),
  voidedReason: row.voided_reason,
});

/**
 * A match as it runs: its journal, the presses of the buzzer, and what is on. Whoever writes locks the match first, so that all
 * acts on it stand in one line across all processes.
 * @unscoped `within` takes the Scope; the others work on the match that it, a member's own row or the code has found
 */
@Injectable()
export class StageRepository {
  constructor(private readonly db: Database) {}

  /** @throws NotFound STAGE.NOT_FOUND */
  async within(reader: Reader, scope: Scope, id: number): Promise<StageHead> {
    const condition = scopeCondition(scope, 'u.path');
    const [row] = await reader.query<HeadRow[]>(`${HEAD} WHERE m.id = ? AND ${condition.sql}`, [
      id,
      ...condition.parameters,
    ]);
    if (!row) throw new NotFound('STAGE.NOT_FOUND');
    return headOf(row);
  }

  /** @throws NotFound STAGE.NOT_FOUND */
  async head(reader: Reader, id: number): Promise<StageHead> {
    const [row] = await reader.query<HeadRow[]>(`${HEAD} WHERE m.id = ?`, [id]);
    if (!row) throw new NotFound('STAGE.NOT_FOUND');
    return headOf(row);
  }

  /** @throws NotFound STAGE.NOT_FOUND */
  async byCode(code: string): Promise<number> {
    const [row] = await this.db.reads.query<{ id: number }[]>('SELECT id FROM stage_match WHERE code = ?', [code]);
    if (!row) throw new NotFound('STAGE.NOT_FOUND');
    return row.id;
  }

  /** The team of somebody in a match. @throws NotFound STAGE.NOT_FOUND for everybody else */
  async teamOf(reader: Reader, matchId: number, personId: number | null): Promise<StageTeam> {
    const [row] = await reader.query<{ id: number; unit_id: number; name: string; table_no: number }[]>(
      `SELECT t.id, t.unit_id, t.name, t.table_no FROM stage_member s JOIN stage_team t ON t.id = s.team_id
        WHERE s.match_id = ? AND s.person_id = ?`,
      [matchId, personId],
    );
    if (!row) throw new NotFound('STAGE.NOT_FOUND');
    return { id: row.id, unitId: row.unit_id, name: row.name, tableNo: row.table_no };
  }

  /** Holds the match to the end of the transaction: on servers its row, on SQLite the one writer there is. */
  async lock(tx: Tx, id: number): Promise<void> {
    if (this.db.dialect === 'sqlite') return;
    await tx.manager.query('SELECT id FROM stage_match WHERE id = ? FOR UPDATE', [id]);
  }

  /** In the order of their numbers. */
  async journal(reader: Reader, id: number): Promise<SignedEntry[]> {
    const rows = await reader.query<{ seq: number; fact: string; made_by_name: string; made_at: string }[]>(
      'SELECT seq, fact, made_by_name, made_at FROM stage_entry WHERE match_id = ? ORDER BY seq',
      [id],
    );
    return rows.map((row) => ({
      seq: row.seq,
      at: readInstant(row.made_at).getTime(),
      fact: JSON.parse(row.fact) as StageFact,
      madeByName: row.made_by_name,
    }));
  }

  /** Adds an entry to the journal of a locked match. */
  async append(tx: Tx, matchId: number, seq: number, fact: StageFact, now: Date): Promise<void> {
    await tx.manager.getRepository(StageEntryEntity).insert({
      matchId,
      seq,
      fact,
      madeBy: tx.actor.accountId,
      madeByName: tx.actor.name,
      madeAt: now,
    });
  }

  /** Tells every process that there is something new to see. */
  async raise(tx: Tx, id: number, journal?: { readonly seq: number; readonly phase: StagePhase }): Promise<void> {
    if (journal === undefined) {
      await execute(tx.manager, 'UPDATE stage_match SET revision = revision + 1 WHERE id = ?', [id]);
      return;
    }
    await execute(tx.manager, 'UPDATE stage_match SET revision = revision + 1, seq = ?, phase = ? WHERE id = ?', [
      journal.seq,
      journal.phase,
      id,
    ]);
  }

  /** Of these matches: one narrow statement, asked several times a second by every process. */
  async revisions(ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const rows = await this.db.reads.query<{ id: number; revision: number }[]>(
      `SELECT id, revision FROM stage_match WHERE id IN ${placeholders(ids.length)}`,
      [...ids],
    );
    return new Map(rows.map((row) => [row.id, row.revision]));
  }

  /** Presses since the buzzer opened, in the order of arrival. */
  async presses(reader: Reader, matchId: number, opening: number | null): Promise<BuzzRow[]> {
    if (opening === null) return [];
    const rows = await reader.query<{ team_id: number; person_name: string; arrival: number; made_at: string }[]>(
      `SELECT b.team_id, s.person_name, b.arrival, b.made_at FROM stage_buzz b
        JOIN stage_member s ON s.match_id = b.match_id AND s.person_id = b.person_id
        WHERE b.match_id = ? AND b.opening = ? ORDER BY b.arrival`,
      [matchId, opening],
    );
    return rows.map((row) => ({
      teamId: row.team_id,
      personName: row.person_name,
      arrival: row.arrival,
      at: isoInstant(row.made_at),
    }));
  }

  /** A press that counts, on a locked match. */
  async addPress(tx: Tx, row: Omit<StageBuzzEntity, 'id'>): Promise<void> {
    await tx.manager.getRepository(StageBuzzEntity).insert(row);
  }

  /** Teams by table, segments in order with what they may ask. */
  async plan(reader: Reader, head: StageHead): Promise<NamedPlan> {
    const teams = await reader.query<{ id: number; unit_id: number; name: string; table_no: number }[]>(
      'SELECT id, unit_id, name, table_no FROM stage_team WHERE match_id = ? ORDER BY table_no',
      [head.id],
    );
    const segments = await reader.query<
      {
        id: number;
        kind: SegmentKind;
        name: string;
        right_points: number;
        wrong_points: number;
        seconds: number;
        question_count: number;
        worths: string;
      }[]
    >(
      `SELECT id, kind, name, right_points, wrong_points, seconds, question_count, worths FROM stage_segment
        WHERE match_id = ? ORDER BY position`,
      [head.id],
    );
    const questions = await reader.query<{ id: number; segment_id: number; worth: number | null }[]>(
      `SELECT q.id, q.segment_id, q.worth FROM stage_question q JOIN stage_segment s ON s.id = q.segment_id
        WHERE s.match_id = ? ORDER BY q.segment_id, q.position`,
      [head.id],
    );
    return {
      rules: head.rules,
      teams: teams.map((row) => ({ id: row.id, unitId: row.unit_id, name: row.name, tableNo: row.table_no })),
      segments: segments.map((row) => ({
        id: row.id,
        kind: row.kind,
        name: row.name,
        rightPoints: row.right_points,
        wrongPoints: row.wrong_points,
        seconds: row.seconds,
        questionCount: row.question_count,
        worths: JSON.parse(row.worths) as number[],
        questions: questions.filter(({ segment_id }) => segment_id === row.id).map(({ id, worth }) => ({ id, worth })),
      })),
    };
  }

  /** The text and key of a question on stage. */
  async question(reader: Reader, id: number | null): Promise<QuestionOnStage | null> {
    if (id === null) return null;
    const [row] = await reader.query<
      {
        spoken: string | null;
        spoken_answer: string | null;
        kind: QuestionOnStage['kind'];
        content: string | null;
        answer_key: string | null;
        explanation: string | null;
        source: string | null;
      }[]
    >(
      `SELECT q.spoken, q.spoken_answer, v.kind, v.content, v.answer_key, v.explanation, v.source
        FROM stage_question q LEFT JOIN question_version v ON v.id = q.version_id WHERE q.id = ?`,
      [id],
    );
    if (!row) return null;
    return {
      kind: row.kind,
      content:
        row.content === null
          ? { stem: row.spoken ?? '', options: [], parts: [] }
          : (JSON.parse(row.content) as QuestionOnStage['content']),
      key: row.answer_key === null ? null : (JSON.parse(row.answer_key) as QuestionOnStage['key']),
      spokenAnswer: row.spoken_answer,
      explanation: row.explanation,
      source: row.source,
    };
  }
}
