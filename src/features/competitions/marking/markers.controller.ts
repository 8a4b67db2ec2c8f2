import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { MarkersService } from './markers.service.js';
import {
  disagreementsPage,
  disagreementsQuery,
  markedRoundId,
  markersBody,
  markersView,
  markingProgress,
  type DisagreementsQuery,
  type MarkersBody,
} from './marking.contract.js';
import { MarkingOversight } from './marking-oversight.service.js';

/** What organisers see of the marking by people, and whom they appoint. */
@Controller('competition-rounds/:id')
export class MarkersController {
  constructor(
    private readonly markers: MarkersService,
    private readonly oversight: MarkingOversight,
  ) {}

  @Get('markers')
  @Can('contest.manage')
  @Returns(markersView)
  list(@CurrentActor() actor: Actor, @Param('id', { schema: markedRoundId }) id: number) {
    return this.markers.list(actor, id);
  }

  @Put('markers')
  @Can('contest.manage')
  @Returns(markersView)
  async appoint(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: markedRoundId }) id: number,
    @Body({ schema: markersBody }) body: MarkersBody,
  ) {
    await this.markers.appoint(actor, id, body.personIds);
    return this.markers.list(actor, id);
  }

  @Get('marking')
  @Can('contest.manage')
  @Returns(markingProgress)
  progress(@CurrentActor() actor: Actor, @Param('id', { schema: markedRoundId }) id: number) {
    return this.oversight.progress(actor, id);
  }

  @Get('marking/disagreements')
  @Can('contest.manage')
  @Returns(disagreementsPage)
  disagreements(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: markedRoundId }) id: number,
    @Query({ schema: disagreementsQuery }) query: DisagreementsQuery,
  ) {
    return this.oversight.disagreements(actor, id, query);
  }
}
