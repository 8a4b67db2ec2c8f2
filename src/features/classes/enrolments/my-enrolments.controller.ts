import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { classId } from '../class.contract.js';
import {
  declineBody,
  enrolmentId,
  enrolmentReceipt,
  myEnrolment,
  myLearning,
  myLearningQuery,
  myStanding,
  type DeclineBody,
  type MyLearningQuery,
} from './enrolment.contract.js';
import { MyEnrolmentsQueries } from './my-enrolments.queries.js';
import { MyEnrolmentsService } from './my-enrolments.service.js';
import { MyStandingQuery } from './my-standing.js';

/** The trainee's own enrolments. Everything here is about whoever is signed in, and nobody else. */
@Controller()
export class MyEnrolmentsController {
  constructor(
    private readonly service: MyEnrolmentsService,
    private readonly queries: MyEnrolmentsQueries,
    private readonly standing: MyStandingQuery,
    private readonly clock: Clock,
  ) {}

  @Get('me/learning')
  @Can('self.use')
  @Returns(myLearning)
  learning(@CurrentActor() actor: Actor, @Query({ schema: myLearningQuery }) query: MyLearningQuery) {
    return this.queries.learning(actor, query.year ?? Number(this.clock.today().slice(0, 4)));
  }

  @Get('classes/:id/my-enrolment')
  @Can('self.use')
  @Returns(myStanding)
  mine(@CurrentActor() actor: Actor, @Param('id', { schema: classId }) id: number) {
    return this.standing.of(actor, id);
  }

  @Post('classes/:id/enrolments')
  @Can('self.use')
  @Returns(enrolmentReceipt, 201)
  enrol(@CurrentActor() actor: Actor, @Param('id', { schema: classId }) id: number) {
    return this.service.enrol(actor, id);
  }

  @Post('enrolments/:id/withdraw')
  @HttpCode(200)
  @Can('self.use')
  @Returns(myEnrolment)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: enrolmentId }) id: number,
    @Body({ schema: declineBody }) body: DeclineBody,
  ) {
    await this.service.withdraw(actor, id, body.reason);
    return this.queries.one(actor, id);
  }

  @Post('enrolments/:id/accept')
  @HttpCode(200)
  @Can('self.use')
  @Returns(myEnrolment)
  async accept(@CurrentActor() actor: Actor, @Param('id', { schema: enrolmentId }) id: number) {
    await this.service.accept(actor, id);
    return this.queries.one(actor, id);
  }

  @Post('enrolments/:id/decline')
  @HttpCode(200)
  @Can('self.use')
  @Returns(myEnrolment)
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: enrolmentId }) id: number,
    @Body({ schema: declineBody }) body: DeclineBody,
  ) {
    await this.service.decline(actor, id, body.reason);
    return this.queries.one(actor, id);
  }

  @Post('enrolments/:id/remind')
  @HttpCode(200)
  @Can('self.use')
  @Returns(myEnrolment)
  async remind(@CurrentActor() actor: Actor, @Param('id', { schema: enrolmentId }) id: number) {
    await this.service.remind(actor, id);
    return this.queries.one(actor, id);
  }
}
