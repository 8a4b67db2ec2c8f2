import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { MakeUpService } from './make-up.service.js';
import { MissedLecturesService } from './missed-lectures.service.js';
import { SubstituteSuggestions } from './substitute-suggestions.js';
import {
  cancelMakeUpBody,
  lectureId,
  madeUp,
  makeUpBody,
  makeUpDates,
  makeUpQuery,
  noShowBody,
  substituteBody,
  substitutesView,
  type CancelMakeUpBody,
  type MakeUpBody,
  type MakeUpQuery,
  type NoShowBody,
  type SubstituteBody,
} from './substitute.contract.js';
import { SubstitutionService } from './substitution.service.js';

/** 替讲, 未到, 补讲: what staff do when a speaker falls out. */
@Controller('lectures')
export class ChangesController {
  constructor(
    private readonly suggestions: SubstituteSuggestions,
    private readonly substitution: SubstitutionService,
    private readonly missed: MissedLecturesService,
    private readonly makeUps: MakeUpService,
  ) {}

  @Get(':id/substitutes')
  @Can('hall.plan')
  @Returns(substitutesView)
  substitutes(@CurrentActor() actor: Actor, @Param('id', { schema: lectureId }) id: number) {
    return this.suggestions.forLecture(actor, id);
  }

  @Post(':id/substitute')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(doneResponse)
  async substitute(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: substituteBody }) body: SubstituteBody,
  ) {
    await this.substitution.substitute(actor, id, body);
    return { done: true };
  }

  @Post(':id/no-show')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(doneResponse)
  async noShow(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: noShowBody }) body: NoShowBody,
  ) {
    await this.missed.noShow(actor, id, body);
    return { done: true };
  }

  @Get(':id/make-up-dates')
  @Can('hall.plan')
  @Returns(makeUpDates)
  makeUpDates(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Query({ schema: makeUpQuery }) query: MakeUpQuery,
  ) {
    return this.makeUps.days(actor, id, query.personId);
  }

  @Post(':id/make-up')
  @Can('hall.plan')
  @Returns(madeUp, 201)
  async makeUp(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: makeUpBody }) body: MakeUpBody,
  ) {
    return { lectureId: await this.makeUps.arrange(actor, id, body.dateId, body.personId) };
  }

  /** `:id` is the make-up lecture. */
  @Post(':id/cancel-make-up')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(doneResponse)
  async cancelMakeUp(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: cancelMakeUpBody }) body: CancelMakeUpBody,
  ) {
    await this.missed.cancelMakeUp(actor, id, body.reason);
    return { done: true };
  }
}
