import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor, type Permission } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound, RuleViolation } from '../../../kernel/errors.js';
import { People, type Reader, type UnitFacts } from '../../people/people.public.js';
import { PoolQueries, type PoolMember, type PoolRules } from './pool.queries.js';
import { CHOICE_KINDS, groupFault, type RotationGroup } from './rotation.js';
import { TurnsQueries } from './turns.queries.js';

/** Whose units rotate, and by which rules people are in the pool. */
export interface RotationHost {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly rules: PoolRules;
  readonly speakersPerDate: number;
}

/** As a season has them when nobody chooses (domain §3); only until the first season is made. */
const BEFORE_ANY_SEASON = { categories: 'CAREER_STAFF,PUBLIC_WELFARE_POST', minServiceMonths: 6, speakersPerDate: 3 };

/** Finds the host whose units rotate, its people and what may be put into groups. */
@Injectable()
export class RotationHosts {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly pool: PoolQueries,
    private readonly turns: TurnsQueries,
  ) {}

  /**
   * The host asked for, or that of the season under way, or the first headquarters in reach.
   * @throws NotFound UNIT.NOT_FOUND also outside the scope
   */
  async find(reader: Reader, actor: Actor, permission: Permission, asked?: number): Promise<RotationHost> {
    const scope = scopeOf(actor, permission);
    const season = await this.turns.seasonFor(reader, scope, this.clock.today(), asked);
    const id = asked ?? season?.hostUnitId ?? (await this.firstOf(reader, actor, permission));
    const [unit] = id === undefined ? [] : await this.people.unitsById(reader, [id]);
    if (!unit || !inScope(scope, unit.path)) throw new NotFound('UNIT.NOT_FOUND');
    const rules = season ?? BEFORE_ANY_SEASON;
    return {
      id: unit.id,
      name: unit.name,
      path: unit.path,
      rules: { hostUnitId: unit.id, categories: rules.categories, minServiceMonths: rules.minServiceMonths },
      speakersPerDate: rules.speakersPerDate,
    };
  }

  members(reader: Reader, host: RotationHost, groups: readonly RotationGroup[]): Promise<PoolMember[]> {
    return this.pool.members(reader, host.rules, { absencesFrom: this.clock.today(), groups });
  }

  choices(reader: Reader, host: RotationHost): Promise<UnitFacts[]> {
    return this.people.unitsBelow(reader, { path: host.path, kinds: CHOICE_KINDS });
  }

  /** @throws RuleViolation with the first fault of the groups */
  async check(
    reader: Reader,
    host: RotationHost,
    groups: readonly { readonly name: string; readonly unitIds: readonly number[] }[],
  ): Promise<void> {
    const choices = await this.choices(reader, host);
    const fault = groupFault(groups, new Map(choices.map((unit) => [unit.id, unit])));
    if (fault === null) return;
    const { code, ...params } = fault;
    throw new RuleViolation(code, params);
  }

  private async firstOf(reader: Reader, actor: Actor, permission: Permission): Promise<number | undefined> {
    const heads = await this.people.unitsBelow(reader, { path: '/', kinds: ['PARTY_WORK_COMMITTEE'] });
    return heads.find(({ path }) => inScope(scopeOf(actor, permission), path))?.id;
  }
}
