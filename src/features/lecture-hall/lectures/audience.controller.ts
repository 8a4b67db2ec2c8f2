import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import {
  attendanceBody,
  attendanceView,
  myDate,
  ratingBody,
  ratingsView,
  walkInQuery,
  walkIns,
  type AttendanceBody,
  type RatingBody,
} from './attendance.contract.js';
import { AttendanceService } from './attendance.service.js';
import { HoldingService } from './holding.service.js';
import { lectureDateId, lectureId } from './lecture.contract.js';
import { RatingsService } from './ratings.service.js';
import { ReservationsService } from './reservations.service.js';

/** Who comes, who was there, and what they thought of it. */
@Controller()
export class AudienceController {
  constructor(
    private readonly reservations: ReservationsService,
    private readonly attendance: AttendanceService,
    private readonly holding: HoldingService,
    private readonly ratings: RatingsService,
  ) {}

  @Get('lecture-dates/:id/mine')
  @Can('self.use')
  @Returns(myDate)
  mine(@CurrentActor() actor: Actor, @Param('id', { schema: lectureDateId }) id: number) {
    return this.reservations.mine(actor, id);
  }

  @Post('lecture-dates/:id/reservation')
  @HttpCode(200)
  @Can('self.use')
  @Returns(myDate)
  async reserve(@CurrentActor() actor: Actor, @Param('id', { schema: lectureDateId }) id: number) {
    await this.reservations.reserve(actor, id);
    return this.reservations.mine(actor, id);
  }

  @Delete('lecture-dates/:id/reservation')
  @Can('self.use')
  @Returns(myDate)
  async giveUp(@CurrentActor() actor: Actor, @Param('id', { schema: lectureDateId }) id: number) {
    await this.reservations.cancel(actor, id);
    return this.reservations.mine(actor, id);
  }

  @Get('lecture-dates/:id/attendance')
  @Can('hall.read')
  @Returns(attendanceView)
  list(@CurrentActor() actor: Actor, @Param('id', { schema: lectureDateId }) id: number) {
    return this.attendance.list(actor, id);
  }

  @Put('lecture-dates/:id/attendance')
  @Can('hall.plan')
  @Returns(attendanceView)
  async mark(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureDateId }) id: number,
    @Body({ schema: attendanceBody }) body: AttendanceBody,
  ) {
    await this.attendance.mark(actor, id, body);
    return this.attendance.list(actor, id);
  }

  @Get('lecture-dates/:id/walk-ins')
  @Can('hall.plan')
  @Returns(walkIns)
  walkIns(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureDateId }) id: number,
    @Query({ schema: walkInQuery }) query: { search: string },
  ) {
    return this.attendance.walkIns(actor, id, query.search);
  }

  @Post('lecture-dates/:id/held')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(attendanceView)
  async hold(@CurrentActor() actor: Actor, @Param('id', { schema: lectureDateId }) id: number) {
    await this.holding.hold(actor, id);
    return this.attendance.list(actor, id);
  }

  @Post('lectures/:id/ratings')
  @Can('self.use')
  @Returns(doneResponse, 201)
  async rate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: ratingBody }) body: RatingBody,
  ) {
    await this.ratings.rate(actor, id, body);
    return { done: true };
  }

  @Get('lectures/:id/ratings')
  @Can('self.use')
  @Returns(ratingsView)
  ratingsOf(@CurrentActor() actor: Actor, @Param('id', { schema: lectureId }) id: number) {
    return this.ratings.of(actor, id);
  }
}
