import { Injectable } from '@nestjs/common';
import { EVERYWHERE, type Actor } from '../../../kernel/access.js';
import { Conflict, DomainError, Forbidden } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/db/database.js';
import type { MyContactsBody, MyProfile } from './my-profile.contract.js';
import { PeopleQueries } from '../people.queries.js';
import { changedFields } from './person-facts.js';
import { PersonNumbers } from './person-numbers.js';
import type { PersonEntity } from './person.entity.js';
import { PersonsQueries } from './persons.queries.js';
import { PersonsRepository } from './persons.repository.js';
import { PersonsService } from './persons.service.js';

/** One's own file (自己的资料): to see, and the contacts to correct. The scope is the actor's own person, whatever their roles. */
@Injectable()
export class MyProfileService {
  constructor(
    private readonly db: Database,
    private readonly queries: PersonsQueries,
    private readonly people: PeopleQueries,
    private readonly persons: PersonsRepository,
    private readonly service: PersonsService,
    private readonly numbers: PersonNumbers,
    private readonly audit: AuditLog,
  ) {}

  async of(actor: Actor): Promise<MyProfile> {
    if (actor.personId === null) return this.ofAccount(actor);
    const { view } = await this.queries.detail(EVERYWHERE, EVERYWHERE, actor.personId);
    return {
      name: view.name,
      unit: view.unit,
      category: view.category,
      position: view.position,
      partyMember: view.partyMember,
      secondedTo: view.secondedTo,
      phoneMasked: view.phoneMasked,
      emailMasked: view.emailMasked,
      idNumberMasked: view.idNumberMasked,
      canCorrect: true,
    };
  }

  /**
   * The phone of the account follows: from then on one signs in with the new one.
   * @throws Forbidden PROFILE.NO_PERSON · InvalidInput PERSON.PHONE · Conflict PROFILE.PHONE_TAKEN
   */
  async correct(actor: Actor, body: MyContactsBody): Promise<void> {
    const id = actor.personId;
    if (id === null) throw new Forbidden('PROFILE.NO_PERSON');
    const changes: Partial<PersonEntity> = {
      ...(body.phone === undefined ? {} : this.numbers.phone(body.phone)),
      ...(body.email === undefined ? {} : { email: body.email }),
    };
    try {
      await this.db.transaction(actor, async (tx) => {
        const person = await this.persons.lock(tx, EVERYWHERE, id);
        const { before, after } = changedFields(person, changes);
        if (Object.keys(after).length === 0) return;
        await this.persons.update(tx, id, changes);
        await this.service.accountFollows(tx, person, changes);
        const { unitId } = person;
        this.audit.record(tx, { act: 'person.contacts', subject: 'person', subjectId: id, unitId, before, after });
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'ACCOUNT.EXISTS') throw new Conflict('PROFILE.PHONE_TAKEN');
      throw error;
    }
  }

  private async ofAccount(actor: Actor): Promise<MyProfile> {
    const unit = actor.unitId === null ? undefined : (await this.people.units([actor.unitId])).get(actor.unitId);
    return {
      name: actor.name,
      unit: unit === undefined ? null : { id: unit.id, name: unit.name, pathNames: unit.pathNames.slice(0, -1) },
      category: null,
      position: null,
      partyMember: null,
      secondedTo: null,
      phoneMasked: null,
      emailMasked: null,
      idNumberMasked: null,
      canCorrect: false,
    };
  }
}
