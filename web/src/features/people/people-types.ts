import type { Answer } from '../../api/types';
/** What units and persons look like in the answers of the API. */
export const CATEGORIES = [
  'CAREER_STAFF',
  'PUBLIC_WELFARE_POST',
  'GROUP_LEADER',
  'COURTYARD_HEAD',
  'EXTERNAL_TRAINEE',
  'LECTURER',
] as const;
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

export type Unit = Answer<'/api/units/tree'>['items'][number];
export type ChangeKind = 'CREATED' | 'RENAMED' | 'MOVED' | 'CLOSED' | 'CONFIRMED' | 'MERGED';
export type UnitDetail = Answer<'/api/units/{id}'>;
export type UnitChange = Answer<'/api/units/{id}/history'>['items'][number];
export type AwaitingUnit = Answer<'/api/units/awaiting'>['items'][number];

export type PersonRow = Answer<'/api/persons'>['items'][number];
export type Assignment = Person['assignments'][number];
export type Person = Answer<'/api/persons/{id}'>;
export type SecretField = 'idNumber' | 'phone' | 'email' | 'bankCard';
