import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { SwapAnswers } from './swap-answers.js';
import { SwapBoard } from './swap-board.js';
import { SwapDecisions } from './swap-decisions.js';
import { SwapOffers } from './swap-offers.js';
import {
  acceptBody,
  declineBody,
  lectureId,
  offerBody,
  offeredSwap,
  refuseBody,
  swapId,
  swapPage,
  swapPartners,
  swapQuery,
  type AcceptBody,
  type OfferBody,
  type ReasonBody,
  type SwapQuery,
} from './swap.contract.js';

/** 换讲: the board, and every act on it. */
@Controller()
export class SwapsController {
  constructor(
    private readonly board: SwapBoard,
    private readonly offers: SwapOffers,
    private readonly answers: SwapAnswers,
    private readonly decisions: SwapDecisions,
  ) {}

  @Get('swaps')
  @Can('self.use')
  @Returns(swapPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: swapQuery }) query: SwapQuery) {
    return this.board.page(actor, query);
  }

  @Get('lectures/:id/swap-partners')
  @Can('self.use')
  @Returns(swapPartners)
  partners(@CurrentActor() actor: Actor, @Param('id', { schema: lectureId }) id: number) {
    return this.board.partners(actor, id);
  }

  @Post('lectures/:id/swap')
  @Can('self.use')
  @Returns(offeredSwap, 201)
  async offer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: offerBody }) body: OfferBody,
  ) {
    return { id: await this.offers.offer(actor, id, body) };
  }

  @Post('swaps/:id/accept')
  @HttpCode(200)
  @Can('self.use')
  @Returns(doneResponse)
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: swapId }) id: number,
    @Body({ schema: acceptBody }) body: AcceptBody,
  ) {
    await this.answers.accept(actor, id, body.lectureId);
    return { done: true };
  }

  @Post('swaps/:id/decline')
  @HttpCode(200)
  @Can('self.use')
  @Returns(doneResponse)
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: swapId }) id: number,
    @Body({ schema: declineBody }) body: ReasonBody,
  ) {
    await this.answers.decline(actor, id, body.reason);
    return { done: true };
  }

  @Post('swaps/:id/withdraw')
  @HttpCode(200)
  @Can('self.use')
  @Returns(doneResponse)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: swapId }) id: number) {
    await this.answers.withdraw(actor, id);
    return { done: true };
  }

  @Post('swaps/:id/confirm')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(doneResponse)
  async confirm(@CurrentActor() actor: Actor, @Param('id', { schema: swapId }) id: number) {
    await this.decisions.confirm(actor, id);
    return { done: true };
  }

  @Post('swaps/:id/refuse')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(doneResponse)
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: swapId }) id: number,
    @Body({ schema: refuseBody }) body: ReasonBody,
  ) {
    await this.decisions.refuse(actor, id, body.reason);
    return { done: true };
  }
}
