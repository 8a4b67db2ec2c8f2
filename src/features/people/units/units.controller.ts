import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Can, Public } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse, idParam } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { OutsideUnitsQueries } from './outside-units.queries.js';
import { OutsideUnitsService } from './outside-units.service.js';
import { PostQuotasService } from './post-quotas.service.js';
import { UnitDetail } from './unit-detail.js';
import {
  awaitingUnitsQuery,
  awaitingUnitsResponse,
  closeUnitBody,
  confirmUnitBody,
  createUnitBody,
  mergeUnitBody,
  moveUnitBody,
  outsideUnitsQuery,
  outsideUnitsResponse,
  renameUnitBody,
  setQuotaBody,
  unitChangedResponse,
  unitDetailResponse,
  unitHistoryResponse,
  unitListQuery,
  unitListResponse,
  unitTreeQuery,
  unitTreeResponse,
  type AwaitingUnitsQuery,
  type CloseUnitBody,
  type ConfirmUnitBody,
  type CreateUnitBody,
  type MergeUnitBody,
  type MoveUnitBody,
  type OutsideUnitsQuery,
  type RenameUnitBody,
  type SetQuotaBody,
  type UnitListQuery,
  type UnitTreeQuery,
} from './units.contract.js';
import { UnitsQueries } from './units.queries.js';
import { UnitsService } from './units.service.js';

@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly outside: OutsideUnitsService,
    private readonly quotas: PostQuotasService,
    private readonly queries: UnitsQueries,
    private readonly outsideQueries: OutsideUnitsQueries,
    private readonly details: UnitDetail,
  ) {}

  @Get('tree')
  @Can('organisation.read')
  @Returns(unitTreeResponse)
  async tree(@CurrentActor() actor: Actor, @Query({ schema: unitTreeQuery }) query: UnitTreeQuery) {
    return { items: await this.queries.tree(scopeOf(actor, 'organisation.read'), query) };
  }

  @Get()
  @Can('organisation.read')
  @Returns(unitListResponse)
  list(@CurrentActor() actor: Actor, @Query({ schema: unitListQuery }) query: UnitListQuery) {
    return this.queries.list(scopeOf(actor, 'organisation.read'), query);
  }

  @Post()
  @Can('organisation.manage')
  @Returns(unitChangedResponse, 201)
  create(@CurrentActor() actor: Actor, @Body({ schema: createUnitBody }) body: CreateUnitBody) {
    return this.units.create(actor, body);
  }

  @Get('awaiting')
  @Can('organisation.manage')
  @Returns(awaitingUnitsResponse)
  awaiting(@CurrentActor() actor: Actor, @Query({ schema: awaitingUnitsQuery }) query: AwaitingUnitsQuery) {
    return this.outsideQueries.awaiting(scopeOf(actor, 'organisation.manage'), query);
  }

  @Get(':id')
  @Can('organisation.read')
  @Returns(unitDetailResponse)
  detail(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    return this.details.of(actor, id);
  }

  @Get(':id/history')
  @Can('organisation.read')
  @Returns(unitHistoryResponse)
  async history(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    return { items: await this.queries.history(scopeOf(actor, 'organisation.read'), id) };
  }

  @Post(':id/rename')
  @HttpCode(200)
  @Can('organisation.manage')
  @Returns(unitChangedResponse)
  rename(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: renameUnitBody }) body: RenameUnitBody,
  ) {
    return this.units.rename(actor, id, body);
  }

  @Post(':id/move')
  @HttpCode(200)
  @Can('organisation.manage')
  @Returns(unitChangedResponse)
  move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: moveUnitBody }) body: MoveUnitBody,
  ) {
    return this.units.move(actor, id, body);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Can('organisation.manage')
  @Returns(unitChangedResponse)
  close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: closeUnitBody }) body: CloseUnitBody,
  ) {
    return this.units.close(actor, id, body);
  }

  @Delete(':id/changes/:changeId')
  @Can('organisation.manage')
  @Returns(doneResponse)
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Param('changeId', { schema: idParam }) changeId: number,
  ) {
    await this.units.takeBack(actor, id, changeId);
    return { done: true as const };
  }

  @Put(':id/quotas')
  @Can('organisation.manage')
  @Returns(unitDetailResponse)
  async setQuota(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: setQuotaBody }) body: SetQuotaBody,
  ) {
    await this.quotas.set(actor, id, body);
    return this.details.of(actor, id);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Can('organisation.manage')
  @Returns(unitChangedResponse)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: confirmUnitBody }) body: ConfirmUnitBody,
  ) {
    return this.outside.confirm(actor, id, body.name);
  }

  @Post(':id/merge')
  @HttpCode(200)
  @Can('organisation.manage')
  @Returns(unitChangedResponse)
  merge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: mergeUnitBody }) body: MergeUnitBody,
  ) {
    return this.outside.merge(actor, id, body.intoUnitId);
  }
}

@Controller('public/outside-units')
export class OutsideUnitsController {
  constructor(private readonly queries: OutsideUnitsQueries) {}

  @Get()
  @Public()
  @Returns(outsideUnitsResponse)
  async list(@Query({ schema: outsideUnitsQuery }) query: OutsideUnitsQuery) {
    return { items: await this.queries.outside(query) };
  }
}
