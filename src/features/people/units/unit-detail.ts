import { Injectable } from '@nestjs/common';
import { inScope, scopeOf, type Actor } from '../../../kernel/access.js';
import { EstablishmentQueries } from './establishment.queries.js';
import { UnitsQueries } from './units.queries.js';

/** One unit with its establishment and what the actor may do to it. */
@Injectable()
export class UnitDetail {
  constructor(
    private readonly units: UnitsQueries,
    private readonly establishment: EstablishmentQueries,
  ) {}

  async of(actor: Actor, id: number) {
    const scope = scopeOf(actor, 'organisation.read');
    const { path, tree } = await this.units.find(scope, id);
    const manage = {
      unit: inScope(scopeOf(actor, 'organisation.manage'), path),
      people: inScope(scopeOf(actor, 'person.manage'), path),
    };
    const detail = await this.units.detail(scope, id, manage);
    return { ...detail, quotas: tree === 'COUNTY' ? await this.establishment.ofUnit(id, path) : [] };
  }
}
