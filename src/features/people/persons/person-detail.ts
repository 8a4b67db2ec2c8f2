import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { numberScope, personAbilities } from './person.policy.js';
import { PersonsQueries } from './persons.queries.js';

/** One person with the history of assignments, and what the actor may do. */
@Injectable()
export class PersonDetail {
  constructor(private readonly persons: PersonsQueries) {}

  async of(actor: Actor, id: number) {
    const { view, path } = await this.persons.detail(scopeOf(actor, 'person.read'), numberScope(actor), id);
    return { ...view, abilities: personAbilities(actor, { path, category: view.category, status: view.status }) };
  }
}
