import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant } from '../../../platform/db/instants.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import { People } from '../../people/people.public.js';
import type { PaperState } from '../domain/paper.js';
import type { RoundState } from '../domain/round.js';
import { effectiveState, type StepAct } from '../domain/round-states.js';
import { CompetitionRoundEntity } from './competition-round.entity.js';
import type { RoundCounts, RoundSteps, RoundView } from './round.contract.js';
import { roundActs } from './round.policy.js';

interface HeadRow {
  competition_id: number;
  competition_name: string;
  unit_id: number;
  unit_name: string;
  path: string;
  paper_name: string | null;
  paper_state: PaperState | null;
  item_count: number | null;
  total_points: number | null;
}

interface StepRow {
  id: number;
  act: StepAct;
  from_state: RoundState | null;
  to_state: RoundState;
  words: string | null;
  detail: string | null;
  made_by_name: string | null;
  made_at: string;
}

const HEAD = `SELECT c.id AS competition_id, c.name AS competition_name, u.id AS unit_id, u.name AS unit_name, u.path,
                     p.name AS paper_name, p.state AS paper_state, p.item_count, p.total_points
                FROM competition_round r JOIN competition c ON c.id = r.competition_id JOIN unit u ON u.id = c.unit_id
                LEFT JOIN paper p ON p.id = r.paper_id`;

/**
 * The page of a round and its history.
 * @unscoped every question takes the actor and asks within the scope of contest.read
 */
@Injectable()
export class RoundDetailQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
  ) {}

  /** @throws NotFound ROUND.NOT_FOUND */
  async page(actor: Actor, id: number): Promise<RoundView> {
    const { reads } = this.db;
    const head = await this.head(actor, id);
    const round = await reads.getRepository(CompetitionRoundEntity).findOneBy({ id });
    if (!round) throw new NotFound('ROUND.NOT_FOUND');
    const now = this.clock.now();
    const state = effectiveState(round, now);
    const [counts, hasHistory, units] = await Promise.all([
      this.counts(id),
      this.hasHistory(id),
      this.units(round.entryRule.unitIds),
    ]);
    return {
      id,
      competition: {
        id: head.competition_id,
        name: head.competition_name,
        unitId: head.unit_id,
        unitName: head.unit_name,
      },
      kind: round.kind,
      mode: round.mode,
      name: round.name,
      position: round.position,
      state,
      stateAt: round.stateAt.toISOString(),
      paper:
        round.paperId === null
          ? null
          : {
              id: round.paperId,
              name: head.paper_name ?? '',
              isFixed: head.paper_state === 'FIXED',
              itemCount: head.item_count ?? 0,
              totalPoints: head.total_points ?? 0,
            },
      startsAt: round.startsAt.toISOString(),
      endsAt: round.endsAt.toISOString(),
      durationMinutes: round.durationMinutes,
      lateEntryMinutes: round.lateEntryMinutes,
      graceSeconds: round.graceSeconds,
      appealsUntil: round.appealsUntil?.toISOString() ?? null,
      rules: {
        ...round.rules,
        tieBreaks: [...round.rules.tieBreaks],
        awards: [...round.rules.awards],
      },
      entryRule: {
        units,
        categories: round.entryRule.categories === null ? null : [...round.entryRule.categories],
      },
      publishedAt: round.publishedAt?.toISOString() ?? null,
      madeByName: round.madeByName,
      madeAt: round.madeAt.toISOString(),
      revision: round.revision,
      serverNow: now.toISOString(),
      counts,
      acts: roundActs(actor, head.path, state, hasHistory),
    };
  }

  /** Latest first. @throws NotFound ROUND.NOT_FOUND */
  async steps(actor: Actor, id: number): Promise<RoundSteps> {
    await this.head(actor, id);
    const rows = await this.db.reads.query<StepRow[]>(
      `SELECT id, act, from_state, to_state, words, detail, made_by_name, made_at
         FROM round_step WHERE round_id = ? ORDER BY id DESC`,
      [id],
    );
    return {
      items: rows.map((row) => ({
        id: row.id,
        act: row.act,
        fromState: row.from_state,
        toState: row.to_state,
        words: row.words,
        detail: row.detail === null ? {} : (JSON.parse(row.detail) as Record<string, string | number>),
        madeByName: row.made_by_name,
        madeAt: isoInstant(row.made_at),
      })),
    };
  }

  private async head(actor: Actor, id: number): Promise<HeadRow> {
    const reach = scopeCondition(scopeOf(actor, 'contest.read'), 'u.path');
    const [head] = await this.db.reads.query<HeadRow[]>(`${HEAD} WHERE r.id = ? AND ${reach.sql}`, [
      id,
      ...reach.parameters,
    ]);
    if (!head) throw new NotFound('ROUND.NOT_FOUND');
    return head;
  }

  private async counts(id: number): Promise<RoundCounts> {
    const [entries] = await this.db.reads.query<{ entries: number; removed: number | null; extra: number | null }[]>(
      `SELECT COUNT(*) AS entries, SUM(CASE WHEN removed_at IS NULL THEN 0 ELSE 1 END) AS removed,
              SUM(CASE WHEN removed_at IS NULL AND extra_minutes > 0 THEN 1 ELSE 0 END) AS extra
         FROM round_entry WHERE round_id = ?`,
      [id],
    );
    const [attempts] = await this.db.reads.query<{ started: number; submitted: number }[]>(
      'SELECT COUNT(*) AS started, COUNT(submitted_at) AS submitted FROM attempt WHERE round_id = ?',
      [id],
    );
    const removed = Number(entries?.removed ?? 0);
    return {
      entries: Number(entries?.entries ?? 0) - removed,
      removed,
      extra: Number(entries?.extra ?? 0),
      started: Number(attempts?.started ?? 0),
      submitted: Number(attempts?.submitted ?? 0),
    };
  }

  private async hasHistory(id: number): Promise<boolean> {
    const rows = await this.db.reads.query<{ id: number }[]>('SELECT id FROM round_step WHERE round_id = ? LIMIT 1', [
      id,
    ]);
    return rows.length > 0;
  }

  private async units(ids: readonly number[] | null): Promise<RoundView['entryRule']['units']> {
    if (ids === null) return null;
    const units = await this.people.unitsById(this.db.reads, ids);
    return units.map(({ id, name }) => ({ id, name })).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }
}
