import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { PlanSeason } from './plan-season.js';
import { PublishSeason } from './publish-season.js';
import { compromisesView, rotaView } from './rota.contract.js';
import { RotaQueries } from './rota.queries.js';
import {
  createSeasonBody,
  planBody,
  planStarted,
  previewDatesBody,
  previewDatesView,
  publishBody,
  publishSample,
  rangeQuery,
  seasonDetail,
  seasonId,
  seasonPage,
  seasonQuery,
  updateSeasonBody,
  type CreateSeason,
  type PlanSeasonBody,
  type PreviewDates,
  type PublishBody,
  type RangeQuery,
  type SeasonQuery,
  type UpdateSeason,
} from './season.contract.js';
import { SeasonsQueries } from './seasons.queries.js';
import { SeasonsService } from './seasons.service.js';
import { WhyQueries } from './why.queries.js';

/** Seasons of the lecture hall: `hall.read` to look, `hall.plan` to plan and publish. */
@Controller('lecture-seasons')
export class SeasonsController {
  constructor(
    private readonly service: SeasonsService,
    private readonly seasons: SeasonsQueries,
    private readonly rotas: RotaQueries,
    private readonly planner: PlanSeason,
    private readonly publisher: PublishSeason,
    private readonly reasons: WhyQueries,
  ) {}

  @Get()
  @Can('hall.read')
  @Returns(seasonPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: seasonQuery }) query: SeasonQuery) {
    return this.seasons.page(actor, query);
  }

  @Post()
  @Can('hall.plan')
  @Returns(seasonDetail, 201)
  async create(@CurrentActor() actor: Actor, @Body({ schema: createSeasonBody }) body: CreateSeason) {
    return this.seasons.detail(actor, await this.service.create(actor, body));
  }

  /** The dates that rules would give, before anything is made. */
  @Post('preview-dates')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(previewDatesView)
  preview(@Body({ schema: previewDatesBody }) body: PreviewDates) {
    return this.service.preview(body);
  }

  @Get(':id')
  @Can('hall.read')
  @Returns(seasonDetail)
  detail(@CurrentActor() actor: Actor, @Param('id', { schema: seasonId }) id: number) {
    return this.seasons.detail(actor, id);
  }

  @Put(':id')
  @Can('hall.plan')
  @Returns(seasonDetail)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: seasonId }) id: number,
    @Body({ schema: updateSeasonBody }) body: UpdateSeason,
  ) {
    await this.service.update(actor, id, body);
    return this.seasons.detail(actor, id);
  }

  @Delete(':id')
  @Can('hall.plan')
  @Returns(doneResponse)
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: seasonId }) id: number) {
    await this.service.remove(actor, id);
    return { done: true };
  }

  /** Starts a job; ask /jobs/:id how far it is. */
  @Post(':id/plan')
  @HttpCode(202)
  @Can('hall.plan')
  @Limited('expensive')
  @Returns(planStarted, 202)
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: seasonId }) id: number,
    @Body({ schema: planBody }) body: PlanSeasonBody,
  ) {
    return { jobId: await this.planner.start(actor, id, body) };
  }

  @Get(':id/rota')
  @Can('hall.read')
  @Returns(rotaView)
  rota(@CurrentActor() actor: Actor, @Param('id', { schema: seasonId }) id: number) {
    return this.rotas.view(actor, id);
  }

  @Get(':id/compromises')
  @Can('hall.read')
  @Returns(compromisesView)
  compromises(@CurrentActor() actor: Actor, @Param('id', { schema: seasonId }) id: number) {
    return this.reasons.compromises(actor, id);
  }

  /** What publishing these months would do. */
  @Get(':id/publish-sample')
  @Can('hall.plan')
  @Returns(publishSample)
  sample(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: seasonId }) id: number,
    @Query({ schema: rangeQuery }) query: RangeQuery,
  ) {
    return this.publisher.sample(actor, id, query);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(rotaView)
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: seasonId }) id: number,
    @Body({ schema: publishBody }) body: PublishBody,
  ) {
    await this.publisher.publish(actor, id, body);
    return this.rotas.view(actor, id);
  }
}
