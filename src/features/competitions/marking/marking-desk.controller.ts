import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { MarkingDesk } from './marking-desk.service.js';
import {
  markBody,
  markedRoundId,
  markedTask,
  markingTaskId,
  myMarking,
  myMarksPage,
  myMarksQuery,
  nextTask,
  type MarkBody,
  type MyMarksQuery,
} from './marking.contract.js';

/** 阅卷台: what a marker sees and does, blind. */
@Controller()
export class MarkingDeskController {
  constructor(private readonly desk: MarkingDesk) {}

  @Get('me/marking')
  @Can('self.use')
  @Returns(myMarking)
  mine(@CurrentActor() actor: Actor) {
    return this.desk.mine(actor);
  }

  @Post('marking-rounds/:id/next')
  @HttpCode(200)
  @Can('self.use')
  @Returns(nextTask)
  next(@CurrentActor() actor: Actor, @Param('id', { schema: markedRoundId }) id: number) {
    return this.desk.next(actor, id);
  }

  @Get('marking-rounds/:id/marks')
  @Can('self.use')
  @Returns(myMarksPage)
  marks(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: markedRoundId }) id: number,
    @Query({ schema: myMarksQuery }) query: MyMarksQuery,
  ) {
    return this.desk.marks(actor, id, query);
  }

  @Post('marking-tasks/:id')
  @HttpCode(200)
  @Can('self.use')
  @Returns(markedTask)
  mark(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: markingTaskId }) id: number,
    @Body({ schema: markBody }) body: MarkBody,
  ) {
    return this.desk.mark(actor, id, body);
  }
}
