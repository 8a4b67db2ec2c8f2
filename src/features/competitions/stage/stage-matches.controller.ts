import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Streams } from '../../../platform/http/event-stream.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { StageCommands } from './stage-commands.service.js';
import { consoleState } from './stage-live.contract.js';
import { StageLive } from './stage-live.js';
import { StageSetup } from './stage-setup.service.js';
import { StageStanding } from './stage-standing.js';
import {
  commandBody,
  createdMatch,
  journalView,
  matchId,
  matchView,
  roundId,
  roundMatches,
  setupBody,
  standingView,
  voidBody,
  type CommandBody,
  type SetupBody,
} from './stage.contract.js';

/** 决赛现场, for the organisers: setting it up and keeping the score. */
@Controller()
export class StageMatchesController {
  constructor(
    private readonly setup: StageSetup,
    private readonly commands: StageCommands,
    private readonly standing: StageStanding,
    private readonly live: StageLive,
  ) {}

  @Get('competition-rounds/:id/stage-matches')
  @Can('contest.manage')
  @Returns(roundMatches)
  ofRound(@CurrentActor() actor: Actor, @Param('id', { schema: roundId }) id: number) {
    return this.setup.ofRound(actor, id);
  }

  @Post('competition-rounds/:id/stage-matches')
  @Can('contest.manage')
  @Returns(createdMatch, 201)
  async create(@CurrentActor() actor: Actor, @Param('id', { schema: roundId }) id: number) {
    return { id: await this.setup.create(actor, id) };
  }

  @Get('stage-matches/:id')
  @Can('contest.manage')
  @Returns(matchView)
  view(@CurrentActor() actor: Actor, @Param('id', { schema: matchId }) id: number) {
    return this.setup.view(actor, id);
  }

  @Put('stage-matches/:id')
  @Can('contest.manage')
  @Returns(matchView)
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: matchId }) id: number,
    @Body({ schema: setupBody }) body: SetupBody,
  ) {
    await this.setup.save(actor, id, body);
    return this.setup.view(actor, id);
  }

  @Post('stage-matches/:id/void')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(matchView)
  async declareVoid(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: matchId }) id: number,
    @Body({ schema: voidBody }) body: { reason: string },
  ) {
    await this.setup.declareVoid(actor, id, body.reason);
    return this.setup.view(actor, id);
  }

  @Get('stage-matches/:id/state')
  @Can('contest.manage')
  @Returns(consoleState)
  state(@CurrentActor() actor: Actor, @Param('id', { schema: matchId }) id: number) {
    return this.commands.state(actor, id);
  }

  @Post('stage-matches/:id/commands')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(consoleState)
  command(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: matchId }) id: number,
    @Body({ schema: commandBody }) body: CommandBody,
  ) {
    return this.commands.run(actor, id, body);
  }

  @Get('stage-matches/:id/journal')
  @Can('contest.manage')
  @Returns(journalView)
  journal(@CurrentActor() actor: Actor, @Param('id', { schema: matchId }) id: number) {
    return this.commands.journal(actor, id);
  }

  @Get('stage-matches/:id/standing')
  @Can('contest.read')
  @Returns(standingView)
  place(@CurrentActor() actor: Actor, @Param('id', { schema: matchId }) id: number) {
    return this.standing.ofMatch(actor, id);
  }

  @Get('stage-matches/:id/events')
  @Can('contest.manage')
  @Streams()
  @ReturnsFile('text/event-stream')
  async events(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: matchId }) id: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.commands.mustManage(actor, id);
    this.live.listen(id, 'CONSOLE', reply);
  }
}
