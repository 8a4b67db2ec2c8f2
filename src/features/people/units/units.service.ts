import { Injectable } from '@nestjs/common';
import { EVERYWHERE, scopeOf, type Actor, type Scope } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { Accounts } from '../../../platform/auth/accounts.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { treeOf } from '../domain/unit-kinds.js';
import { checkPlace } from './unit-place.js';
import { nameClaim, unitSearchText } from './unit-names.js';
import type { UnitFacts } from './unit-change.entity.js';
import type { UnitEntity } from './unit.entity.js';
import type { UnitChangeKind } from './unit.types.js';
import { UnitsRepository } from './units.repository.js';
import type { CloseUnitBody, CreateUnitBody, MoveUnitBody, RenameUnitBody } from './units.contract.js';

export interface UnitChanged {
  readonly id: number;
  readonly applied: boolean;
}

interface DatedChange {
  readonly kind: UnitChangeKind;
  readonly effectiveOn: string;
  readonly basisDocument: string | null;
  readonly after: UnitFacts;
}

/** Changes of the organisation with their effective dates: at once when the day has come, otherwise noted for that day. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsRepository,
    private readonly accounts: Accounts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  create(actor: Actor, body: CreateUnitBody): Promise<UnitChanged> {
    return this.db.transaction(actor, async (tx) => {
      await this.units.lockTrees(tx);
      const scope = scopeOf(actor, 'organisation.manage');
      if (body.parentId === null && !scope.everywhere) throw new NotFound('UNIT.NOT_FOUND');
      const parent = body.parentId === null ? null : await this.units.load(tx, scope, body.parentId);
      checkPlace(body.kind, parent);
      const unit = await this.units.insert(
        tx,
        {
          parentId: parent?.id ?? null,
          tree: treeOf(body.kind),
          kind: body.kind,
          status: 'ACTIVE',
          depth: parent === null ? 0 : parent.depth + 1,
          sortOrder: body.sortOrder ?? 0,
          name: body.name,
          partyName: body.partyName ?? null,
          administrationName: body.administrationName ?? null,
          nameClaim: nameClaim(parent?.id ?? null, body.name),
          searchText: unitSearchText(body),
          cityId: parent?.cityId ?? null,
          openedOn: body.effectiveOn,
          closedOn: null,
          mergedIntoId: null,
        },
        parent?.path ?? '/',
      );
      const after = {
        name: unit.name,
        partyName: unit.partyName,
        administrationName: unit.administrationName,
        parentId: unit.parentId,
      };
      await this.units.recordChange(tx, {
        unitId: unit.id,
        kind: 'CREATED',
        state: 'APPLIED',
        effectiveOn: body.effectiveOn,
        basisDocument: body.basisDocument ?? null,
        beforeState: {},
        afterState: after,
      });
      this.audit.record(tx, { act: 'unit.create', subject: 'unit', subjectId: unit.id, unitId: unit.id, after });
      return { id: unit.id, applied: true };
    });
  }

  rename(actor: Actor, id: number, body: RenameUnitBody): Promise<UnitChanged> {
    return this.change(actor, id, {
      kind: 'RENAMED',
      effectiveOn: body.effectiveOn,
      basisDocument: body.basisDocument ?? null,
      after: {
        name: body.name,
        partyName: body.partyName ?? null,
        administrationName: body.administrationName ?? null,
      },
    });
  }

  move(actor: Actor, id: number, body: MoveUnitBody): Promise<UnitChanged> {
    return this.change(actor, id, {
      kind: 'MOVED',
      effectiveOn: body.effectiveOn,
      basisDocument: body.basisDocument ?? null,
      after: { parentId: body.parentId },
    });
  }

  close(actor: Actor, id: number, body: CloseUnitBody): Promise<UnitChanged> {
    return this.change(actor, id, {
      kind: 'CLOSED',
      effectiveOn: body.effectiveOn,
      basisDocument: body.basisDocument ?? null,
      after: { status: 'CLOSED' },
    });
  }

  /** Takes back a change agreed for a day to come. */
  takeBack(actor: Actor, unitId: number, changeId: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      const unit = await this.units.load(tx, scopeOf(actor, 'organisation.manage'), unitId);
      const change = await this.units.findChange(tx, changeId);
      if (change === null || change.unitId !== unit.id) throw new NotFound('UNIT.CHANGE_NOT_FOUND');
      if (!(await this.units.settleChange(tx, changeId, unit.id, 'CANCELLED')))
        throw new Conflict('UNIT.CHANGE_SETTLED');
      this.audit.record(tx, {
        act: 'unit.change.cancel',
        subject: 'unit',
        subjectId: unit.id,
        unitId: unit.id,
        before: change.afterState,
      });
    });
  }

  /** A change whose day has come (see apply-unit-changes.ts). */
  applyPending(actor: Actor, unitId: number, changeId: number): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      await this.units.lockTrees(tx);
      if (!(await this.units.settleChange(tx, changeId, unitId, 'APPLIED'))) return;
      const change = await this.units.findChange(tx, changeId);
      const unit = await this.units.load(tx, EVERYWHERE, unitId);
      if (change === null) return;
      await this.apply(tx, EVERYWHERE, unit, {
        kind: change.kind,
        effectiveOn: change.effectiveOn,
        basisDocument: null,
        after: change.afterState,
      });
    });
  }

  /** A change whose day came but which the present state no longer allows: kept in the history as failed. */
  failPending(actor: Actor, unitId: number, changeId: number, code: string): Promise<void> {
    return this.db.transaction(actor, async (tx) => {
      if (!(await this.units.settleChange(tx, changeId, unitId, 'FAILED'))) return;
      this.audit.record(tx, {
        act: 'unit.change.fail',
        subject: 'unit',
        subjectId: unitId,
        unitId,
        after: { changeId, code },
        outcome: 'failure',
      });
    });
  }

  private change(actor: Actor, id: number, change: DatedChange): Promise<UnitChanged> {
    return this.db.transaction(actor, async (tx) => {
      await this.units.lockTrees(tx);
      const scope = scopeOf(actor, 'organisation.manage');
      const unit = await this.units.load(tx, scope, id);
      if (unit.status === 'CLOSED') throw new Conflict('UNIT.CLOSED');
      const applied = change.effectiveOn <= this.clock.today();
      const beforeState = applied ? await this.apply(tx, scope, unit, change) : {};
      if (!applied && change.kind === 'MOVED') await this.target(tx, scope, unit, change);
      await this.units.recordChange(tx, {
        unitId: unit.id,
        kind: change.kind,
        state: applied ? 'APPLIED' : 'PENDING',
        effectiveOn: change.effectiveOn,
        basisDocument: change.basisDocument,
        beforeState,
        afterState: change.after,
      });
      if (!applied) {
        const act = 'unit.change.plan';
        this.audit.record(tx, {
          act,
          subject: 'unit',
          subjectId: unit.id,
          unitId: unit.id,
          after: { ...change.after, effectiveOn: change.effectiveOn },
        });
      }
      return { id: unit.id, applied };
    });
  }

  /** @returns the facts before the change */
  private async apply(tx: Tx, scope: Scope, unit: UnitEntity, change: DatedChange): Promise<UnitFacts> {
    const { after } = change;
    let before: UnitFacts;
    if (change.kind === 'RENAMED') {
      before = { name: unit.name, partyName: unit.partyName, administrationName: unit.administrationName };
      const names = {
        name: String(after['name']),
        partyName: textOrNull(after['partyName']),
        administrationName: textOrNull(after['administrationName']),
      };
      const searchText = unitSearchText(names);
      await this.units.update(tx, unit.id, { ...names, searchText, nameClaim: nameClaim(unit.parentId, names.name) });
    } else if (change.kind === 'MOVED') {
      before = { parentId: unit.parentId };
      await this.applyMove(tx, unit, await this.target(tx, scope, unit, change));
    } else {
      before = { status: unit.status };
      const contents = await this.units.contents(tx, unit);
      if (contents.people + contents.units > 0) throw new RuleViolation('UNIT.NOT_EMPTY', contents);
      await this.units.update(tx, unit.id, { status: 'CLOSED', closedOn: change.effectiveOn, nameClaim: null });
    }
    const act = { RENAMED: 'unit.rename', MOVED: 'unit.move' }[change.kind as string] ?? 'unit.close';
    this.audit.record(tx, { act, subject: 'unit', subjectId: unit.id, unitId: unit.id, before, after });
    return before;
  }

  private async target(tx: Tx, scope: Scope, unit: UnitEntity, change: DatedChange): Promise<UnitEntity> {
    const parent = await this.units.load(tx, scope, Number(change.after['parentId']));
    if (parent.path.startsWith(unit.path)) throw new RuleViolation('UNIT.UNDER_ITSELF');
    checkPlace(unit.kind, parent);
    return parent;
  }

  private async applyMove(tx: Tx, unit: UnitEntity, parent: UnitEntity): Promise<void> {
    if (parent.id === unit.parentId) return;
    const path = `${parent.path}${unit.id}/`;
    await this.units.update(tx, unit.id, { parentId: parent.id, nameClaim: nameClaim(parent.id, unit.name) });
    const cityId = unit.kind === 'CITY' ? unit.id : parent.cityId;
    await this.units.rebase(tx, unit.path, path, parent.depth + 1 - unit.depth, cityId);
    await this.accounts.rebase(tx, unit.path, path);
  }
}

function textOrNull(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
