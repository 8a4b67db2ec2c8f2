import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { BodyLimit } from '../../../platform/http/body-limit.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import {
  answersBody,
  attemptId,
  attemptStanding,
  contestRoundId,
  eventsBody,
  savedAnswers,
  startBody,
  startedAttempt,
  submitBody,
  submittedAttempt,
  type AnswersBody,
  type EventsBody,
  type StartBody,
  type SubmitBody,
} from './attempt.contract.js';
import { MyAttemptsService } from './my-attempts.service.js';

/** Of one request: sixty choices take some 6 kB, one text of 5,000 characters 15 kB. A browser with more sends it in several. */
const MOST_BYTES = 256 * 1024;

/** The contestant's own attempt; everybody else's is 404. */
@Controller()
export class AttemptsController {
  constructor(private readonly attempts: MyAttemptsService) {}

  /** Starts the one attempt, or goes on with it on this device. */
  @Post('contest-rounds/:id/attempt')
  @HttpCode(200)
  @BodyLimit(MOST_BYTES)
  @Header('Content-Type', 'application/json; charset=utf-8')
  @Can('self.use')
  @Returns(startedAttempt)
  start(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: contestRoundId }) id: number,
    @Body({ schema: startBody }) body: StartBody,
  ) {
    return this.attempts.start(actor, id, body);
  }

  @Post('attempts/:id/answers')
  @HttpCode(200)
  @BodyLimit(MOST_BYTES)
  @Can('self.use')
  @Returns(savedAnswers)
  save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: attemptId }) id: number,
    @Body({ schema: answersBody }) body: AnswersBody,
  ) {
    return this.attempts.save(actor, id, body);
  }

  @Post('attempts/:id/submit')
  @HttpCode(200)
  @BodyLimit(MOST_BYTES)
  @Can('self.use')
  @Returns(submittedAttempt)
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: attemptId }) id: number,
    @Body({ schema: submitBody }) body: SubmitBody,
  ) {
    return this.attempts.submit(actor, id, body);
  }

  @Post('attempts/:id/events')
  @HttpCode(200)
  @BodyLimit(MOST_BYTES)
  @Can('self.use')
  @Returns(doneResponse)
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: attemptId }) id: number,
    @Body({ schema: eventsBody }) body: EventsBody,
  ) {
    await this.attempts.note(actor, id, body);
    return { done: true };
  }

  @Get('attempts/:id')
  @Can('self.use')
  @Returns(attemptStanding)
  standing(@CurrentActor() actor: Actor, @Param('id', { schema: attemptId }) id: number) {
    return this.attempts.standing(actor, id);
  }
}
