import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { Jobs, type RunningJob } from '../../../platform/jobs/jobs.js';
import type { PlanResult } from '../planning/model.js';
import { planRota } from '../planning/plan-rota.js';
import { PlansRepository } from './plans.repository.js';
import { PlanningQueries } from './planning.queries.js';
import { RotaInputs, type GatheredRota } from './rota-inputs.js';
import { RotaWriter } from './rota-writer.js';
import { monthSchema, type PlanJobResult, type PlanSeasonBody } from './season.contract.js';
import { checkRevision } from './seasons.service.js';
import { SeasonsRepository } from './seasons.repository.js';

export const PLAN_JOB = 'lecture-hall.plan';

const payload = z.object({
  seasonId: z.number().int(),
  fromMonth: monthSchema.optional(),
  toMonth: monthSchema.optional(),
});
type Payload = z.infer<typeof payload>;

/** Steps of the job, for the bar: what is asked, what is sought, what is saved. */
const STEPS = 3;

/**
 * 排轮值表: the planner over all months that are still open, as a job that may be left and cancelled. What it found is saved only
 * if the question is still the same when it has the answer.
 */
@Injectable()
export class PlanSeason implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly queries: PlanningQueries,
    private readonly inputs: RotaInputs,
    private readonly seasons: SeasonsRepository,
    private readonly writer: RotaWriter,
    private readonly plans: PlansRepository,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.jobs.define(PLAN_JOB, payload, (job) => this.run(job));
  }

  /** @throws Conflict LECTURE.SEASON_CHANGED · RuleViolation LECTURE.NOTHING_TO_PLAN, LECTURE.MONTH_OUTSIDE */
  start(actor: Actor, id: number, body: PlanSeasonBody): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const season = await this.seasons.locked(tx, scopeOf(actor, 'hall.plan'), id);
      checkRevision(season, body.revision);
      for (const month of [body.fromMonth, body.toMonth]) {
        if (month !== undefined && (month < season.firstMonth || month > season.lastMonth)) {
          throw new RuleViolation('LECTURE.MONTH_OUTSIDE', { month, name: season.name });
        }
      }
      return this.jobs.enqueue(tx, PLAN_JOB, { seasonId: id, fromMonth: body.fromMonth, toMonth: body.toMonth });
    });
  }

  /** The job itself; the demonstration calls it without the queue. */
  async run(job: Pick<RunningJob<Payload>, 'payload' | 'actor' | 'signal' | 'progress'>): Promise<PlanJobResult> {
    const { seasonId, ...range } = job.payload;
    const scope = scopeOf(job.actor, 'hall.plan');
    await job.progress(0, STEPS, 'GATHERING');
    const season = await this.queries.season(this.db.reads, scope, seasonId);
    const asked = await this.inputs.gather(this.db.reads, season, range);
    job.signal.throwIfAborted();
    await job.progress(1, STEPS, 'SOLVING');
    const result = await planRota(asked.input, job.signal);
    job.signal.throwIfAborted();
    await job.progress(2, STEPS, 'SAVING');
    const saved = await this.db.transaction(job.actor, async (tx) => {
      const locked = await this.seasons.locked(tx, scope, seasonId);
      await this.seasons.dates(tx, seasonId);
      const now = await this.inputs.gather(tx.manager, locked, range).catch((error: unknown) => {
        if (error instanceof RuleViolation) throw stale(locked.name);
        throw error;
      });
      if (now.fingerprint !== asked.fingerprint) throw stale(locked.name);
      return this.save(tx, now, result);
    });
    await job.progress(STEPS, STEPS, 'DONE');
    return saved;
  }

  private async save(tx: Tx, rota: GatheredRota, result: PlanResult): Promise<PlanJobResult> {
    const { season } = rota;
    await this.plans.keepDraws(tx, season.id, rota.newDraws);
    const changed = await this.writer.write(tx, rota, result, '');
    const isNew = await this.plans.keepPlan(tx, rota, result);
    if (changed.length > 0 || isNew || season.status === 'DRAFT') {
      const now = this.clock.now();
      await this.seasons.raise(tx, season, now, season.status === 'DRAFT' ? 'PLANNED' : undefined);
      await this.seasons.update(tx, season.id, { plannedAt: now });
      this.audit.record(tx, {
        act: 'lecture-season.plan',
        subject: 'lecture-season',
        subjectId: season.id,
        unitId: season.hostUnitId,
        after: {
          fingerprint: rota.fingerprint,
          changed: changed.length,
          compromises: result.compromises.length,
          evidence: result.evidence,
        },
      });
    }
    return {
      seasonId: season.id,
      lectures: result.assignments.filter((assignment) => !assignment.fixed).length,
      changed: changed.length,
      compromises: result.compromises.length,
    };
  }
}

/** Somebody changed the pool, the rules or the rota while the plan was being made. */
const stale = (name: string): Conflict => new Conflict('LECTURE.PLAN_STALE', { name });
