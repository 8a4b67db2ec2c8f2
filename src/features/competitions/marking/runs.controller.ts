import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { BlankAnswers } from './blank-answers.service.js';
import { CompareRuns } from './compare-runs.service.js';
import { CorrectionLists } from './correction-lists.js';
import { CorrectionsService } from './corrections.service.js';
import { markedRoundId } from './marking.contract.js';
import {
  blankAnswersView,
  compareQuery,
  comparison,
  correctionBody,
  correctionPreview,
  correctionPreviewBody,
  correctionsView,
  roundQuestions,
  runAnswer,
  runBody,
  runNo,
  runsView,
  type CompareQuery,
  type CorrectionBody,
  type CorrectionPreviewBody,
  type RunBody,
} from './runs.contract.js';
import { RunsService } from './runs.service.js';

/** 判分: computing everybody, correcting keys, and what that changed. */
@Controller('competition-rounds/:id')
export class RunsController {
  constructor(
    private readonly runs: RunsService,
    private readonly corrections: CorrectionsService,
    private readonly correctionLists: CorrectionLists,
    private readonly compareRuns: CompareRuns,
    private readonly blanks: BlankAnswers,
  ) {}

  @Get('runs')
  @Can('contest.manage')
  @Returns(runsView)
  list(@CurrentActor() actor: Actor, @Param('id', { schema: markedRoundId }) id: number) {
    return this.runs.list(actor, id);
  }

  @Post('runs')
  @HttpCode(200)
  @Can('contest.manage')
  @Limited('expensive')
  @Returns(runAnswer)
  run(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: markedRoundId }) id: number,
    @Body({ schema: runBody }) body: RunBody,
  ) {
    return this.runs.ask(actor, id, body);
  }

  @Get('runs/:a/compare/:b')
  @Can('contest.manage')
  @Returns(comparison)
  compare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: markedRoundId }) id: number,
    @Param('a', { schema: runNo }) a: number,
    @Param('b', { schema: runNo }) b: number,
    @Query({ schema: compareQuery }) query: CompareQuery,
  ) {
    return this.compareRuns.compare(actor, id, a, b, query);
  }

  @Get('marked-questions')
  @Can('contest.manage')
  @Returns(roundQuestions)
  questions(@CurrentActor() actor: Actor, @Param('id', { schema: markedRoundId }) id: number) {
    return this.correctionLists.questions(actor, id);
  }

  @Get('blank-answers')
  @Can('contest.manage')
  @Returns(blankAnswersView)
  blankAnswers(@CurrentActor() actor: Actor, @Param('id', { schema: markedRoundId }) id: number) {
    return this.blanks.list(actor, id);
  }

  @Get('corrections')
  @Can('contest.manage')
  @Returns(correctionsView)
  listCorrections(@CurrentActor() actor: Actor, @Param('id', { schema: markedRoundId }) id: number) {
    return this.correctionLists.list(actor, id);
  }

  @Post('corrections/preview')
  @HttpCode(200)
  @Can('contest.manage')
  @Limited('expensive')
  @Returns(correctionPreview)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: markedRoundId }) id: number,
    @Body({ schema: correctionPreviewBody }) body: CorrectionPreviewBody,
  ) {
    return this.corrections.preview(actor, id, body);
  }

  @Post('corrections')
  @Can('contest.manage')
  @Limited('expensive')
  @Returns(runAnswer, 201)
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: markedRoundId }) id: number,
    @Body({ schema: correctionBody }) body: CorrectionBody,
  ) {
    return this.corrections.correct(actor, id, body);
  }
}
