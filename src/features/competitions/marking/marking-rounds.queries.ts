import { Injectable } from '@nestjs/common';
import { EVERYWHERE, type Scope } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { instantText, readInstant } from '../../../platform/db/instants.js';
import { placeholders, scopeCondition } from '../../../platform/db/scope.js';
import type { RoundMode, RoundRules, RoundState } from '../domain/round.js';

type Reader = Tx['manager'];

/** A round as far as marking goes. */
export interface MarkedRound {
  readonly id: number;
  readonly name: string;
  readonly competitionName: string;
  readonly unitId: number;
  readonly unitPath: string;
  readonly mode: RoundMode;
  /** As stored; ask `effectiveState`. */
  readonly state: RoundState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly graceSeconds: number;
  readonly paperId: number | null;
  readonly rules: RoundRules;
}

interface RoundRow {
  id: number;
  name: string;
  competition_name: string;
  unit_id: number;
  path: string;
  mode: RoundMode;
  state: RoundState;
  starts_at: string;
  ends_at: string;
  grace_seconds: number;
  paper_id: number | null;
  rules: string;
}

const FROM = `SELECT r.id, r.name, c.name AS competition_name, c.unit_id, u.path, r.mode, r.state, r.starts_at, r.ends_at,
                     r.grace_seconds, r.paper_id, r.rules
                FROM competition_round r JOIN competition c ON c.id = r.competition_id JOIN unit u ON u.id = c.unit_id`;

/** Rounds, and how far their attempts are. */
@Injectable()
export class MarkingRounds {
  constructor(private readonly db: Database) {}

  /** @throws NotFound ROUND.NOT_FOUND */
  async find(scope: Scope, id: number, reader: Reader = this.db.reads): Promise<MarkedRound> {
    const reach = scopeCondition(scope, 'u.path');
    const [row] = await reader.query<RoundRow[]>(`${FROM} WHERE r.id = ? AND ${reach.sql}`, [id, ...reach.parameters]);
    if (!row) throw new NotFound('ROUND.NOT_FOUND');
    return roundOf(row);
  }

  /** The round, held to the end of the transaction: runs and tasks of one round are made one after the other. */
  async locked(tx: Tx, scope: Scope, id: number): Promise<MarkedRound> {
    if (this.db.dialect !== 'sqlite')
      await tx.manager.query('SELECT id FROM competition_round WHERE id = ? FOR UPDATE', [id]);
    return this.find(scope, id, tx.manager);
  }

  /**
   * The round, for whoever marks in it: it stays as it is to the end of the transaction, and no run begins to count meanwhile.
   * Many may hold it together. Held before a mark gets its number, so that a run never counts past one that is on its way.
   * @unscoped the actor was appointed to the round
   */
  async held(tx: Tx, id: number): Promise<MarkedRound> {
    if (this.db.dialect !== 'sqlite')
      await tx.manager.query('SELECT id FROM competition_round WHERE id = ? LOCK IN SHARE MODE', [id]);
    return this.find(EVERYWHERE, id, tx.manager);
  }

  /** Those a person marks in, the latest first. @unscoped rounds to which the actor was appointed */
  async ofMarker(personId: number): Promise<MarkedRound[]> {
    const rows = await this.db.reads.query<RoundRow[]>(
      `${FROM} JOIN round_marker m ON m.round_id = r.id WHERE m.person_id = ? ORDER BY r.ends_at DESC, r.id DESC LIMIT 50`,
      [personId],
    );
    return rows.map(roundOf);
  }

  /** Online rounds whose window is over and whose results are not out. @unscoped asked by the recurring job, which serves all */
  async waiting(now: Date): Promise<MarkedRound[]> {
    const states: RoundState[] = ['PUBLISHED', 'OPEN', 'CLOSED', 'MARKING'];
    const rows = await this.db.reads.query<RoundRow[]>(
      `${FROM} WHERE r.mode = 'ONLINE' AND r.state IN ${placeholders(states.length)}
          AND (r.ends_at <= ? OR r.state IN ('CLOSED', 'MARKING')) ORDER BY r.id`,
      [...states, instantText(now)],
    );
    return rows.map(roundOf);
  }

  /** @unscoped of a round that the caller has found within its scope */
  async openAttempts(roundId: number, reader: Reader = this.db.reads): Promise<number> {
    const [row] = await reader.query<{ open: number }[]>(
      'SELECT COUNT(*) AS open FROM attempt WHERE round_id = ? AND submitted_at IS NULL',
      [roundId],
    );
    return Number(row?.open ?? 0);
  }

  /** @unscoped of a round that the caller has found within its scope */
  async attempts(roundId: number, reader: Reader = this.db.reads): Promise<number> {
    const [row] = await reader.query<{ found: number }[]>('SELECT COUNT(*) AS found FROM attempt WHERE round_id = ?', [
      roundId,
    ]);
    return Number(row?.found ?? 0);
  }

  /** When the last attempt was due; `null` without attempts. @unscoped of a round that the caller has found within its scope */
  async lastDue(roundId: number, reader: Reader = this.db.reads): Promise<Date | null> {
    const [row] = await reader.query<{ due: string | null }[]>(
      'SELECT MAX(due_at) AS due FROM attempt WHERE round_id = ?',
      [roundId],
    );
    return readInstant(row?.due ?? null);
  }

  /** Attempts with answers of the grace and no decision. @unscoped of a round that the caller has found within its scope */
  async lateUndecided(roundId: number, reader: Reader = this.db.reads): Promise<number> {
    const [row] = await reader.query<{ waiting: number }[]>(
      `SELECT COUNT(*) AS waiting FROM attempt a
        WHERE a.round_id = ? AND a.submit_kind = 'TIME'
          AND EXISTS (SELECT 1 FROM attempt_answer j WHERE j.attempt_id = a.id AND j.late = 1)
          AND NOT EXISTS (SELECT 1 FROM late_decision d WHERE d.attempt_id = a.id)`,
      [roundId],
    );
    return Number(row?.waiting ?? 0);
  }
}

function roundOf(row: RoundRow): MarkedRound {
  return {
    id: row.id,
    name: row.name,
    competitionName: row.competition_name,
    unitId: row.unit_id,
    unitPath: row.path,
    mode: row.mode,
    state: row.state,
    startsAt: readInstant(row.starts_at),
    endsAt: readInstant(row.ends_at),
    graceSeconds: row.grace_seconds,
    paperId: row.paper_id,
    rules: JSON.parse(row.rules) as RoundRules,
  };
}
