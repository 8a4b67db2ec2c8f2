import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { LectureDatesService } from './lecture-dates.service.js';
import { MoveCheck } from './move-check.js';
import { MoveLectures } from './move-lectures.js';
import {
  cancelDateBody,
  checkDayBody,
  checkDayView,
  checkMoveBody,
  checkMoveView,
  moveBody,
  overrideDateBody,
  pinBody,
  type CancelDate,
  type CheckMove,
  type MoveBody,
  type OverrideDate,
  type PinBody,
} from './moves.contract.js';
import { rotaView, whyView } from './rota.contract.js';
import { RotaQueries } from './rota.queries.js';
import { dateId, lectureId, seasonId } from './season.contract.js';
import { WhyQueries } from './why.queries.js';

/** What staff change in a rota by hand, and why each speaker stands where they stand. Changes answer the rota as it is then. */
@Controller()
export class RotaController {
  constructor(
    private readonly rotas: RotaQueries,
    private readonly checks: MoveCheck,
    private readonly moves: MoveLectures,
    private readonly dates: LectureDatesService,
    private readonly reasons: WhyQueries,
  ) {}

  /** Which rules a move would break; nothing is saved. */
  @Post('lecture-seasons/:id/check-move')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(checkMoveView)
  checkMove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: seasonId }) id: number,
    @Body({ schema: checkMoveBody }) body: CheckMove,
  ) {
    return this.checks.check(actor, id, body);
  }

  @Post('lecture-seasons/:id/move')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(rotaView)
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: seasonId }) id: number,
    @Body({ schema: moveBody }) body: MoveBody,
  ) {
    await this.moves.move(actor, id, body);
    return this.rotas.view(actor, id);
  }

  @Put('lectures/:id/pin')
  @Can('hall.plan')
  @Returns(rotaView)
  async pin(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: pinBody }) body: PinBody,
  ) {
    return this.rotas.view(actor, await this.moves.pin(actor, id, body));
  }

  /** Why me: own lecture and what is public for everybody, all of it with every reason for staff. */
  @Get('lectures/:id/why')
  @Can('self.use')
  @Returns(whyView)
  why(@CurrentActor() actor: Actor, @Param('id', { schema: lectureId }) id: number) {
    return this.reasons.why(actor, id);
  }

  /** What speaks against a day; nothing is saved. */
  @Post('lecture-dates/:id/check-day')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(checkDayView)
  checkDay(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: dateId }) id: number,
    @Body({ schema: checkDayBody }) body: { heldOn: string },
  ) {
    return this.dates.check(actor, id, body.heldOn);
  }

  @Put('lecture-dates/:id')
  @Can('hall.plan')
  @Returns(rotaView)
  async override(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: dateId }) id: number,
    @Body({ schema: overrideDateBody }) body: OverrideDate,
  ) {
    return this.rotas.view(actor, await this.dates.override(actor, id, body));
  }

  @Post('lecture-dates/:id/cancel')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(rotaView)
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: dateId }) id: number,
    @Body({ schema: cancelDateBody }) body: CancelDate,
  ) {
    return this.rotas.view(actor, await this.dates.cancel(actor, id, body));
  }
}
