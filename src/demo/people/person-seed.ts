import type { PersonnelCategory } from '../../kernel/access.js';
import type { BusinessDate } from '../../kernel/calendar.js';
import type { Sex } from './identities.js';

export interface AssignmentSeed {
  readonly unitKey: string;
  readonly category: PersonnelCategory;
  readonly position: string;
  readonly fromOn: BusinessDate;
}

/** Somebody of the demonstration, with units by their keys. */
export interface PersonSeed {
  /** Set for those who play a part: an account, a lecturer, an enrolment that is told about. */
  readonly key?: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: BusinessDate;
  readonly idNumber: string;
  readonly phone: string;
  readonly partyMember: boolean;
  readonly partyJoinedOn: BusinessDate | null;
  readonly joinedOn: BusinessDate;
  /** Main assignments in order; the last one is open. */
  readonly assignments: readonly AssignmentSeed[];
  /** 下沉 */
  readonly secondment: { readonly unitKey: string; readonly position: string; readonly fromOn: BusinessDate } | null;
}
