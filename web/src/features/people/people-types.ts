/** What units and persons look like in the answers of the API. */
export const CATEGORIES = [
  'CAREER_STAFF',
  'PUBLIC_WELFARE_POST',
  'GROUP_LEADER',
  'COURTYARD_HEAD',
  'EXTERNAL_TRAINEE',
  'LECTURER',
] as const;
export type Category = (typeof CATEGORIES)[number];
export type UnitTree = 'COUNTY' | 'OUTSIDE';
export type UnitKind =
  | 'PARTY_WORK_COMMITTEE'
  | 'SECTION'
  | 'COMMUNITY'
  | 'RESIDENT_GROUP'
  | 'COURTYARD'
  | 'PROVINCE'
  | 'CITY'
  | 'COUNTY'
  | 'OUTSIDE_UNIT';

/** Kinds that may stand under a kind. */
export const CHILD_KINDS: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  PARTY_WORK_COMMITTEE: ['COMMUNITY', 'SECTION'],
  SECTION: [],
  COMMUNITY: ['RESIDENT_GROUP', 'COURTYARD'],
  RESIDENT_GROUP: ['COURTYARD'],
  COURTYARD: [],
  PROVINCE: ['CITY', 'OUTSIDE_UNIT'],
  CITY: ['COUNTY', 'OUTSIDE_UNIT'],
  COUNTY: ['OUTSIDE_UNIT'],
  OUTSIDE_UNIT: ['OUTSIDE_UNIT'],
};

export interface Unit {
  readonly id: number;
  readonly parentId: number | null;
  readonly tree: UnitTree;
  readonly kind: UnitKind;
  readonly status: 'ACTIVE' | 'AWAITING' | 'CLOSED';
  readonly name: string;
  readonly partyName: string | null;
  readonly administrationName: string | null;
  readonly depth: number;
  readonly sortOrder: number;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly people: number;
  readonly peopleBelow: number;
}
export interface Quota {
  readonly category: Category;
  readonly quota: number;
  readonly actual: number;
  readonly source: 'OWN' | 'SUM';
  readonly effectiveOn: string | null;
  readonly basisDocument: string | null;
}
export type ChangeKind = 'CREATED' | 'RENAMED' | 'MOVED' | 'CLOSED' | 'CONFIRMED' | 'MERGED';
export interface UnitDetail extends Unit {
  readonly ancestors: readonly { readonly id: number; readonly name: string }[];
  readonly quotas: readonly Quota[];
  readonly pending: readonly { readonly id: number; readonly kind: ChangeKind; readonly effectiveOn: string }[];
  readonly abilities: { readonly manage: boolean; readonly addPerson: boolean };
}
export interface UnitChange {
  readonly id: number;
  readonly kind: ChangeKind;
  readonly state: 'PENDING' | 'APPLIED' | 'CANCELLED' | 'FAILED';
  readonly effectiveOn: string;
  readonly basisDocument: string | null;
  readonly before: Readonly<Record<string, string | number | null>>;
  readonly after: Readonly<Record<string, string | number | null>>;
  readonly actorName: string;
  readonly at: string;
}
export interface AwaitingUnit {
  readonly id: number;
  readonly name: string;
  readonly pathNames: readonly string[];
  readonly people: number;
  readonly createdAt: string;
  readonly similar: readonly { readonly id: number; readonly name: string }[];
}

export interface PersonRow {
  readonly id: number;
  readonly name: string;
  readonly sex: 'M' | 'F' | null;
  readonly category: Category;
  readonly status: 'ACTIVE' | 'LEFT';
  readonly unit: { readonly id: number; readonly name: string };
  readonly secondedTo: { readonly id: number; readonly name: string } | null;
  readonly position: string | null;
  readonly partyMember: boolean;
  readonly joinedOn: string | null;
  readonly phoneMasked: string | null;
  readonly idNumberMasked: string | null;
  readonly hasAccount: boolean;
}
interface UnitRef {
  readonly id: number;
  readonly name: string;
  readonly pathNames: readonly string[];
}
export interface Assignment {
  readonly id: number;
  readonly kind: 'MAIN' | 'SECONDMENT';
  readonly unitId: number;
  readonly unitName: string;
  readonly category: Category;
  readonly position: string | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly basisDocument: string | null;
  readonly endReason: string | null;
}
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly pinyin: string;
  readonly sex: 'M' | 'F' | null;
  readonly birthDate: string | null;
  readonly category: Category;
  readonly status: 'ACTIVE' | 'LEFT';
  readonly unit: UnitRef;
  readonly secondedTo: UnitRef | null;
  readonly position: string | null;
  readonly partyMember: boolean;
  readonly partyJoinedOn: string | null;
  readonly joinedOn: string | null;
  readonly idNumberMasked: string | null;
  readonly phoneMasked: string | null;
  readonly emailMasked: string | null;
  readonly bankCardMasked: string | null;
  readonly bankName: string | null;
  readonly note: string | null;
  readonly hasAccount: boolean;
  readonly assignments: readonly Assignment[];
  readonly abilities: Readonly<Record<'edit' | 'assign' | 'second' | 'leave' | 'unmask' | 'unmaskBank', boolean>>;
  readonly updatedAt: string;
}
export type SecretField = 'idNumber' | 'phone' | 'email' | 'bankCard';
