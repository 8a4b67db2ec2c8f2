import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { workbookFile, XLSX } from '../../platform/http/download.js';
import { can, scopeOf, type Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Forbidden } from '../../kernel/errors.js';
import { Can } from '../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../platform/http/contract.js';
import { Limited } from '../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../platform/http/returns.decorator.js';
import { HoursExport } from './hours-export.js';
import { HoursSummaryQueries } from './hours-summary.queries.js';
import {
  hourEntryId,
  hourRules,
  hoursOfPerson,
  hoursPersonId,
  hoursQuery,
  hoursSummary,
  hoursSummaryQuery,
  myHours,
  myHoursQuery,
  newRuleBody,
  newTargetBody,
  personHoursPage,
  reverseBody,
  type HoursFilter,
  type HoursQuery,
  type MyHoursQuery,
  type NewRuleBody,
  type NewTargetBody,
  type ReverseBody,
} from './training-hours.contract.js';
import { TrainingHoursQueries } from './training-hours.queries.js';
import { TrainingHoursService } from './training-hours.service.js';

/** 学时: everybody's own, the unit's for its secretary, everybody's for staff. */
@Controller()
export class TrainingHoursController {
  constructor(
    private readonly service: TrainingHoursService,
    private readonly queries: TrainingHoursQueries,
    private readonly summaries: HoursSummaryQueries,
    private readonly exporter: HoursExport,
    private readonly clock: Clock,
  ) {}

  @Get('me/training-hours')
  @Can('self.use')
  @Returns(myHours)
  mine(@CurrentActor() actor: Actor, @Query({ schema: myHoursQuery }) query: MyHoursQuery) {
    if (actor.personId === null) throw new Forbidden('HOURS.NO_PERSON');
    return this.queries.ofPerson(actor.personId, query.year ?? this.thisYear());
  }

  @Get('training-hours')
  @Can('hours.read')
  @Returns(personHoursPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: hoursQuery }) query: HoursQuery) {
    return this.queries.page(scopeOf(actor, 'hours.read'), query.year ?? this.thisYear(), query);
  }

  @Get('training-hours/summary')
  @Can('hours.read')
  @Returns(hoursSummary)
  summary(@CurrentActor() actor: Actor, @Query({ schema: hoursSummaryQuery }) query: HoursFilter) {
    return this.summaries.summary(scopeOf(actor, 'hours.read'), query.year ?? this.thisYear(), query);
  }

  @Get('training-hours.xlsx')
  @Can('hours.read')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  async export(@CurrentActor() actor: Actor, @Query({ schema: hoursQuery }) query: HoursQuery) {
    const year = query.year ?? this.thisYear();
    const bytes = await this.exporter.xlsx(actor, year, query);
    return workbookFile(bytes, `${year}年学时`, `training-hours-${year}`);
  }

  @Get('training-hours/people/:id')
  @Can('hours.read')
  @Returns(hoursOfPerson)
  person(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: hoursPersonId }) id: number,
    @Query({ schema: myHoursQuery }) query: MyHoursQuery,
  ) {
    return this.queries.ofPersonWithin(scopeOf(actor, 'hours.read'), id, query.year ?? this.thisYear());
  }

  @Get('training-hours/rules')
  @Can('hours.read')
  @Returns(hourRules)
  async rules(@CurrentActor() actor: Actor) {
    return { ...(await this.queries.rules()), canManage: can(actor, 'hours.manage') };
  }

  @Post('training-hours/rules')
  @Can('hours.manage')
  @Returns(hourRules, 201)
  async addRule(@CurrentActor() actor: Actor, @Body({ schema: newRuleBody }) body: NewRuleBody) {
    await this.service.addRule(actor, body);
    return this.rules(actor);
  }

  @Post('training-hours/targets')
  @Can('hours.manage')
  @Returns(hourRules, 201)
  async addTarget(@CurrentActor() actor: Actor, @Body({ schema: newTargetBody }) body: NewTargetBody) {
    await this.service.addTarget(actor, body);
    return this.rules(actor);
  }

  @Post('training-hours/:id/reverse')
  @HttpCode(200)
  @Can('hours.manage')
  @Returns(doneResponse)
  async reverse(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: hourEntryId }) id: number,
    @Body({ schema: reverseBody }) body: ReverseBody,
  ) {
    await this.service.reverse(actor, id, body.reason);
    return { done: true };
  }

  private thisYear(): number {
    return Number(this.clock.today().slice(0, 4));
  }
}
