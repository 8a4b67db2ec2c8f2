/** The two trees: the county's own people, and the trainees' units of the province (domain §1). */
export const UNIT_TREES = ['COUNTY', 'OUTSIDE'] as const;
export type UnitTree = (typeof UNIT_TREES)[number];

export const UNIT_KINDS = [
  'PARTY_WORK_COMMITTEE', // 社区党工委、管委会: one office, two names
  'SECTION', // 股室
  'COMMUNITY', // 社区: 社区党委 / 居委会
  'RESIDENT_GROUP', // 居民小组
  'COURTYARD', // 楼院
  'PROVINCE', // 省
  'CITY', // 设区市
  'COUNTY', // 县市区
  'OUTSIDE_UNIT', // 外单位
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** `AWAITING`: typed in by a trainee who registered, not yet confirmed by the centre. */
export const UNIT_STATUSES = ['ACTIVE', 'AWAITING', 'CLOSED'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

interface KindRule {
  readonly tree: UnitTree;
  /** Kinds it may stand under; `null` = at the top. */
  readonly parents: readonly (UnitKind | null)[];
}

const KIND_RULES: Readonly<Record<UnitKind, KindRule>> = {
  PARTY_WORK_COMMITTEE: { tree: 'COUNTY', parents: [null] },
  SECTION: { tree: 'COUNTY', parents: ['PARTY_WORK_COMMITTEE'] },
  COMMUNITY: { tree: 'COUNTY', parents: ['PARTY_WORK_COMMITTEE'] },
  RESIDENT_GROUP: { tree: 'COUNTY', parents: ['COMMUNITY'] },
  COURTYARD: { tree: 'COUNTY', parents: ['RESIDENT_GROUP', 'COMMUNITY'] },
  PROVINCE: { tree: 'OUTSIDE', parents: [null] },
  CITY: { tree: 'OUTSIDE', parents: ['PROVINCE'] },
  COUNTY: { tree: 'OUTSIDE', parents: ['CITY'] },
  OUTSIDE_UNIT: { tree: 'OUTSIDE', parents: ['COUNTY', 'CITY', 'PROVINCE', 'OUTSIDE_UNIT'] },
};

export function treeOf(kind: UnitKind): UnitTree {
  return KIND_RULES[kind].tree;
}

/** May a unit of this kind stand under that one (`null` = at the top)? */
export function mayStandUnder(kind: UnitKind, parent: UnitKind | null): boolean {
  return KIND_RULES[kind].parents.includes(parent);
}

/** People belong to offices, communities, groups, courtyards and outside units, not to a province on the map. */
export function mayHavePeople(kind: UnitKind): boolean {
  return kind !== 'PROVINCE';
}
