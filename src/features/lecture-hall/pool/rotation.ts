import type { UnitFacts } from '../../people/people.public.js';
import type { RotationKey } from '../domain/season.js';

/** What a split or a merge made of units. */
export interface RotationGroup {
  readonly id: number;
  readonly name: string;
  readonly unitIds: readonly number[];
}

export interface RotationPlace {
  readonly key: RotationKey;
  readonly name: string;
  /** Place in lists: as the organisation has them, then splits and merges. */
  readonly order: number;
}

/** A unit as far as rotation is concerned. */
export type RotatingUnit = Pick<UnitFacts, 'id' | 'name' | 'kind' | 'path'>;

/** Kinds that rotate as the organisation has them: communities, and headquarters with all its sections (股室). */
export const ROTATING_KINDS = ['PARTY_WORK_COMMITTEE', 'COMMUNITY'] as const;

/** What a split or a merge may be made of. */
export const CHOICE_KINDS = [...ROTATING_KINDS, 'SECTION'] as const;

const OF_ITSELF: ReadonlySet<string> = new Set(ROTATING_KINDS);

/**
 * Which rotation unit (轮值单位) people of each organisation belong to: the nearest one upwards that stands in a group or
 * rotates of itself. So a section that was split off leaves headquarters, while a group made of headquarters leaves the
 * communities below it alone.
 */
export class RotationMap {
  private readonly places = new Map<number, RotationPlace>();
  private readonly groups = new Map<number, RotationPlace>();

  /** @param units in the order of the organisation */
  constructor(units: readonly RotatingUnit[], groups: readonly RotationGroup[]) {
    units.forEach(({ id, name, kind }, order) => {
      if (OF_ITSELF.has(kind)) this.places.set(id, { key: `unit:${id}`, name, order });
    });
    groups.forEach(({ id, name, unitIds }, index) => {
      const place = { key: `group:${id}`, name, order: units.length + index } as const;
      for (const unitId of unitIds) this.groups.set(unitId, place);
    });
  }

  /** @param unitPath of the unit somebody works in; null when no unit of the path rotates */
  placeOf(unitPath: string): RotationPlace | null {
    for (const id of idsUpwards(unitPath)) {
      const place = this.groups.get(id) ?? this.places.get(id);
      if (place) return place;
    }
    return null;
  }
}

/** The nearest of some units upwards from where somebody works. */
export class NearestUnit {
  private readonly ids: ReadonlySet<number>;

  constructor(units: readonly Pick<RotatingUnit, 'id'>[]) {
    this.ids = new Set(units.map(({ id }) => id));
  }

  of(unitPath: string): number | null {
    return idsUpwards(unitPath).find((id) => this.ids.has(id)) ?? null;
  }
}

/** `/1/5/` → [5, 1] */
function idsUpwards(path: string): number[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(Number)
    .reverse();
}

/** Why a set of groups cannot be kept; `units` are names. */
export type GroupFault =
  | { readonly code: 'ROTATION.GROUP_EMPTY'; readonly group: string }
  | { readonly code: 'ROTATION.NAME_TWICE'; readonly group: string }
  | { readonly code: 'ROTATION.UNIT_UNKNOWN'; readonly group: string; readonly unitIds: readonly number[] }
  | { readonly code: 'ROTATION.UNIT_TWICE'; readonly unit: string; readonly groups: readonly string[] }
  | { readonly code: 'ROTATION.UNIT_NESTED'; readonly group: string; readonly unit: string; readonly above: string }
  | { readonly code: 'ROTATION.GROUP_POINTLESS'; readonly group: string; readonly unit: string };

/**
 * The first fault of the groups, or null: a group without units, two of one name, a unit that is not of the organisation
 * or stands twice, a unit together with one above it, and a group of one unit that rotates of itself anyhow.
 * @param units every unit that may rotate
 */
export function groupFault(
  groups: readonly { readonly name: string; readonly unitIds: readonly number[] }[],
  units: ReadonlyMap<number, RotatingUnit>,
): GroupFault | null {
  const names = new Set<string>();
  const taken = new Map<number, string>();
  for (const group of groups) {
    if (group.unitIds.length === 0) return { code: 'ROTATION.GROUP_EMPTY', group: group.name };
    if (names.has(group.name)) return { code: 'ROTATION.NAME_TWICE', group: group.name };
    names.add(group.name);
    const unknown = group.unitIds.filter((id) => !units.has(id));
    if (unknown.length > 0) return { code: 'ROTATION.UNIT_UNKNOWN', group: group.name, unitIds: unknown };
    for (const id of group.unitIds) {
      const before = taken.get(id);
      if (before !== undefined)
        return { code: 'ROTATION.UNIT_TWICE', unit: units.get(id)?.name ?? '', groups: [before, group.name] };
      taken.set(id, group.name);
    }
    const members = group.unitIds.flatMap((id) => units.get(id) ?? []);
    for (const unit of members) {
      const above = members.find((other) => other !== unit && unit.path.startsWith(other.path));
      if (above && unit.kind !== 'COMMUNITY')
        return { code: 'ROTATION.UNIT_NESTED', group: group.name, unit: unit.name, above: above.name };
    }
    const [only] = members;
    if (members.length === 1 && only && OF_ITSELF.has(only.kind))
      return { code: 'ROTATION.GROUP_POINTLESS', group: group.name, unit: only.name };
  }
  return null;
}
