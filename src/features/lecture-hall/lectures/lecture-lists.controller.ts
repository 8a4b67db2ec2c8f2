import { Controller, Get, Param, Query } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Can, Public } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { LectureDueQueries } from './lecture-due.queries.js';
import { lectureDateId, myLectures } from './lecture.contract.js';
import { MyLecturesQueries } from './my-lectures.queries.js';
import {
  lectureDuePage,
  lectureDueQuery,
  publicDatesQuery,
  publicLectureDate,
  publicLectureDates,
  type LectureDueQuery,
  type PublicDatesQuery,
} from './public-lectures.contract.js';
import { PublicLecturesQueries } from './public-lectures.queries.js';

/** The lecture hall for everybody, for the speaker, and what is due for staff. */
@Controller()
export class LectureListsController {
  constructor(
    private readonly published: PublicLecturesQueries,
    private readonly own: MyLecturesQueries,
    private readonly due: LectureDueQueries,
  ) {}

  @Get('public/lecture-dates')
  @Public()
  @Returns(publicLectureDates)
  dates(@Query({ schema: publicDatesQuery }) query: PublicDatesQuery) {
    return this.published.page(query);
  }

  @Get('public/lecture-dates/:id')
  @Public()
  @Returns(publicLectureDate)
  date(@Param('id', { schema: lectureDateId }) id: number) {
    return this.published.one(id);
  }

  @Get('me/lectures')
  @Can('self.use')
  @Returns(myLectures)
  mine(@CurrentActor() actor: Actor) {
    return this.own.mine(actor);
  }

  @Get('lecture-due')
  @Can('hall.read')
  @Returns(lectureDuePage)
  dueList(@CurrentActor() actor: Actor, @Query({ schema: lectureDueQuery }) query: LectureDueQuery) {
    return this.due.page(scopeOf(actor, 'hall.read'), query);
  }
}
