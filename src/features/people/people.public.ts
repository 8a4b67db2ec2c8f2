import { Injectable } from '@nestjs/common';
import type { Scope } from '../../kernel/access.js';
import type { Page } from '../../kernel/page.js';
import type { Tx } from '../../platform/db/database.js';
import { CadresQueries } from './persons/cadres.queries.js';
import { PeopleQueries } from './people.queries.js';
import type {
  Cadre,
  CadreFilter,
  NominationFilter,
  PersonSummary,
  Reachability,
  Reader,
  TraineeFacts,
  UnitFacts,
  UnitsFilter,
  UnitSummary,
} from './people.types.js';

export type {
  Cadre,
  CadreFilter,
  NominationFilter,
  PersonSummary,
  Reachability,
  Reader,
  TraineeFacts,
  UnitFacts,
  UnitSummary,
} from './people.types.js';

export { CATEGORY_WORDS } from './persons/person-words.js';
export { personReach, reachesPerson } from './persons/person-reach.js';

/** What the other features may ask about people and their organisations. */
@Injectable()
export class People {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly workers: CadresQueries,
  ) {}

  /** Active people only; ids that are nobody are left out. */
  trainees(reader: Reader, personIds: readonly number[]): Promise<ReadonlyMap<number, TraineeFacts>> {
    return this.queries.trainees(reader, personIds);
  }

  /** Also people who have left. */
  summaries(personIds: readonly number[]): Promise<ReadonlyMap<number, PersonSummary>> {
    return this.queries.summaries(personIds);
  }

  /** Active people of a scope (that of `class.nominate`), also those seconded there, sorted by name. */
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

  /** Active people who work under a unit, by unit and name. */
  cadres(reader: Reader, filter: CadreFilter): Promise<Cadre[]> {
    return this.workers.cadres(reader, filter);
  }

  /** Units of a tree by their kind, from the top. */
  unitsBelow(reader: Reader, filter: UnitsFilter): Promise<UnitFacts[]> {
    return this.workers.unitsBelow(reader, filter);
  }

  /** Holds somebody's file to the end of the transaction, so that two acts about one person follow each other. */
  hold(tx: Tx, personId: number): Promise<boolean> {
    return this.workers.hold(tx.manager, personId);
  }
}
