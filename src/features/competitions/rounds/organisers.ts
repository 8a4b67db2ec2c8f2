import { Injectable } from '@nestjs/common';
import { inScope, scopeOf } from '../../../kernel/access.js';
import { Forbidden, RuleViolation } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';

/** Which unit organises a competition: those who may enter stand under it. */
@Injectable()
export class Organisers {
  constructor(private readonly people: People) {}

  /**
   * The headquarters above whoever creates it; of somebody who stands under none, the only one they organise for.
   * @throws RuleViolation COMPETITION.NO_ORGANISER
   */
  async own(tx: Tx): Promise<number> {
    const scope = scopeOf(tx.actor, 'contest.manage');
    const all = await this.people.unitsBelow(tx.manager, { path: '/', kinds: ['PARTY_WORK_COMMITTEE'] });
    const [own] = tx.actor.unitId === null ? [] : await this.people.unitsById(tx.manager, [tx.actor.unitId]);
    const within = all.filter((unit) => inScope(scope, unit.path));
    const organiser =
      within.find((unit) => own?.path.startsWith(unit.path)) ?? (within.length === 1 ? within[0] : undefined);
    if (!organiser) throw new RuleViolation('COMPETITION.NO_ORGANISER');
    return organiser.id;
  }

  /** @throws Forbidden COMPETITION.UNIT_OUTSIDE · RuleViolation COMPETITION.UNIT_UNKNOWN */
  async check(tx: Tx, unitIds: readonly number[]): Promise<void> {
    const units = await this.people.unitsById(tx.manager, unitIds);
    if (units.length < new Set(unitIds).size) throw new RuleViolation('COMPETITION.UNIT_UNKNOWN');
    const scope = scopeOf(tx.actor, 'contest.manage');
    const outside = units.find((unit) => !inScope(scope, unit.path));
    if (outside) throw new Forbidden('COMPETITION.UNIT_OUTSIDE', { name: outside.name });
  }
}
