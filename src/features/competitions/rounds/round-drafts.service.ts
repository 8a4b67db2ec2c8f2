import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import { effectiveState } from '../domain/round-states.js';
import { Organisers } from './organisers.js';
import type { CreateRound, UpdateRound } from './round.contract.js';
import { RoundPapersQueries } from './round-papers.queries.js';
import { RoundsRepository, type NewRound } from './rounds.repository.js';

/** A round before it is published: everything about it may be changed. Afterwards it has to be withdrawn first. */
@Injectable()
export class RoundDrafts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly papers: RoundPapersQueries,
    private readonly organisers: Organisers,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws NotFound COMPETITION.NOT_FOUND
   * @throws RuleViolation ROUND.WINDOW_ORDER, ROUND.DURATION_BEYOND_WINDOW, ROUND.PAPER_NOT_FOUND, ROUND.UNIT_NOT_UNDER
   */
  create(actor: Actor, competitionId: number, input: CreateRound): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const competition = await this.rounds.lockedCompetition(tx, scopeOf(actor, 'contest.manage'), competitionId);
      const columns = await this.checked(tx, competition.unitId, input);
      const now = this.clock.now();
      const id = await this.rounds.insert(tx, {
        ...columns,
        competitionId,
        position: (await this.rounds.lastPosition(tx, competitionId)) + 1,
        state: 'DRAFT',
        appealsUntil: null,
        seed: randomBytes(16).toString('hex'),
        entryCount: 0,
        publishedAt: null,
        stateAt: now,
        madeBy: actor.accountId,
        madeByName: actor.name,
        madeAt: now,
      });
      this.audit.record(tx, {
        act: 'competition-round.create',
        subject: 'competition-round',
        subjectId: id,
        unitId: competition.unitId,
        after: input,
      });
      return id;
    });
  }

  /** @throws Conflict ROUND.NOT_DRAFT, ROUND.CHANGED, and what `create` throws */
  async update(actor: Actor, id: number, { revision, ...input }: UpdateRound): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const { round, organiser } = await this.rounds.locked(tx, scopeOf(actor, 'contest.manage'), id);
      this.mustBeDraft(round);
      if (round.revision !== revision) throw new Conflict('ROUND.CHANGED', { name: round.name });
      const columns = await this.checked(tx, organiser.id, input);
      const before = Object.fromEntries(
        (Object.keys(columns) as (keyof typeof columns)[]).map((name) => [name, round[name]]),
      );
      await this.rounds.change(tx, round, columns);
      this.audit.record(tx, {
        act: 'competition-round.update',
        subject: 'competition-round',
        subjectId: id,
        unitId: organiser.id,
        before,
        after: columns,
      });
    });
  }

  /** @throws Conflict ROUND.NOT_DRAFT · ROUND.HAS_HISTORY once it was published */
  async remove(actor: Actor, id: number): Promise<void> {
    await this.db.transaction(actor, async (tx) => {
      const { round, organiser } = await this.rounds.locked(tx, scopeOf(actor, 'contest.manage'), id);
      this.mustBeDraft(round);
      if (await this.rounds.hasHistory(tx, id)) throw new Conflict('ROUND.HAS_HISTORY', { name: round.name });
      await this.rounds.remove(tx, id);
      this.audit.record(tx, {
        act: 'competition-round.delete',
        subject: 'competition-round',
        subjectId: id,
        unitId: organiser.id,
        before: { name: round.name, startsAt: round.startsAt, endsAt: round.endsAt },
      });
    });
  }

  private mustBeDraft(round: Parameters<typeof effectiveState>[0] & { name: string }): void {
    const state = effectiveState(round, this.clock.now());
    if (state !== 'DRAFT') throw new Conflict('ROUND.NOT_DRAFT', { name: round.name, state });
  }

  private async checked(tx: Tx, organiserId: number, input: CreateRound): Promise<DraftColumns> {
    const startsAt = new Date(input.startsAt);
    const endsAt = new Date(input.endsAt);
    if (startsAt >= endsAt) throw new RuleViolation('ROUND.WINDOW_ORDER');
    const windowMinutes = Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000);
    if (input.durationMinutes > windowMinutes)
      throw new RuleViolation('ROUND.DURATION_BEYOND_WINDOW', { windowMinutes });
    if (input.mode === 'STAGE' && input.paperId !== null) throw new RuleViolation('ROUND.STAGE_HAS_NO_PAPER');
    if (input.paperId !== null && !(await this.papers.within(tx, scopeOf(tx.actor, 'contest.manage'), input.paperId)))
      throw new RuleViolation('ROUND.PAPER_NOT_FOUND');
    await this.checkUnits(tx, organiserId, input.entryRule.unitIds ?? []);
    return { ...input, startsAt, endsAt };
  }

  /** Those who enter stand under the organiser, and within the reach of whoever says so. */
  private async checkUnits(tx: Tx, organiserId: number, unitIds: readonly number[]): Promise<void> {
    if (unitIds.length === 0) return;
    await this.organisers.check(tx, unitIds);
    const units = await this.people.unitsById(tx.manager, [organiserId, ...unitIds]);
    const organiser = units.find((unit) => unit.id === organiserId);
    if (!organiser) throw new RuleViolation('COMPETITION.UNIT_UNKNOWN');
    const under = { everywhere: false, areas: [{ path: organiser.path, categories: null }] } as const;
    const outside = units.find((unit) => !inScope(under, unit.path));
    if (outside) throw new RuleViolation('ROUND.UNIT_NOT_UNDER', { name: outside.name, organiser: organiser.name });
  }
}

type DraftColumns = Pick<NewRound, Exclude<keyof CreateRound, 'startsAt' | 'endsAt'> | 'startsAt' | 'endsAt'>;
