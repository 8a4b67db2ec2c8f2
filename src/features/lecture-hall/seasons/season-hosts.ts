import { Injectable } from '@nestjs/common';
import { inScope, scopeOf } from '../../../kernel/access.js';
import { Forbidden, RuleViolation } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';

/** Which unit holds the lectures of a season: its pool is everybody under it. */
@Injectable()
export class SeasonHosts {
  constructor(private readonly people: People) {}

  /**
   * The headquarters above whoever creates it; of somebody who stands under none, the only one they plan for.
   * @throws RuleViolation LECTURE.NO_HOST
   */
  async own(tx: Tx): Promise<number> {
    const scope = scopeOf(tx.actor, 'hall.plan');
    const all = await this.people.unitsBelow(tx.manager, { path: '/', kinds: ['PARTY_WORK_COMMITTEE'] });
    const [own] = tx.actor.unitId === null ? [] : await this.people.unitsById(tx.manager, [tx.actor.unitId]);
    const within = all.filter((unit) => inScope(scope, unit.path));
    const host =
      within.find((unit) => own?.path.startsWith(unit.path)) ?? (within.length === 1 ? within[0] : undefined);
    if (!host) throw new RuleViolation('LECTURE.NO_HOST');
    return host.id;
  }

  /** @throws Forbidden LECTURE.HOST_OUTSIDE_SCOPE */
  async check(tx: Tx, hostUnitId: number): Promise<void> {
    const [unit] = await this.people.unitsById(tx.manager, [hostUnitId]);
    if (!unit || !inScope(scopeOf(tx.actor, 'hall.plan'), unit.path)) throw new Forbidden('LECTURE.HOST_OUTSIDE_SCOPE');
  }
}
