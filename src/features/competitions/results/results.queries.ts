import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { offsetOf } from '../../../kernel/page.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isoInstant, readInstant } from '../../../platform/db/instants.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import type { Counted, RunCause } from '../domain/marking.js';
import type { RoundKind, RoundMode, RoundRules, RoundState } from '../domain/round.js';
import { effectiveState } from '../domain/round-states.js';
import { NOT_RANKED } from '../domain/unit-board.js';
import { AttemptResultEntity } from '../marking/attempt-result.entity.js';
import type { PersonResultFilter, PersonResultQuery, PERSON_SORTS } from './results.contract.js';
import { UnitResultEntity } from './unit-result.entity.js';

type Reader = Tx['manager'];

/** A round, as far as its results need it. */
export interface ResultRound {
  readonly id: number;
  readonly name: string;
  readonly kind: RoundKind;
  readonly mode: RoundMode;
  readonly competitionId: number;
  readonly competitionName: string;
  readonly unitId: number;
  /** Of the organiser. */
  readonly unitPath: string;
  /** As the clock says. */
  readonly state: RoundState;
  readonly startsAt: Date;
  readonly appealsUntil: Date | null;
  readonly rules: RoundRules;
  readonly paperId: number | null;
  /** Hundredths; 0 without a paper. */
  readonly totalPoints: number;
}

interface RoundRow {
  id: number;
  name: string;
  kind: RoundKind;
  mode: RoundMode;
  competition_id: number;
  competition_name: string;
  unit_id: number;
  path: string;
  state: RoundState;
  starts_at: string;
  ends_at: string;
  appeals_until: string | null;
  rules: string;
  paper_id: number | null;
  total_points: number | null;
}

export interface RunHead {
  readonly id: number;
  readonly runNo: number;
  readonly cause: RunCause;
  readonly reason: string | null;
  readonly madeAt: string;
  readonly madeByName: string | null;
  readonly digest: string;
  /** How far it has read each journal. */
  readonly counted: Counted;
}

export interface PersonResultRow {
  readonly attempt_id: number;
  readonly person_id: number;
  readonly person_name: string;
  readonly unit_name: string;
  readonly rank_no: number;
  readonly same_rank: number;
  readonly total: number;
  readonly objective: number;
  readonly subjective: number;
  readonly used_ms: number;
}

const ROUND_COLUMNS = `r.id, r.name, r.kind, r.mode, r.competition_id, c.name AS competition_name, c.unit_id, u.path, r.state, r.starts_at,
  r.ends_at, r.appeals_until, r.rules, r.paper_id, p.total_points`;
const ROUND_FROM = `FROM competition_round r JOIN competition c ON c.id = r.competition_id JOIN unit u ON u.id = c.unit_id
  LEFT JOIN paper p ON p.id = r.paper_id`;

const SORT_COLUMNS: Readonly<Record<(typeof PERSON_SORTS)[number], string>> = {
  rank: 'ar.rank_no',
  name: 'e.person_name',
  unit: 'e.unit_name',
  total: 'ar.total',
  usedTime: 'ar.used_ms',
};

/** Read models of results. What hangs on a run is reached through a round that was loaded within the scope. */
@Injectable()
export class ResultsQueries {
  constructor(private readonly db: Database) {}

  /** @throws NotFound ROUND.NOT_FOUND also outside the scope */
  async round(scope: Scope, id: number, now: Date): Promise<ResultRound> {
    const within = scopeCondition(scope, 'u.path');
    const [row] = await this.db.reads.query<RoundRow[]>(
      `SELECT ${ROUND_COLUMNS} ${ROUND_FROM} WHERE r.id = ? AND ${within.sql}`,
      [id, ...within.parameters],
    );
    if (!row) throw new NotFound('ROUND.NOT_FOUND');
    return roundOf(row, now);
  }

  /** @unscoped asked by contestants for a round they took part in, and by the round's own acts */
  async anyRound(id: number, now: Date, reader: Reader = this.db.reads): Promise<ResultRound> {
    const [row] = await reader.query<RoundRow[]>(`SELECT ${ROUND_COLUMNS} ${ROUND_FROM} WHERE r.id = ?`, [id]);
    if (!row) throw new NotFound('ROUND.NOT_FOUND');
    return roundOf(row, now);
  }

  /** The run that counts: the latest. @unscoped of a round that was loaded before */
  async latestRun(roundId: number, reader: Reader = this.db.reads): Promise<RunHead | undefined> {
    const [row] = await reader.query<
      {
        id: number;
        run_no: number;
        cause: RunCause;
        reason: string | null;
        made_at: string;
        made_by_name: string | null;
        result_digest: string;
        counted: string;
      }[]
    >(
      `SELECT id, run_no, cause, reason, made_at, made_by_name, result_digest, counted FROM marking_run
        WHERE round_id = ? ORDER BY run_no DESC LIMIT 1`,
      [roundId],
    );
    return (
      row && {
        id: row.id,
        runNo: row.run_no,
        cause: row.cause,
        reason: row.reason,
        madeAt: isoInstant(row.made_at),
        madeByName: row.made_by_name,
        digest: row.result_digest,
        counted: JSON.parse(row.counted) as Counted,
      }
    );
  }

  /** Totals and times of everybody in a run. @unscoped of a run of a round that was loaded before */
  async totals(runId: number): Promise<{ total: number; used_ms: number }[]> {
    return this.db.reads.query('SELECT total, used_ms FROM attempt_result WHERE run_id = ?', [runId]);
  }

