import { Injectable } from '@nestjs/common';
import type { PersonnelCategory, Scope } from '../../kernel/access.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { Tx } from '../../platform/db/database.js';
import { PeopleQueries } from './people.queries.js';

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

/** What the other features may ask about people and their organisations. */
@Injectable()
export class People {
  constructor(private readonly queries: PeopleQueries) {}

  /** Active people only; ids that are nobody are left out. */
  trainees(reader: Reader, personIds: readonly number[]): Promise<ReadonlyMap<number, TraineeFacts>> {
    return this.queries.trainees(reader, personIds);
  }

  /** Also people who have left. */
  summaries(personIds: readonly number[]): Promise<ReadonlyMap<number, PersonSummary>> {
    return this.queries.summaries(personIds);
  }

  /** Active people of a scope (that of `class.nominate`), sorted by name. */
  inScope(scope: Scope, filter: NominationFilter): Promise<Page<PersonSummary>> {
    return this.queries.inScope(scope, filter);
  }

  /** In no order; ids of no unit are left out. */
  async unitsById(reader: Reader, unitIds: readonly number[]): Promise<UnitSummary[]> {
    return [...(await this.queries.units(unitIds, reader)).values()];
  }

  /** Names of people within a scope, also of those who have left. */
  names(reader: Reader, scope: Scope, personIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return this.queries.names(reader, scope, personIds);
  }

  /** For notices; people without an account or an address are in the answer with null. */
  reach(personIds: readonly number[], reader?: Reader): Promise<ReadonlyMap<number, Reachability>> {
    return this.queries.reach(personIds, reader);
  }

  /** People whose account holds a role that reaches this unit: whom to tell when something of it waits. */
  holdersOf(role: string, unitPath: string, reader?: Reader): Promise<readonly number[]> {
    return this.queries.holdersOf(role, unitPath, reader);
  }
}
