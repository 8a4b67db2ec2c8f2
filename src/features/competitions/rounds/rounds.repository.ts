import { Injectable } from '@nestjs/common';
import type { Scope } from '../../../kernel/access.js';
import { Conflict, NotFound } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { scopeCondition } from '../../../platform/db/scope.js';
import { execute } from '../../../platform/db/statements.js';
import { CompetitionRoundEntity } from './competition-round.entity.js';
import { CompetitionEntity } from './competition.entity.js';
import { RoundEntryEntity } from './round-entry.entity.js';
import { RoundStepEntity } from './round-step.entity.js';

export type NewCompetition = Omit<CompetitionEntity, 'id' | 'revision'>;
export type NewRound = Omit<CompetitionRoundEntity, 'id' | 'revision'>;
export type NewStep = Omit<RoundStepEntity, 'id'>;

/** A round, locked, with the organiser it belongs to. */
export interface OpenRound {
  readonly round: CompetitionRoundEntity;
  readonly competition: { readonly id: number; readonly name: string };
  readonly organiser: { readonly id: number; readonly path: string };
}

interface HeadRow {
  competition_id: number;
  name: string;
  unit_id: number;
  path: string;
}

const HEAD = `SELECT c.id AS competition_id, c.name, u.id AS unit_id, u.path
                FROM competition_round r JOIN competition c ON c.id = r.competition_id JOIN unit u ON u.id = c.unit_id`;

/**
 * Loads and saves of competitions, their rounds and the history of those. Whoever acts on a round locks it first.
 * @unscoped `lockedCompetition` and `locked` take the Scope; the others work on what these have found
 */
@Injectable()
export class RoundsRepository {
  constructor(private readonly db: Database) {}

  private get lock(): object {
    return this.db.dialect === 'sqlite' ? {} : { lock: { mode: 'pessimistic_write' } };
  }

  /** @throws NotFound COMPETITION.NOT_FOUND */
  async lockedCompetition(tx: Tx, scope: Scope, id: number): Promise<CompetitionEntity> {
    const reach = scopeCondition(scope, 'u.path');
    const [within] = await tx.manager.query<{ id: number }[]>(
      `SELECT c.id FROM competition c JOIN unit u ON u.id = c.unit_id WHERE c.id = ? AND ${reach.sql}`,
      [id, ...reach.parameters],
    );
    const found = within
      ? await tx.manager.getRepository(CompetitionEntity).findOne({ where: { id }, ...this.lock })
      : null;
    if (!found) throw new NotFound('COMPETITION.NOT_FOUND');
    return found;
  }

  /** The round, locked; outside the scope it does not exist. @throws NotFound ROUND.NOT_FOUND */
  async locked(tx: Tx, scope: Scope, id: number): Promise<OpenRound> {
    const reach = scopeCondition(scope, 'u.path');
    const [head] = await tx.manager.query<HeadRow[]>(`${HEAD} WHERE r.id = ? AND ${reach.sql}`, [
      id,
      ...reach.parameters,
    ]);
    const round = head
      ? await tx.manager.getRepository(CompetitionRoundEntity).findOne({ where: { id }, ...this.lock })
      : null;
    if (!head || !round) throw new NotFound('ROUND.NOT_FOUND');
    return {
      round,
      competition: { id: head.competition_id, name: head.name },
      organiser: { id: head.unit_id, path: head.path },
    };
  }

  /** Path of the organiser, without a lock. @throws NotFound ROUND.NOT_FOUND */
  async within(scope: Scope, id: number): Promise<{ organiserPath: string }> {
    const reach = scopeCondition(scope, 'u.path');
    const [head] = await this.db.reads.query<HeadRow[]>(`${HEAD} WHERE r.id = ? AND ${reach.sql}`, [
      id,
      ...reach.parameters,
    ]);
    if (!head) throw new NotFound('ROUND.NOT_FOUND');
    return { organiserPath: head.path };
  }

  /** As it is committed, without a lock. */
  read(id: number): Promise<CompetitionRoundEntity | null> {
    return this.db.reads.getRepository(CompetitionRoundEntity).findOneBy({ id });
  }

