import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { AppealsService } from './appeals.service.js';
import {
  appealBody,
  appealCreated,
  appealId,
  appealPage,
  appealQuery,
  decideAppealBody,
  myResult,
  myResults,
  type AppealBody,
  type AppealQuery,
  type DecideAppealBody,
} from './my-results.contract.js';
import { MyResultsService } from './my-results.service.js';
import { resultRoundId } from './results.contract.js';

/** 我的成绩 and 申诉. */
@Controller()
export class MyResultsController {
  constructor(
    private readonly mine: MyResultsService,
    private readonly appeals: AppealsService,
  ) {}

  @Get('me/contest-results')
  @Can('self.use')
  @Returns(myResults)
  list(@CurrentActor() actor: Actor) {
    return this.mine.list(actor);
  }

  @Get('me/contest-results/:id')
  @Can('self.use')
  @Returns(myResult)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: resultRoundId }) id: number) {
    return this.mine.one(actor, id);
  }

  @Post('me/contest-results/:id/appeals')
  @Can('self.use')
  @Returns(appealCreated)
  file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: resultRoundId }) id: number,
    @Body({ schema: appealBody }) body: AppealBody,
  ) {
    return this.appeals.file(actor, id, body);
  }

  @Delete('me/competition-appeals/:id')
  @Can('self.use')
  @Returns(doneResponse)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: appealId }) id: number) {
    await this.appeals.withdraw(actor, id);
    return { done: true } as const;
  }

  @Get('competition-rounds/:id/appeals')
  @Can('contest.manage')
  @Returns(appealPage)
  page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: resultRoundId }) id: number,
    @Query({ schema: appealQuery }) query: AppealQuery,
  ) {
    return this.appeals.page(actor, id, query);
  }

  @Post('competition-appeals/:id/decide')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(doneResponse)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: appealId }) id: number,
    @Body({ schema: decideAppealBody }) body: DecideAppealBody,
  ) {
    await this.appeals.decide(actor, id, body);
    return { done: true } as const;
  }
}
