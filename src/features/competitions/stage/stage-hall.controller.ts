import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { Can, Public } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Streams } from '../../../platform/http/event-stream.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { imageParam } from '../bank/question.contract.js';
import { StageBuzzer } from './stage-buzzer.service.js';
import { buzzerView, myMatches, pressAnswer, pressBody, stageCode, stageState } from './stage-live.contract.js';
import { StageLive } from './stage-live.js';
import { StageScreen } from './stage-screen.js';
import { matchId } from './stage.contract.js';

/** 决赛现场, for the hall: the buzzers of the teams, and the big screen under its code. */
@Controller()
export class StageHallController {
  constructor(
    private readonly buzzer: StageBuzzer,
    private readonly screen: StageScreen,
    private readonly live: StageLive,
  ) {}

  @Get('me/stage-matches')
  @Can('self.use')
  @Returns(myMatches)
  mine(@CurrentActor() actor: Actor) {
    return this.buzzer.mine(actor);
  }

  @Get('stage-matches/:id/buzzer')
  @Can('self.use')
  @Returns(buzzerView)
  view(@CurrentActor() actor: Actor, @Param('id', { schema: matchId }) id: number) {
    return this.buzzer.view(actor, id);
  }

  @Post('stage-matches/:id/buzzer')
  @HttpCode(200)
  @Can('self.use')
  @Returns(pressAnswer)
  press(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: matchId }) id: number,
    @Body({ schema: pressBody }) body: { question: number },
  ) {
    return this.buzzer.press(actor, id, body.question);
  }

  @Get('stage-matches/:id/buzzer/events')
  @Can('self.use')
  @Streams()
  @ReturnsFile('text/event-stream')
  async events(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: matchId }) id: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.buzzer.mustBeMember(actor, id);
    this.live.listen(id, 'HALL', reply);
  }

  @Get('public/stage/:code')
  @Public()
  @Returns(stageState)
  async picture(@Param('code') code: string) {
    return this.screen.state(await this.screen.matchOf(codeOf(code)));
  }

  @Get('public/stage/:code/images/:sha256')
  @Public()
  @ReturnsFile('image/*')
  async image(
    @Param('code') code: string,
    @Param('sha256', { schema: imageParam }) sha256: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { mimeType, size, content } = await this.screen.image(await this.screen.matchOf(codeOf(code)), sha256);
    void reply.header('Cache-Control', 'private, max-age=3600');
    return new StreamableFile(content, { type: mimeType, length: size });
  }

  @Get('public/stage/:code/events')
  @Public()
  @Streams()
  @ReturnsFile('text/event-stream')
  async follow(@Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    this.live.listen(await this.screen.matchOf(codeOf(code)), 'HALL', reply, true);
  }
}

/** What is no code is nobody's match. @throws NotFound STAGE.NOT_FOUND */
function codeOf(text: string): string {
  const code = stageCode.safeParse(text);
  if (!code.success) throw new NotFound('STAGE.NOT_FOUND');
  return code.data;
}
