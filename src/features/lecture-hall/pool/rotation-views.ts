import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Database } from '../../../platform/db/database.js';
import { People } from '../../people/people.public.js';
import { PoolQueries, unitsOf, type PoolMember } from './pool.queries.js';
import { rotationCost } from './rotation-cost.js';
import { RotationHosts, type RotationHost } from './rotation-host.js';
import type {
  RotationCosts,
  RotationPreview,
  RotationPreviewView,
  RotationUnitsView,
} from './rotation-units.contract.js';
import { NearestUnit, type CHOICE_KINDS, type RotationGroup } from './rotation.js';
import { TurnsQueries } from './turns.queries.js';

/** 轮值单位 as they are, and as they would be. */
@Injectable()
export class RotationViews {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly pool: PoolQueries,
    private readonly hosts: RotationHosts,
    private readonly turns: TurnsQueries,
  ) {}

  /** @throws NotFound UNIT.NOT_FOUND also outside the scope */
  async view(actor: Actor, hostUnitId?: number): Promise<RotationUnitsView> {
    const { reads } = this.db;
    const host = await this.hosts.find(reads, actor, 'hall.read', hostUnitId);
    const groups = await this.pool.groups(reads, host.id);
    const members = await this.hosts.members(reads, host, groups);
    const choices = await this.hosts.choices(reads, host);
    const nearest = new NearestUnit(choices);
    const counts = new Map<number, number>();
    for (const { unitPath } of members) {
      const id = nearest.of(unitPath);
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const units = await this.people.unitsById(
      reads,
      groups.flatMap(({ unitIds }) => unitIds),
    );
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return {
      host: { id: host.id, name: host.name },
      version: versionOf(groups),
      groups: groups.map(({ id, name, unitIds }) => ({
        id,
        key: `group:${id}`,
        name,
        units: unitIds.map((unitId) => ({ id: unitId, name: names.get(unitId) ?? '' })),
        people: members.filter(({ rotationKey }) => rotationKey === `group:${id}`).length,
      })),
      choices: choices.map(({ id, name, kind, parentId }) => ({
        id,
        name,
        kind: kind as (typeof CHOICE_KINDS)[number],
        parentId,
        people: counts.get(id) ?? 0,
      })),
      costs: costOf(host, members),
    };
  }

  /** What a split or merge would mean, without saving it. @throws RuleViolation as of `groupFault` */
  async preview(actor: Actor, body: RotationPreview): Promise<RotationPreviewView> {
    const { reads } = this.db;
    const host = await this.hosts.find(reads, actor, 'hall.plan', body.hostUnitId);
    await this.hosts.check(reads, host, body.groups);
    const before = await this.hosts.members(reads, host, await this.pool.groups(reads, host.id));
    // new groups have no id yet: any number that no stored one has
    const tried = body.groups.map((group, index) => ({ ...group, id: group.id ?? -1 - index }));
    const after = await this.hosts.members(reads, host, tried);
    const keys = new Map(after.map(({ personId, rotationKey }) => [personId, rotationKey]));
    const replan = new Map<number, { dateId: number; month: string; lectures: number }>();
    for (const turn of await this.turns.standing(reads, host.id)) {
      const key = keys.get(turn.personId);
      if (turn.status !== 'PLANNED' || key === undefined || key === turn.rotation) continue;
      const date = replan.get(turn.dateId) ?? { dateId: turn.dateId, month: turn.month, lectures: 0 };
      date.lectures += 1;
      replan.set(turn.dateId, date);
    }
    return { before: costOf(host, before), after: costOf(host, after), replan: [...replan.values()] };
  }
}

function costOf(host: RotationHost, members: readonly PoolMember[]): RotationCosts {
  const cost = rotationCost(unitsOf(members), host.speakersPerDate);
  return { ...cost, units: [...cost.units] };
}

/** The same for the same groups: what somebody looked at when they changed it. */
export function versionOf(groups: readonly RotationGroup[]): string {
  return createHash('sha256').update(JSON.stringify(groups)).digest('hex').slice(0, 16);
}
