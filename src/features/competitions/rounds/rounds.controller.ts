import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { PublishRound } from './publish-round.js';
import { RoundDetailQueries } from './round-detail.queries.js';
import { RoundDrafts } from './round-drafts.service.js';
import { RoundLife } from './round-life.service.js';
import {
  extendBody,
  openAppealsBody,
  publishRoundBody,
  publishSample,
  reasonBody,
  roundId,
  roundSteps,
  roundView,
  updateRoundBody,
  wordsBody,
  type ExtendBody,
  type OpenAppealsBody,
  type PublishRoundBody,
  type ReasonBody,
  type UpdateRound,
  type WordsBody,
} from './round.contract.js';

/** One round and every arrow of its life. Each answer is the page as it stands then. */
@Controller('competition-rounds')
export class RoundsController {
  constructor(
    private readonly pages: RoundDetailQueries,
    private readonly drafts: RoundDrafts,
    private readonly publisher: PublishRound,
    private readonly life: RoundLife,
  ) {}

  @Get(':id')
  @Can('contest.read')
  @Returns(roundView)
  page(@CurrentActor() actor: Actor, @Param('id', { schema: roundId }) id: number) {
    return this.pages.page(actor, id);
  }

  @Get(':id/steps')
  @Can('contest.read')
  @Returns(roundSteps)
  steps(@CurrentActor() actor: Actor, @Param('id', { schema: roundId }) id: number) {
    return this.pages.steps(actor, id);
  }

  @Put(':id')
  @Can('contest.manage')
  @Returns(roundView)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: updateRoundBody }) body: UpdateRound,
  ) {
    await this.drafts.update(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Delete(':id')
  @Can('contest.manage')
  @Returns(doneResponse)
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: roundId }) id: number) {
    await this.drafts.remove(actor, id);
    return { done: true };
  }

  /** What publishing would do. */
  @Get(':id/publish-sample')
  @Can('contest.manage')
  @Returns(publishSample)
  sample(@CurrentActor() actor: Actor, @Param('id', { schema: roundId }) id: number) {
    return this.publisher.sample(actor, id);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(roundView)
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: publishRoundBody }) body: PublishRoundBody,
  ) {
    await this.publisher.publish(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(roundView)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: reasonBody }) body: ReasonBody,
  ) {
    await this.life.withdraw(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(roundView)
  async extend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: extendBody }) body: ExtendBody,
  ) {
    await this.life.extend(actor, id, body);
    return this.pages.page(actor, id);
  }

  /** Early, with a reason; at its end the clock closes a round. */
  @Post(':id/close')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(roundView)
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: reasonBody }) body: ReasonBody,
  ) {
    await this.life.close(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/start-marking')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(roundView)
  async startMarking(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: wordsBody }) body: WordsBody,
  ) {
    await this.life.startMarking(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/announce')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(roundView)
  async announce(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: wordsBody }) body: WordsBody,
  ) {
    await this.life.announce(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/open-appeals')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(roundView)
  async openAppeals(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: openAppealsBody }) body: OpenAppealsBody,
  ) {
    await this.life.openAppeals(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/finalise')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(roundView)
  async finalise(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: wordsBody }) body: WordsBody,
  ) {
    await this.life.finalise(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(roundView)
  async archive(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: roundId }) id: number,
    @Body({ schema: wordsBody }) body: WordsBody,
  ) {
    await this.life.archive(actor, id, body);
    return this.pages.page(actor, id);
  }
}
