import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import { offsetOf } from '../../../kernel/page.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { scopeCondition, type SqlCondition } from '../../../platform/db/scope.js';
import { sortOrder } from '../../../platform/http/contract.js';
import type { ChangeKind } from '../domain/season.js';
import type { SwapState } from '../domain/swap.js';
import type { SwapQuery, SwapSideView } from './swap.contract.js';

/** Who looks at the board. */
export interface BoardReader {
  readonly personId: number | null;
  /** Halls whose swaps they see all of (`hall.read`). */
  readonly scope: Scope;
  readonly today: BusinessDate;
}

export interface SwapRow {
  readonly id: number;
  readonly state: SwapState;
  readonly offered: SwapSideView;
  readonly target: { readonly personId: number; readonly name: string } | null;
  readonly taken: SwapSideView | null;
  readonly words: string;
  readonly until: BusinessDate;
  readonly offeredAt: string;
  readonly acceptedAt: string | null;
  readonly decidedAt: string | null;
  readonly decision: string | null;
  readonly endedBy: ChangeKind | null;
  readonly decidedBy: string | null;
  readonly hostPath: string;
}

interface RawRow {
  id: number;
  state: SwapState;
  words: string;
  until_on: string;
  decision: string | null;
  ended_by: ChangeKind | null;
  decided_by_name: string | null;
  offered_at: string;
  accepted_at: string | null;
  decided_at: string | null;
  target_person_id: number | null;
  target_name: string | null;
  host_path: string;
  o_lecture: number;
  o_date: number;
  o_month: string;
  o_no: number;
  o_on: string;
  o_person: number;
  o_name: string;
  o_unit: string | null;
  o_topic: string | null;
  t_lecture: number | null;
  t_date: number | null;
  t_month: string | null;
  t_no: number | null;
  t_on: string | null;
  t_person: number | null;
  t_name: string | null;
  t_unit: string | null;
  t_topic: string | null;
}

const FROM = `FROM lecture_swap w
  JOIN lecture ol ON ol.id = w.offered_lecture_id JOIN lecture_date od ON od.id = ol.date_id
  JOIN lecture_season s ON s.id = od.season_id JOIN unit h ON h.id = s.host_unit_id
  JOIN person op ON op.id = w.offered_by JOIN unit ou ON ou.id = op.unit_id
  LEFT JOIN unit ow ON ow.id = op.seconded_unit_id
  LEFT JOIN person tp ON tp.id = w.target_person_id
  LEFT JOIN lecture al ON al.id = w.taken_lecture_id LEFT JOIN lecture_date ad ON ad.id = al.date_id
  LEFT JOIN person ap ON ap.id = w.accepted_by LEFT JOIN unit au ON au.id = ap.unit_id
  LEFT JOIN unit aw ON aw.id = ap.seconded_unit_id`;

const SORTS = { until: 'w.until_on', offeredAt: 'w.offered_at', decidedAt: 'w.decided_at' } as const;
const LATEST_FIRST = { field: 'decidedAt', direction: 'DESC' } as const;
const SOONEST_FIRST = { field: 'until', direction: 'ASC' } as const;

/** A topic that is approved, or was spoken on, is for everybody. */
const publicTopic = (alias: string): string =>
  `CASE WHEN ${alias}.state IN ('ASSIGNED', 'TOPIC_SUBMITTED', 'CANCELLED', 'MISSED') THEN NULL ELSE ${alias}.topic END`;

/**
 * The swap board (换讲台).
 * @unscoped asked with a BoardReader, which holds the scope of the reader's halls and whose own swaps are meant
 */
@Injectable()
export class SwapsQueries {
  constructor(private readonly db: Database) {}

