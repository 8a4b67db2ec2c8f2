import { Injectable } from '@nestjs/common';
import type { PersonnelCategory, Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { offsetOf, pageOf, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import type { EvidenceKind, LateVerdict, SealedAnswers, SubmitKind } from '../domain/attempt.js';
import { answeredCount, foldJournal } from '../domain/fold.js';
import { RoundsRepository } from '../rounds/rounds.repository.js';
import type {
  AttemptListQuery,
  AttemptRow,
  MONITOR_SORTS,
  MonitorState,
  RoundMonitor,
} from './attempt-admin.contract.js';
import { AttemptShapes } from './attempt-shapes.js';
import { JournalRepository } from './journal.repository.js';

interface ListRow {
  entry_id: number;
  person_id: number;
  person_name: string;
  unit_id: number;
  unit_name: string;
  category: PersonnelCategory;
  extra_minutes: number;
  attempt_id: number | null;
  started_at: string | null;
  due_at: string | null;
  submitted_at: string | null;
  submit_kind: SubmitKind | null;
  last_sitting: number | null;
  sealed: string | null;
}

/** What is counted of one attempt besides its own row. */
interface Extras {
  readonly lastSavedAt: string | null;
  readonly late: number;
  readonly evidence: number;
  readonly verdict: LateVerdict | null;
}

const FROM = `FROM round_entry e LEFT JOIN attempt a ON a.round_id = e.round_id AND a.person_id = e.person_id
              WHERE e.round_id = ? AND (e.removed_at IS NULL OR a.id IS NOT NULL)`;

const COLUMNS = `e.id AS entry_id, e.person_id, e.person_name, e.unit_id, e.unit_name, e.category, e.extra_minutes,
  a.id AS attempt_id, a.started_at, a.due_at, a.submitted_at, a.submit_kind, a.last_sitting, a.sealed`;

const SORTS: Readonly<Record<(typeof MONITOR_SORTS)[number], string>> = {
  name: 'e.person_name',
  unit: 'e.unit_name',
  startedAt: 'a.started_at',
  dueAt: 'a.due_at',
  submittedAt: 'a.submitted_at',
};

const STATES: Readonly<Record<MonitorState, string>> = {
  NOT_STARTED: 'a.id IS NULL',
  OPEN: 'a.id IS NOT NULL AND a.submitted_at IS NULL',
  SUBMITTED: 'a.submitted_at IS NOT NULL',
};

const HAS_EVIDENCE = 'EXISTS (SELECT 1 FROM attempt_event v WHERE v.attempt_id = a.id)';
/** Only what the clock has closed can have answers of the grace: the journals of all others are not looked through. */
const HAS_LATE = `(a.submit_kind = 'TIME' AND EXISTS (SELECT 1 FROM attempt_answer w WHERE w.attempt_id = a.id AND w.late = 1))`;
const IS_DECIDED = 'EXISTS (SELECT 1 FROM late_decision d WHERE d.attempt_id = a.id)';
const UNDECIDED = `${HAS_LATE} AND NOT ${IS_DECIDED}`;

/** How a round is going, for its organiser (考试监控): states and counts, no scores. */
@Injectable()
export class AttemptMonitorQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly journal: JournalRepository,
    private readonly shapes: AttemptShapes,
  ) {}

  /** @throws NotFound ROUND.NOT_FOUND */
  async list(scope: Scope, roundId: number, query: AttemptListQuery): Promise<Page<AttemptRow>> {
    await this.rounds.within(scope, roundId);
    const { sql, parameters } = conditions(roundId, query);
    const [count] = await this.db.reads.query<{ total: number }[]>(`SELECT COUNT(*) AS total ${sql}`, parameters);
    const { field, direction } = sortOrder(query.sort, { field: 'unit', direction: 'ASC' });
    const rows = await this.db.reads.query<ListRow[]>(
      `SELECT ${COLUMNS} ${sql} ORDER BY ${SORTS[field]} ${direction}, e.id LIMIT ? OFFSET ?`,
      [...parameters, query.size, offsetOf(query)],
    );
    return pageOf(query, await this.rowsOf(rows), Number(count?.total ?? 0));
  }

  private async rowsOf(rows: readonly ListRow[]): Promise<AttemptRow[]> {
    const ids = rows.flatMap((row) => (row.attempt_id === null ? [] : [row.attempt_id]));
    const open = rows.flatMap((row) => (row.attempt_id === null || row.sealed !== null ? [] : [row.attempt_id]));
    const extras = await this.extras(ids);
    const shapes = ids.length === 0 ? undefined : await this.shapes.of(this.db.reads, ids);
    const journals = open.length === 0 ? undefined : await this.journal.entries(this.db.reads, open);
    return rows.map((row) => {
      const id = row.attempt_id ?? 0;
      const itemCount = shapes?.get(id)?.length ?? 0;
      const sealed =
        row.sealed === null
          ? foldJournal(journals?.get(id) ?? [], itemCount, false)
          : (JSON.parse(row.sealed) as SealedAnswers);
      return rowOf(row, itemCount, answeredCount(sealed), extras.get(id));
    });
  }

  private async extras(ids: readonly number[]): Promise<Map<number, Extras>> {
    if (ids.length === 0) return new Map();
    const among = placeholders(ids.length);
    const saves = await this.db.reads.query<{ attempt_id: number; last: string; late: number }[]>(
      `SELECT attempt_id, MAX(received_at) AS last, SUM(late) AS late FROM attempt_answer
        WHERE attempt_id IN ${among} GROUP BY attempt_id`,
      [...ids],
    );
    const events = await this.db.reads.query<{ attempt_id: number; total: number }[]>(
      `SELECT attempt_id, COUNT(*) AS total FROM attempt_event WHERE attempt_id IN ${among} GROUP BY attempt_id`,
      [...ids],
    );
    const verdicts = await this.db.reads.query<{ attempt_id: number; verdict: LateVerdict }[]>(
      `SELECT attempt_id, verdict FROM late_decision WHERE attempt_id IN ${among} ORDER BY id`,
      [...ids],
    );
    const verdictOf = new Map(verdicts.map((row) => [row.attempt_id, row.verdict]));
    const eventsOf = new Map(events.map((row) => [row.attempt_id, Number(row.total)]));
    const savesOf = new Map(saves.map((row) => [row.attempt_id, row]));
    return new Map(
      ids.map((id) => [
        id,
        {
          lastSavedAt: savesOf.get(id)?.last ?? null,
          late: Number(savesOf.get(id)?.late ?? 0),
          evidence: eventsOf.get(id) ?? 0,
          verdict: verdictOf.get(id) ?? null,
        },
      ]),
    );
  }

  /** Counts for the tiles and charts. @throws NotFound ROUND.NOT_FOUND */
  async monitor(scope: Scope, roundId: number): Promise<RoundMonitor> {
    await this.rounds.within(scope, roundId);
    const ask = <Row>(sql: string): Promise<Row[]> => this.db.reads.query<Row[]>(sql, [roundId]);
    const [entries] = await ask<{ entered: number; started: number }>(
      `SELECT COUNT(*) AS entered, COUNT(a.id) AS started ${FROM}`,
    );
    const kinds = await ask<{ submit_kind: SubmitKind | null; total: number }>(
      'SELECT submit_kind, COUNT(*) AS total FROM attempt WHERE round_id = ? GROUP BY submit_kind',
    );
    const evidence = await ask<{ kind: EvidenceKind; total: number }>(
      `SELECT v.kind, COUNT(DISTINCT a.id) AS total FROM attempt a JOIN attempt_event v ON v.attempt_id = a.id
        WHERE a.round_id = ? GROUP BY v.kind ORDER BY v.kind`,
    );
    const [late] = await ask<{ attempts: number; undecided: number }>(
      `SELECT COUNT(*) AS attempts, COALESCE(SUM(CASE WHEN ${IS_DECIDED} THEN 0 ELSE 1 END), 0) AS undecided
         FROM attempt a WHERE a.round_id = ? AND ${HAS_LATE}`,
    );
    const perMinute = (column: string) =>
      ask<{ minute: string; total: number }>(
        `SELECT SUBSTR(CAST(${column} AS CHAR), 1, 16) AS minute, COUNT(*) AS total FROM attempt
          WHERE round_id = ? AND ${column} IS NOT NULL GROUP BY SUBSTR(CAST(${column} AS CHAR), 1, 16) ORDER BY minute`,
      );
    const [starts, submits] = [await perMinute('started_at'), await perMinute('submitted_at')];
    const ended = (kind: SubmitKind | null): number =>
      Number(kinds.find((row) => row.submit_kind === kind)?.total ?? 0);
    const entered = Number(entries?.entered ?? 0);
    return {
      serverNow: this.clock.now().toISOString(),
      entered,
      notStarted: entered - Number(entries?.started ?? 0),
      open: ended(null),
      submitted: { person: ended('PERSON'), time: ended('TIME'), staff: ended('STAFF') },
      evidence: evidence.map((row) => ({ kind: row.kind, attempts: Number(row.total) })),
      late: { attempts: Number(late?.attempts ?? 0), undecided: Number(late?.undecided ?? 0) },
      starts: starts.map(minuteOf),
      submits: submits.map(minuteOf),
    };
  }
}

