import type { PersonnelCategory } from '../../kernel/access.js';
import type { PageRequest } from '../../kernel/page.js';
import type { BusinessDate } from '../../kernel/calendar.js';
import type { Tx } from '../../platform/db/database.js';
import type { UnitKind } from './domain/unit-kinds.js';

/** Where to read: `tx.manager` inside a transaction, `db.reads` outside. */
export type Reader = Tx['manager'];

/** What a training class must know of somebody to decide on a seat. */
export interface TraineeFacts {
  readonly personId: number;
  readonly name: string;
  readonly category: PersonnelCategory;
  readonly unitId: number;
  readonly unitName: string;
  /** Materialised path of the unit, `/1/5/`. */
  readonly unitPath: string;
  /** Path of the unit where a seconded cadre works now (下沉); its people may see and nominate them too. */
  readonly secondedPath: string | null;
  /** The 设区市 of the unit (a unit of kind CITY); null when its tree has none. */
  readonly cityId: number | null;
}

export interface PersonSummary extends TraineeFacts {
  readonly position: string | null;
  readonly active: boolean;
  readonly partyMember: boolean;
  readonly phoneMasked: string | null;
}

export interface UnitSummary {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  /** Names from the top of the tree to the unit itself. */
  readonly pathNames: readonly string[];
  readonly path: string;
  readonly cityId: number | null;
}

/** How to reach somebody. The e-mail address is theirs: for sending only, never for showing. */
export interface Reachability {
  readonly personId: number;
  readonly name: string;
  readonly accountId: number | null;
  readonly email: string | null;
}

export interface NominationFilter extends PageRequest {
  /** Characters, pinyin or initials. */
  readonly search?: string;
  readonly categories?: readonly PersonnelCategory[];
  readonly unitId?: number;
}

/** An active person by where they work now: who is seconded (下沉) counts for the community they serve. */
export interface Cadre {
  readonly personId: number;
  readonly name: string;
  /** Full pinyin, for sorting. */
  readonly pinyin: string;
  readonly category: PersonnelCategory;
  readonly position: string | null;
  readonly unitId: number;
  readonly unitName: string;
  readonly unitPath: string;
  /** First day of unbroken service; null when the file does not say. */
  readonly serviceFrom: BusinessDate | null;
}

export interface CadreFilter {
  /** Materialised path of the unit under which they work. */
  readonly unitPath: string;
  readonly categories?: readonly PersonnelCategory[];
  /** Characters, pinyin or initials. */
  readonly search?: string;
  readonly personIds?: readonly number[];
}

export interface UnitFacts {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly path: string;
  readonly sortOrder: number;
}

export interface UnitsFilter {
  /** Head of the tree, itself included. */
  readonly path: string;
  /** Open units of these kinds … */
  readonly kinds: readonly UnitKind[];
  /** … and these units of the tree, open or not. */
  readonly orIds?: readonly number[];
}
