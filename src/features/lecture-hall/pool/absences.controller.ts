import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AppConfig } from '../../../config/config.js';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import {
  absenceId,
  createExemptionBody,
  createUnavailabilityBody,
  exemptionMade,
  exemptionPage,
  exemptionQuery,
  myUnavailability,
  unavailabilityMade,
  unavailabilityPage,
  unavailabilityQuery,
  type CreateExemption,
  type CreateUnavailability,
  type ExemptionQuery,
  type UnavailabilityQuery,
} from './absences.contract.js';
import { AbsenceLists } from './absence-lists.queries.js';
import { ExemptionsService } from './exemptions.service.js';
import { UnavailabilityService } from './unavailability.service.js';

/** 免排 by staff, 不便日期 by each cadre. */
@Controller()
export class AbsencesController {
  constructor(
    private readonly lists: AbsenceLists,
    private readonly exemptions: ExemptionsService,
    private readonly unavailability: UnavailabilityService,
    private readonly config: AppConfig,
  ) {}

  @Get('lecture-exemptions')
  @Can('hall.read')
  @Returns(exemptionPage)
  exemptionList(@CurrentActor() actor: Actor, @Query({ schema: exemptionQuery }) query: ExemptionQuery) {
    return this.lists.exemptions(actor, query);
  }

  @Post('lecture-exemptions')
  @Can('hall.plan')
  @Returns(exemptionMade, 201)
  exempt(@CurrentActor() actor: Actor, @Body({ schema: createExemptionBody }) body: CreateExemption) {
    return this.exemptions.create(actor, body);
  }

  /** Takes it back from today on. */
  @Delete('lecture-exemptions/:id')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(doneResponse)
  async endExemption(@CurrentActor() actor: Actor, @Param('id', { schema: absenceId }) id: number) {
    await this.exemptions.end(actor, id);
    return { done: true };
  }

  @Get('lecture-unavailability')
  @Can('hall.read')
  @Returns(unavailabilityPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: unavailabilityQuery }) query: UnavailabilityQuery) {
    return this.lists.unavailability(actor, query);
  }

  @Get('me/unavailability')
  @Can('self.use')
  @Returns(myUnavailability)
  mine(@CurrentActor() actor: Actor) {
    return this.lists.mine(actor, this.config.unavailableDays);
  }

  @Post('me/unavailability')
  @Can('self.use')
  @Returns(unavailabilityMade, 201)
  async add(@CurrentActor() actor: Actor, @Body({ schema: createUnavailabilityBody }) body: CreateUnavailability) {
    return { id: await this.unavailability.create(actor, body) };
  }

  @Delete('me/unavailability/:id')
  @HttpCode(200)
  @Can('self.use')
  @Returns(doneResponse)
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: absenceId }) id: number) {
    await this.unavailability.remove(actor, id);
    return { done: true };
  }
}
