import type { PersonnelCategory } from '../../../kernel/access.js';
import type { BusinessDate } from '../../../kernel/calendar.js';
import type { Sex } from './identity-number.js';

/** What a row says about a person after normalising. `null`: the file does not say, so nothing is changed by it. */
export interface RosterValues {
  readonly name: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly unitId: number | null;
  readonly category: PersonnelCategory | null;
  readonly position: string | null;
  readonly sex: Sex | null;
  readonly birthDate: BusinessDate | null;
  readonly joinedOn: BusinessDate | null;
  readonly partyMember: boolean | null;
  readonly partyJoinedOn: BusinessDate | null;
  readonly email: string | null;
  readonly bankCard: string | null;
  readonly bankName: string | null;
  readonly seconded: boolean | null;
  readonly note: string | null;
}