  async page(reader: BoardReader, query: SwapQuery): Promise<{ rows: SwapRow[]; total: number }> {
    const where = conditionOf(reader, query.view);
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total ${FROM} WHERE ${where.sql}`,
      where.parameters,
    );
    const isPast = query.view === 'mine' || query.view === 'decided';
    const { field, direction } = sortOrder<keyof typeof SORTS>(query.sort, isPast ? LATEST_FIRST : SOONEST_FIRST);
    const goingOnFirst = query.view === 'mine' ? `CASE WHEN w.state IN ('OPEN', 'ACCEPTED') THEN 0 ELSE 1 END,` : '';
    const rows = await this.db.reads.query<RawRow[]>(
      `SELECT w.id, w.state, w.words, w.until_on, w.decision, w.ended_by, w.decided_by_name, w.offered_at, w.accepted_at,
              w.decided_at, w.target_person_id, tp.name AS target_name, h.path AS host_path,
              ol.id AS o_lecture, od.id AS o_date, od.month AS o_month, od.session_no AS o_no, w.offered_on AS o_on,
              op.id AS o_person, op.name AS o_name, COALESCE(ow.name, ou.name) AS o_unit, ${publicTopic('ol')} AS o_topic,
              al.id AS t_lecture, ad.id AS t_date, ad.month AS t_month, ad.session_no AS t_no, w.taken_on AS t_on,
              ap.id AS t_person, ap.name AS t_name, COALESCE(aw.name, au.name) AS t_unit, ${publicTopic('al')} AS t_topic
         ${FROM} WHERE ${where.sql}
        ORDER BY ${goingOnFirst} ${SORTS[field]} ${direction}, w.id ${direction} LIMIT ? OFFSET ?`,
      [...where.parameters, query.size, offsetOf(query)],
    );
    return { rows: rows.map(rowOf), total };
  }

  /** For the tabs. */
  async counts(reader: BoardReader): Promise<{ open: number; mine: number; waiting: number }> {
    const parts = (['open', 'mine', 'waiting'] as const).map((view) => conditionOf(reader, view));
    const mine = "AND w.state IN ('OPEN', 'ACCEPTED')";
    const [row] = await this.db.reads.query<{ open_count: number; mine_count: number; waiting_count: number }[]>(
      `SELECT (SELECT COUNT(*) ${FROM} WHERE ${parts[0]?.sql ?? '1=0'}) AS open_count,
              (SELECT COUNT(*) ${FROM} WHERE ${parts[1]?.sql ?? '1=0'} ${mine}) AS mine_count,
              (SELECT COUNT(*) ${FROM} WHERE ${parts[2]?.sql ?? '1=0'}) AS waiting_count`,
      parts.flatMap((part) => part.parameters),
    );
    return { open: row?.open_count ?? 0, mine: row?.mine_count ?? 0, waiting: row?.waiting_count ?? 0 };
  }
}

/** Those that I can take, those I am part of, and, for staff, all of their halls. */
function conditionOf({ personId, scope, today }: BoardReader, view: SwapQuery['view']): SqlCondition {
  const me = personId ?? 0;
  const mine = '(w.offered_by = ? OR w.accepted_by = ? OR w.target_person_id = ?)';
  if (view === 'mine') return { sql: mine, parameters: [me, me, me] };
  if (view === 'open')
    return {
      sql: `w.state = 'OPEN' AND w.until_on >= ? AND w.offered_by <> ? AND (w.target_person_id IS NULL OR w.target_person_id = ?)
            AND EXISTS (SELECT 1 FROM lecture l JOIN lecture_date d ON d.id = l.date_id JOIN lecture_season z ON z.id = d.season_id
                         WHERE l.live_person_id = ? AND d.status = 'PUBLISHED' AND d.held_on >= ? AND z.host_unit_id = s.host_unit_id)`,
      parameters: [today, me, me, me, today],
    };
  const all = scopeCondition(scope, 'h.path');
  const state = view === 'waiting' ? "w.state = 'ACCEPTED'" : "w.state NOT IN ('OPEN', 'ACCEPTED')";
  return { sql: `${state} AND (${all.sql} OR ${mine})`, parameters: [...all.parameters, me, me, me] };
}

function rowOf(row: RawRow): SwapRow {
  const hasTaken = row.t_lecture !== null && row.t_person !== null;
  return {
    id: row.id,
    state: row.state,
    offered: {
      lectureId: row.o_lecture,
      dateId: row.o_date,
      month: row.o_month,
      sessionNo: row.o_no,
      heldOn: row.o_on,
      personId: row.o_person,
      name: row.o_name,
      unitName: row.o_unit ?? '',
      topic: row.o_topic,
    },
    target: row.target_person_id === null ? null : { personId: row.target_person_id, name: row.target_name ?? '' },
    taken: hasTaken
      ? {
          lectureId: row.t_lecture ?? 0,
          dateId: row.t_date ?? 0,
          month: row.t_month ?? '',
          sessionNo: row.t_no ?? 0,
          heldOn: row.t_on ?? '',
          personId: row.t_person ?? 0,
          name: row.t_name ?? '',
          unitName: row.t_unit ?? '',
          topic: row.t_topic,
        }
      : null,
    words: row.words,
    until: row.until_on,
    offeredAt: isoInstant(row.offered_at),
    acceptedAt: isoInstant(row.accepted_at),
    decidedAt: isoInstant(row.decided_at),
    decision: row.decision,
    endedBy: row.ended_by,
    decidedBy: row.decided_by_name,
    hostPath: row.host_path,
  };
}