  /** How many stand on the list, have something noted, have appealed. @unscoped of a round that was loaded before */
  async counts(roundId: number): Promise<{ entered: number; noted: number; filed: number; open: number }> {
    const [row] = await this.db.reads.query<
      [{ entered: number; noted: number; filed: number; open_appeals: number | null }]
    >(
      `SELECT (SELECT COUNT(*) FROM round_entry WHERE round_id = ? AND removed_at IS NULL) AS entered,
              (SELECT COUNT(DISTINCT v.attempt_id) FROM attempt_event v JOIN attempt a ON a.id = v.attempt_id
                WHERE a.round_id = ?) AS noted,
              (SELECT COUNT(*) FROM competition_appeal WHERE round_id = ? AND state <> 'WITHDRAWN') AS filed,
              (SELECT COUNT(*) FROM competition_appeal WHERE round_id = ? AND state = 'FILED') AS open_appeals`,
      [roundId, roundId, roundId, roundId],
    );
    return {
      entered: Number(row.entered),
      noted: Number(row.noted),
      filed: Number(row.filed),
      open: Number(row.open_appeals),
    };
  }

  /** @unscoped of a run of a round that was loaded before */
  async persons(
    run: { id: number; roundId: number },
    query: PersonResultQuery,
  ): Promise<{ rows: PersonResultRow[]; total: number }> {
    const { from, parameters } = personsFrom(run, query);
    const [count] = await this.db.reads.query<[{ total: number }]>(`SELECT COUNT(*) AS total ${from}`, parameters);
    const order = sortOrder(query.sort, { field: 'rank', direction: 'ASC' });
    const rows = await this.db.reads.query<PersonResultRow[]>(
      `SELECT ar.attempt_id, ar.person_id, e.person_name, e.unit_name, ar.rank_no, ar.total, ar.objective, ar.subjective,
              ar.used_ms, (SELECT COUNT(*) FROM attempt_result o WHERE o.run_id = ar.run_id AND o.rank_no = ar.rank_no) AS same_rank
         ${from} ORDER BY ${SORT_COLUMNS[order.field]} ${order.direction}, ar.attempt_id LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    return { rows, total: Number(count.total) };
  }

  /** Best first; those who did not take part last. @unscoped of a run of a round that was loaded before */
  async units(runId: number, reader: Reader = this.db.reads): Promise<UnitResultEntity[]> {
    const units = await reader
      .getRepository(UnitResultEntity)
      .find({ where: { runId }, order: { rankNo: 'ASC', unitId: 'ASC' } });
    return [
      ...units.filter((unit) => unit.rankNo !== NOT_RANKED),
      ...units.filter((unit) => unit.rankNo === NOT_RANKED),
    ];
  }

  /** Everybody up to a rank, with name and unit as on the list. @unscoped of a run of a round that was loaded before */
  async best(
    run: { id: number; roundId: number },
    upTo: number,
    reader: Reader = this.db.reads,
  ): Promise<{ person_id: number; person_name: string; unit_id: number; unit_name: string; rank_no: number }[]> {
    return reader.query(
      `SELECT ar.person_id, e.person_name, e.unit_id, e.unit_name, ar.rank_no FROM attempt_result ar
         JOIN round_entry e ON e.round_id = ? AND e.person_id = ar.person_id
        WHERE ar.run_id = ? AND ar.rank_no BETWEEN 1 AND ? ORDER BY ar.rank_no, ar.person_id`,
      [run.roundId, run.id, upTo],
    );
  }

  /** How many are ranked. @unscoped of a run of a round that was loaded before */
  async tookPart(runId: number, reader: Reader = this.db.reads): Promise<number> {
    return reader.getRepository(AttemptResultEntity).countBy({ runId, rankNo: MoreThan(NOT_RANKED) });
  }
}

function roundOf(row: RoundRow, now: Date): ResultRound {
  const startsAt = readInstant(row.starts_at);
  const endsAt = readInstant(row.ends_at);
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    mode: row.mode,
    competitionId: row.competition_id,
    competitionName: row.competition_name,
    unitId: row.unit_id,
    unitPath: row.path,
    state: effectiveState({ state: row.state, startsAt, endsAt }, now),
    startsAt,
    appealsUntil: row.appeals_until === null ? null : readInstant(row.appeals_until),
    rules: JSON.parse(row.rules) as RoundRules,
    paperId: row.paper_id,
    totalPoints: row.total_points ?? 0,
  };
}

function personsFrom(
  run: { id: number; roundId: number },
  filter: PersonResultFilter,
): { from: string; parameters: unknown[] } {
  const conditions = ['ar.run_id = ?'];
  const parameters: unknown[] = [run.roundId, run.id];
  if (filter.q) {
    conditions.push("(e.person_name LIKE ? ESCAPE '!' OR e.unit_name LIKE ? ESCAPE '!')");
    const like = `%${filter.q.replaceAll(/[!%_]/g, '!$&')}%`;
    parameters.push(like, like);
  }
  if (filter.unitId !== undefined) {
    conditions.push('ar.unit_id = ?');
    parameters.push(filter.unitId);
  }
  return {
    from: `FROM attempt_result ar JOIN round_entry e ON e.round_id = ? AND e.person_id = ar.person_id
            WHERE ${conditions.join(' AND ')}`,
    parameters,
  };
}
