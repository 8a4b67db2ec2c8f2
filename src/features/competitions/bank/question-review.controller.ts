import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { idParam } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import type { ReviewAct } from '../domain/question.js';
import {
  batchResponse,
  questionView,
  reasonedReview,
  reviewBatch,
  reviewInput,
  type BatchResponse,
  type QuestionView,
  type ReviewBatch,
  type ReviewInput,
} from './question.contract.js';
import { QuestionDetail } from './question-detail.queries.js';
import { QuestionReview } from './question-review.service.js';

/** 审题. */
@Controller()
export class QuestionReviewController {
  constructor(
    private readonly review: QuestionReview,
    private readonly detail: QuestionDetail,
  ) {}

  @Post('questions/:id/submit')
  @Can('question.edit')
  @Returns(questionView)
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: reviewInput }) input: ReviewInput,
  ): Promise<QuestionView> {
    return this.act(actor, id, 'SUBMIT', input);
  }

  /** 403 QUESTION.OWN_WORK for what the actor wrote. */
  @Post('questions/:id/approve')
  @Can('question.review')
  @Returns(questionView)
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: reviewInput }) input: ReviewInput,
  ): Promise<QuestionView> {
    return this.act(actor, id, 'APPROVE', input);
  }

  @Post('questions/:id/return')
  @Can('question.review')
  @Returns(questionView)
  return(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: reasonedReview }) input: ReviewInput,
  ): Promise<QuestionView> {
    return this.act(actor, id, 'RETURN', input);
  }

  @Post('questions/:id/retire')
  @Can('question.review')
  @Returns(questionView)
  retire(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: reasonedReview }) input: ReviewInput,
  ): Promise<QuestionView> {
    return this.act(actor, id, 'RETIRE', input);
  }

  @Post('questions/:id/revive')
  @Can('question.review')
  @Returns(questionView)
  revive(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: reviewInput }) input: ReviewInput,
  ): Promise<QuestionView> {
    return this.act(actor, id, 'REVIVE', input);
  }

  /** One act on up to a hundred questions of the list; answers which were refused and why. */
  @Post('question-reviews')
  @Can('question.edit')
  @Returns(batchResponse)
  batch(@CurrentActor() actor: Actor, @Body({ schema: reviewBatch }) input: ReviewBatch): Promise<BatchResponse> {
    return this.review.batch(actor, input);
  }

  private async act(actor: Actor, id: number, act: ReviewAct, input: ReviewInput): Promise<QuestionView> {
    await this.review.act(actor, id, act, input);
    return this.detail.view(actor, id);
  }
}
