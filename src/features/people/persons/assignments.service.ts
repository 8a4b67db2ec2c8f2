import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { changedFields } from './person-facts.js';
import type { PersonEntity } from './person.entity.js';
import type { AssignPersonBody, EndSecondmentBody, LeaveBody, SecondPersonBody } from './persons.contract.js';
import { PersonsRepository } from './persons.repository.js';
import { PersonsService } from './persons.service.js';

/** Where people belong: transfers, secondments (下沉), leaving and coming back. The history stays as it was. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly db: Database,
    private readonly persons: PersonsRepository,
    private readonly people: PersonsService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A new main assignment; the one before ends on the day it begins. Also brings back somebody who had left. */
  assign(actor: Actor, id: number, body: AssignPersonBody): Promise<void> {
    return this.change(actor, id, 'person.assign', async (tx, person) => {
      this.notAhead(body.fromOn);
      const unit = await this.people.unitFor(tx, scopeOf(actor, 'person.manage'), body.unitId, body.category);
      const position = body.position ?? null;
      if (
        person.status === 'ACTIVE' &&
        person.unitId === unit.id &&
        person.category === body.category &&
        person.position === position
      ) {
        throw new Conflict('PERSON.ALREADY_THERE', { unit: unit.name });
      }
      for (const open of await this.persons.openAssignments(tx, id)) {
        if (open.kind !== 'MAIN') continue;
        if (open.fromOn > body.fromOn) throw new RuleViolation('PERSON.BEFORE_CURRENT', { fromOn: open.fromOn });
        await this.persons.endAssignment(tx, open.id, body.fromOn, null);
      }
      await this.persons.addAssignment(tx, {
        personId: id,
        kind: 'MAIN',
        unitId: unit.id,
        unitName: await this.people.unitName(tx, unit),
        category: body.category,
        position,
        fromOn: body.fromOn,
        untilOn: null,
        basisDocument: body.basisDocument ?? null,
        endReason: null,
      });
      return { unitId: unit.id, category: body.category, position, status: 'ACTIVE' as const };
    });
  }

  second(actor: Actor, id: number, body: SecondPersonBody): Promise<void> {
    return this.change(actor, id, 'person.second', async (tx, person) => {
      mustBeActive(person);
      this.notAhead(body.fromOn);
      if (person.category !== 'CAREER_STAFF')
        throw new RuleViolation('PERSON.NOT_SECONDABLE', { category: person.category });
      if (body.untilOn !== undefined && body.untilOn !== null && body.untilOn <= body.fromOn)
        throw new RuleViolation('PERSON.DATES_REVERSED');
      const unit = await this.people.unitFor(tx, scopeOf(actor, 'person.manage'), body.unitId, person.category);
      if (unit.id === person.unitId) throw new RuleViolation('PERSON.SECONDED_HOME', { unit: unit.name });
      const open = (await this.persons.openAssignments(tx, id)).find((assignment) => assignment.kind === 'SECONDMENT');
      if (open !== undefined) throw new Conflict('PERSON.SECONDED_ALREADY', { unit: open.unitName });
      const untilOn = body.untilOn ?? null;
      await this.persons.addAssignment(tx, {
        personId: id,
        kind: 'SECONDMENT',
        unitId: unit.id,
        unitName: await this.people.unitName(tx, unit),
        category: person.category,
        position: body.position ?? null,
        fromOn: body.fromOn,
        untilOn,
        basisDocument: body.basisDocument ?? null,
        endReason: null,
      });
      const over = untilOn !== null && untilOn <= this.clock.today();
      return over ? {} : { seconded: true, secondedUnitId: unit.id };
    });
  }

  endSecondment(actor: Actor, id: number, assignmentId: number, body: EndSecondmentBody): Promise<void> {
    return this.change(actor, id, 'person.second.end', async (tx, person) => {
      this.notAhead(body.untilOn);
      const assignment = await this.persons.findAssignment(tx, id, assignmentId);
      if (assignment === null || assignment.kind !== 'SECONDMENT') throw new NotFound('PERSON.ASSIGNMENT_NOT_FOUND');
      if (assignment.untilOn !== null && assignment.untilOn <= this.clock.today())
        throw new Conflict('PERSON.SECONDMENT_OVER');
      if (body.untilOn < assignment.fromOn) throw new RuleViolation('PERSON.DATES_REVERSED');
      await this.persons.endAssignment(tx, assignment.id, body.untilOn, null);
      return person.secondedUnitId === assignment.unitId ? { seconded: false, secondedUnitId: null } : {};
    });
  }

  leave(actor: Actor, id: number, body: LeaveBody): Promise<void> {
    return this.change(actor, id, 'person.leave', async (tx, person) => {
      mustBeActive(person);
      this.notAhead(body.untilOn);
      for (const open of await this.persons.openAssignments(tx, id)) {
        if (open.fromOn > body.untilOn) throw new RuleViolation('PERSON.BEFORE_CURRENT', { fromOn: open.fromOn });
        await this.persons.endAssignment(tx, open.id, body.untilOn, body.reason);
      }
      return { status: 'LEFT' as const, seconded: false, secondedUnitId: null };
    });
  }

  /** Secondments whose last day is over (a recurring job); who came back is told by the history of assignments. */
  endSecondmentsOver(actor: Actor): Promise<number> {
    return this.db.transaction(actor, async (tx) => {
      const ended = await this.persons.endSecondments(tx);
      if (ended > 0)
        this.audit.record(tx, {
          act: 'person.second.over',
          subject: 'person',
          subjectId: null,
          after: { people: ended },
        });
      return ended;
    });
  }

  private change(
    actor: Actor,
    id: number,
    act: string,
    work: (tx: Tx, person: PersonEntity) => Promise<Partial<PersonEntity>>,
  ): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const person = await this.persons.lock(tx, scopeOf(actor, 'person.manage'), id);
      const changes = await work(tx, person);
      await this.persons.update(tx, id, changes);
      await this.people.accountFollows(tx, person, changes);
      const { before, after } = changedFields(person, changes);
      this.audit.record(tx, { act, subject: 'person', subjectId: id, unitId: person.unitId, before, after });
    });
  }

  /** Assignments are facts: they are entered on the day they begin, or afterwards. */
  private notAhead(day: string): void {
    const today = this.clock.today();
    if (day > today) throw new RuleViolation('PERSON.DATE_AHEAD', { date: day, today });
  }
}

function mustBeActive(person: PersonEntity): void {
  if (person.status !== 'ACTIVE') throw new Conflict('PERSON.HAS_LEFT');
}