  async insertCompetition(tx: Tx, row: NewCompetition): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(CompetitionEntity).insert(row);
    return (identifiers[0] as { id: number }).id;
  }

  /** @throws Conflict COMPETITION.CHANGED */
  async updateCompetition(tx: Tx, competition: CompetitionEntity, columns: Partial<NewCompetition>): Promise<void> {
    const { affected } = await tx.manager
      .getRepository(CompetitionEntity)
      .update(
        { id: competition.id, revision: competition.revision },
        { ...columns, revision: competition.revision + 1 },
      );
    if (affected !== 1) throw new Conflict('COMPETITION.CHANGED', { name: competition.name });
  }

  async removeCompetition(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(CompetitionEntity).delete({ id });
  }

  async countRounds(tx: Tx, competitionId: number): Promise<number> {
    return tx.manager.getRepository(CompetitionRoundEntity).countBy({ competitionId });
  }

  async lastPosition(tx: Tx, competitionId: number): Promise<number> {
    return (await tx.manager.getRepository(CompetitionRoundEntity).maximum('position', { competitionId })) ?? 0;
  }

  async insert(tx: Tx, row: NewRound): Promise<number> {
    const { identifiers } = await tx.manager.getRepository(CompetitionRoundEntity).insert(row);
    return (identifiers[0] as { id: number }).id;
  }

  /** An act of somebody: what was decided on an older revision is refused. @throws Conflict ROUND.CHANGED */
  async change(tx: Tx, round: CompetitionRoundEntity, columns: Partial<NewRound>): Promise<void> {
    const { affected } = await tx.manager
      .getRepository(CompetitionRoundEntity)
      .update({ id: round.id, revision: round.revision }, { ...columns, revision: round.revision + 1 });
    if (affected !== 1) throw new Conflict('ROUND.CHANGED', { name: round.name });
    Object.assign(round, columns, { revision: round.revision + 1 });
  }

  /** What the clock has decided: whoever looks at the page meanwhile may still act on what they see. */
  async note(tx: Tx, round: CompetitionRoundEntity, columns: Partial<NewRound>): Promise<void> {
    await tx.manager.getRepository(CompetitionRoundEntity).update({ id: round.id }, columns);
    Object.assign(round, columns);
  }

  async append(tx: Tx, step: NewStep): Promise<void> {
    await tx.manager.getRepository(RoundStepEntity).insert(step);
  }

  /** Rounds that the clock may have moved, for the recurring job. */
  async overtaken(now: Date): Promise<number[]> {
    const rows = await this.db.reads.query<{ id: number }[]>(
      `SELECT id FROM competition_round
        WHERE (state = 'PUBLISHED' AND starts_at <= ?) OR (state = 'OPEN' AND ends_at <= ?) ORDER BY starts_at, id`,
      [now, now],
    );
    return rows.map((row) => row.id);
  }

  /** Rounds that begin within a span, for the reminders. */
  async startingBetween(from: Date, until: Date): Promise<{ id: number; startsAt: string }[]> {
    const rows = await this.db.reads.query<{ id: number; starts_at: string }[]>(
      `SELECT id, starts_at FROM competition_round WHERE state = 'PUBLISHED' AND starts_at > ? AND starts_at <= ?`,
      [from, until],
    );
    return rows.map((row) => ({ id: row.id, startsAt: row.starts_at }));
  }

  /** Of a draft: nobody has begun, its list and its history before publication go with it. */
  async remove(tx: Tx, id: number): Promise<void> {
    await tx.manager.getRepository(RoundEntryEntity).delete({ roundId: id });
    await tx.manager.getRepository(CompetitionRoundEntity).delete({ id });
  }

  /** Has it ever been anything but a draft? Then it is not deleted: its history is never removed. */
  async hasHistory(tx: Tx, id: number): Promise<boolean> {
    return (await tx.manager.getRepository(RoundStepEntity).countBy({ roundId: id })) > 0;
  }

  async setEntryCount(tx: Tx, id: number): Promise<void> {
    await execute(
      tx.manager,
      `UPDATE competition_round SET entry_count = (SELECT COUNT(*) FROM round_entry e
        WHERE e.round_id = ? AND e.removed_at IS NULL) WHERE id = ?`,
      [id, id],
    );
  }
}
