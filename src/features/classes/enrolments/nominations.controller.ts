import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { classId } from '../class.contract.js';
import {
  enrolmentId,
  memberResults,
  nominatePeopleBody,
  nominationPage,
  nominationQuery,
  refuseBody,
  type NominatePeople,
  type NominationQuery,
  type RefuseBody,
} from './enrolment.contract.js';
import { EnrolmentQueries } from './enrolment.queries.js';
import { NominationsService } from './nominations.service.js';

/** What a unit has to say about its own people (单位推荐). */
@Controller()
export class NominationsController {
  constructor(
    private readonly service: NominationsService,
    private readonly queries: EnrolmentQueries,
  ) {}

  @Get('nominations')
  @Can('class.nominate')
  @Returns(nominationPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: nominationQuery }) query: NominationQuery) {
    return this.queries.nominations(actor, query);
  }

  @Post('nominations/:id/nominate')
  @HttpCode(200)
  @Can('class.nominate')
  @Returns(doneResponse)
  async nominate(@CurrentActor() actor: Actor, @Param('id', { schema: enrolmentId }) id: number) {
    await this.service.nominate(actor, id);
    return { done: true };
  }

  @Post('nominations/:id/refuse')
  @HttpCode(200)
  @Can('class.nominate')
  @Returns(doneResponse)
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: enrolmentId }) id: number,
    @Body({ schema: refuseBody }) body: RefuseBody,
  ) {
    await this.service.refuse(actor, id, body.reason);
    return { done: true };
  }

  @Post('classes/:id/nominations')
  @HttpCode(200)
  @Can('class.nominate')
  @Returns(memberResults)
  async nominatePeople(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: classId }) id: number,
    @Body({ schema: nominatePeopleBody }) body: NominatePeople,
  ) {
    return { results: await this.service.nominatePeople(actor, id, body.personIds) };
  }
}
