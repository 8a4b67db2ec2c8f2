import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import {
  competitionId,
  competitionPage,
  competitionQuery,
  competitionView,
  createCompetitionBody,
  updateCompetitionBody,
  type CompetitionQuery,
  type CreateCompetition,
  type UpdateCompetition,
} from './competition.contract.js';
import { CompetitionsQueries } from './competitions.queries.js';
import { CompetitionsService } from './competitions.service.js';
import { RoundDetailQueries } from './round-detail.queries.js';
import { RoundDrafts } from './round-drafts.service.js';
import { createRoundBody, roundView, type CreateRound } from './round.contract.js';

/** Competitions for the staff: `contest.read` to look, `contest.manage` to organise. */
@Controller('competitions')
export class CompetitionsController {
  constructor(
    private readonly competitions: CompetitionsQueries,
    private readonly service: CompetitionsService,
    private readonly drafts: RoundDrafts,
    private readonly rounds: RoundDetailQueries,
  ) {}

  @Get()
  @Can('contest.read')
  @Returns(competitionPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: competitionQuery }) query: CompetitionQuery) {
    return this.competitions.page(actor, query);
  }

  @Post()
  @Can('contest.manage')
  @Returns(competitionView, 201)
  async create(@CurrentActor() actor: Actor, @Body({ schema: createCompetitionBody }) body: CreateCompetition) {
    return this.competitions.one(actor, await this.service.create(actor, body));
  }

  @Get(':id')
  @Can('contest.read')
  @Returns(competitionView)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: competitionId }) id: number) {
    return this.competitions.one(actor, id);
  }

  @Put(':id')
  @Can('contest.manage')
  @Returns(competitionView)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: competitionId }) id: number,
    @Body({ schema: updateCompetitionBody }) body: UpdateCompetition,
  ) {
    await this.service.update(actor, id, body);
    return this.competitions.one(actor, id);
  }

  /** While it has no round. */
  @Delete(':id')
  @Can('contest.manage')
  @Returns(doneResponse)
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: competitionId }) id: number) {
    await this.service.remove(actor, id);
    return { done: true };
  }

  @Post(':id/rounds')
  @Can('contest.manage')
  @Returns(roundView, 201)
  async addRound(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: competitionId }) id: number,
    @Body({ schema: createRoundBody }) body: CreateRound,
  ) {
    return this.rounds.page(actor, await this.drafts.create(actor, id, body));
  }
}