const minuteOf = ({ minute, total }: { minute: string; total: number }) => ({
  at: isoInstant(`${minute}:00.000`),
  count: Number(total),
});

function conditions(roundId: number, query: AttemptListQuery): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [roundId];
  const all = [FROM];
  if (query.state !== undefined) all.push(STATES[query.state]);
  if (query.unitId !== undefined) {
    all.push('e.unit_id = ?');
    parameters.push(query.unitId);
  }
  if (query.q !== undefined) {
    all.push("(e.person_name LIKE ? ESCAPE '!' OR e.unit_name LIKE ? ESCAPE '!')");
    const like = `%${query.q.replaceAll(/[!%_]/g, '!$&')}%`;
    parameters.push(like, like);
  }
  if (query.evidence !== undefined) all.push(query.evidence ? HAS_EVIDENCE : `NOT ${HAS_EVIDENCE}`);
  if (query.undecided !== undefined) all.push(query.undecided ? UNDECIDED : `NOT (${UNDECIDED})`);
  return { sql: all.join(' AND '), parameters };
}

function rowOf(row: ListRow, itemCount: number, answered: number, extras: Extras | undefined): AttemptRow {
  return {
    entryId: row.entry_id,
    personId: row.person_id,
    personName: row.person_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    category: row.category,
    extraMinutes: row.extra_minutes,
    state: row.attempt_id === null ? 'NOT_STARTED' : row.submitted_at === null ? 'OPEN' : 'SUBMITTED',
    attemptId: row.attempt_id,
    startedAt: isoInstant(row.started_at),
    dueAt: isoInstant(row.due_at),
    submittedAt: isoInstant(row.submitted_at),
    submitKind: row.submit_kind,
    itemCount,
    answered,
    lastSavedAt: isoInstant(extras?.lastSavedAt ?? null),
    sittings: row.last_sitting ?? 0,
    evidence: extras?.evidence ?? 0,
    late: extras?.late ?? 0,
    lateVerdict: extras?.verdict ?? null,
  };
}
