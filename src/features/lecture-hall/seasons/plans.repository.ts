import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/db/database.js';
import type { PlanResult } from '../planning/model.js';
import { LectureDrawEntity } from './lecture-draw.entity.js';
import { LecturePlanEntity } from './lecture-plan.entity.js';
import type { GatheredRota } from './rota-inputs.js';

const LOT = 200;

/**
 * What a run of the planner leaves behind: the draw it used, and the proof.
 * @unscoped works on the season that the plan has locked within the scope
 */
@Injectable()
export class PlansRepository {
  constructor(private readonly clock: Clock) {}

  async keepDraws(tx: Tx, seasonId: number, draws: ReadonlyMap<string, number>): Promise<void> {
    const rows = [...draws].map(([subject, drawNo]) => ({ seasonId, subject, drawNo }));
    for (let start = 0; start < rows.length; start += LOT) {
      await tx.manager.getRepository(LectureDrawEntity).insert(rows.slice(start, start + LOT));
    }
  }

  /** Another seed: everybody draws again. */
  async dropDraws(tx: Tx, seasonId: number): Promise<void> {
    await tx.manager.getRepository(LectureDrawEntity).delete({ seasonId });
  }

  /** The same question answered again leaves no second record. @returns whether this one is new */
  async keepPlan(tx: Tx, rota: GatheredRota, result: PlanResult): Promise<boolean> {
    const plans = tx.manager.getRepository(LecturePlanEntity);
    const last = await plans.findOne({ where: { seasonId: rota.season.id }, order: { id: 'DESC' } });
    if (last?.fingerprint === rota.fingerprint) return false;
    await plans.insert({
      seasonId: rota.season.id,
      seed: rota.season.seed,
      fingerprint: rota.fingerprint,
      evidence: result.evidence,
      compromises: result.compromises,
      madeBy: tx.actor.accountId,
      madeAt: this.clock.now(),
    });
    return true;
  }
}
