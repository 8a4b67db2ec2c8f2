import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor, type Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { PeopleQueries } from '../people.queries.js';
import { nameClaim, unitSearchText } from './unit-names.js';
import type { UnitEntity } from './unit.entity.js';
import { UnitsRepository } from './units.repository.js';
import type { UnitChanged } from './units.service.js';

/** Units outside the county that trainees typed in at registration: confirmed by the centre, or merged into the right one. */
@Injectable()
export class OutsideUnitsService {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsRepository,
    private readonly queries: PeopleQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The unit of that name under a county (or city), or a new one that waits for confirmation. */
  async findOrAdd(tx: Tx, scope: Scope, parentId: number, name: string): Promise<UnitEntity> {
    const parent = await this.units.load(tx, scope, parentId);
    if (parent.kind !== 'COUNTY' && parent.kind !== 'CITY')
      throw new RuleViolation('UNIT.WRONG_PLACE', { kind: 'OUTSIDE_UNIT', under: parent.kind });
    const claim = nameClaim(parent.id, name);
    const present = await this.units.findByClaim(tx, claim);
    if (present !== null) return present;
    const unit = await this.units.insert(
      tx,
      {
        parentId: parent.id,
        tree: 'OUTSIDE',
        kind: 'OUTSIDE_UNIT',
        status: 'AWAITING',
        depth: parent.depth + 1,
        sortOrder: 0,
        name,
        partyName: null,
        administrationName: null,
        nameClaim: claim,
        searchText: unitSearchText({ name }),
        cityId: parent.cityId,
        openedOn: null,
        closedOn: null,
        mergedIntoId: null,
      },
      parent.path,
    );
    this.audit.record(tx, {
      act: 'unit.propose',
      subject: 'unit',
      subjectId: unit.id,
      unitId: unit.id,
      after: { name, parentId },
    });
    return unit;
  }

  confirm(actor: Actor, id: number, name: string | undefined): Promise<UnitChanged> {
    return this.db.transaction(actor, async (tx) => {
      const unit = await this.loadAwaiting(tx, actor, id);
      const finalName = name ?? unit.name;
      await this.units.update(tx, unit.id, {
        status: 'ACTIVE',
        name: finalName,
        nameClaim: nameClaim(unit.parentId, finalName),
        searchText: unitSearchText({ name: finalName }),
        openedOn: this.clock.today(),
      });
      await this.record(tx, unit, 'CONFIRMED', { name: finalName });
      return { id: unit.id, applied: true };
    });
  }

  /** Its people go over to the other unit, and it closes. */
  merge(actor: Actor, id: number, intoId: number): Promise<UnitChanged> {
    return this.db.transaction(actor, async (tx) => {
      const unit = await this.loadAwaiting(tx, actor, id);
      const into = await this.units.load(tx, scopeOf(actor, 'organisation.manage'), intoId);
      if (into.id === unit.id || into.tree !== 'OUTSIDE' || into.kind !== 'OUTSIDE_UNIT')
        throw new RuleViolation('UNIT.WRONG_MERGE');
      if (into.status === 'CLOSED') throw new Conflict('UNIT.CLOSED', { name: into.name });
      const names = await this.queries.pathNames([into.path], tx.manager);
      const people = await this.units.handOver(tx, unit, into, (names.get(into.path) ?? [into.name]).join(' / '));
      await this.units.update(tx, unit.id, {
        status: 'CLOSED',
        closedOn: this.clock.today(),
        nameClaim: null,
        mergedIntoId: into.id,
      });
      await this.record(tx, unit, 'MERGED', { intoUnitId: into.id, into: into.name, people });
      return { id: into.id, applied: true };
    });
  }

  private async loadAwaiting(tx: Tx, actor: Actor, id: number): Promise<UnitEntity> {
    await this.units.lockTrees(tx);
    const unit = await this.units.load(tx, scopeOf(actor, 'organisation.manage'), id);
    if (unit.status !== 'AWAITING') throw new Conflict('UNIT.NOT_AWAITING');
    return unit;
  }

  private async record(
    tx: Tx,
    unit: UnitEntity,
    kind: 'CONFIRMED' | 'MERGED',
    after: Record<string, string | number>,
  ): Promise<void> {
    await this.units.recordChange(tx, {
      unitId: unit.id,
      kind,
      state: 'APPLIED',
      effectiveOn: this.clock.today(),
      basisDocument: null,
      beforeState: { name: unit.name },
      afterState: after,
    });
    const act = kind === 'MERGED' ? 'unit.merge' : 'unit.confirm';
    this.audit.record(tx, {
      act,
      subject: 'unit',
      subjectId: unit.id,
      unitId: unit.id,
      before: { name: unit.name },
      after,
    });
  }
}
