import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { workbookFile, XLSX } from '../../../platform/http/download.js';
import { debtId, debtPage, debtQuery, myDebts, waiveBody, type DebtQuery, type WaiveBody } from './debt.contract.js';
import { DebtsService } from './debts.service.js';

/** 欠讲. */
@Controller()
export class DebtsController {
  constructor(private readonly service: DebtsService) {}

  @Get('lecture-debts')
  @Can('hall.read')
  @Returns(debtPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: debtQuery }) query: DebtQuery) {
    return this.service.page(actor, query);
  }

  @Get('lecture-debts.xlsx')
  @Can('hall.read')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  async export(@CurrentActor() actor: Actor, @Query({ schema: debtQuery }) query: DebtQuery): Promise<StreamableFile> {
    return workbookFile(await this.service.xlsx(actor, query), '大讲堂欠讲', 'lecture-debts');
  }

  @Get('me/lecture-debts')
  @Can('self.use')
  @Returns(myDebts)
  async mine(@CurrentActor() actor: Actor) {
    return { items: await this.service.mine(actor) };
  }

  @Post('lecture-debts/:id/waive')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(doneResponse)
  async waive(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: debtId }) id: number,
    @Body({ schema: waiveBody }) body: WaiveBody,
  ) {
    await this.service.waive(actor, id, body.reason);
    return { done: true };
  }
}
