import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse, idParam } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { Duplicates } from './duplicates.queries.js';
import {
  duplicateList,
  duplicateListQuery,
  editedQuestion,
  newQuestion,
  questionHistory,
  questionListQuery,
  questionListResponse,
  questionView,
  removeQuery,
  tagList,
  type DuplicateList,
  type DuplicateListQuery,
  type EditedQuestion,
  type NewQuestion,
  type QuestionHistory,
  type QuestionListQuery,
  type QuestionListResponse,
  type QuestionView,
  type TagList,
} from './question.contract.js';
import { QuestionDetail } from './question-detail.queries.js';
import { QuestionList } from './question-list.queries.js';
import { Questions } from './questions.service.js';

/** The bank with its keys: staff only. The way to approval is in {@link QuestionReviewController}. */
@Controller()
export class QuestionsController {
  constructor(
    private readonly questions: Questions,
    private readonly bank: QuestionList,
    private readonly detail: QuestionDetail,
    private readonly duplicates: Duplicates,
  ) {}

  @Get('questions')
  @Can('question.edit')
  @Returns(questionListResponse)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: questionListQuery }) query: QuestionListQuery,
  ): Promise<QuestionListResponse> {
    return this.bank.page(actor, query);
  }

  @Post('questions')
  @Can('question.edit')
  @Returns(questionView)
  async create(@CurrentActor() actor: Actor, @Body({ schema: newQuestion }) input: NewQuestion): Promise<QuestionView> {
    return this.detail.view(actor, await this.questions.create(actor, input));
  }

  @Get('questions/:id')
  @Can('question.edit')
  @Returns(questionView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<QuestionView> {
    return this.detail.view(actor, id);
  }

  /** A new version when the text or the key changes; what was approved goes back to review. */
  @Put('questions/:id')
  @Can('question.edit')
  @Returns(questionView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: editedQuestion }) input: EditedQuestion,
  ): Promise<QuestionView> {
    await this.questions.edit(actor, id, input);
    return this.detail.view(actor, id);
  }

  /** Drafts that were never submitted; anything else is retired. */
  @Delete('questions/:id')
  @Can('question.edit')
  @Returns(doneResponse)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Query({ schema: removeQuery }) { revision }: { revision: number },
  ): Promise<{ done: true }> {
    await this.questions.remove(actor, id, revision);
    return { done: true };
  }

  @Get('questions/:id/versions')
  @Can('question.edit')
  @Returns(questionHistory)
  history(@Param('id', { schema: idParam }) id: number): Promise<QuestionHistory> {
    return this.detail.history(id);
  }

  @Get('question-duplicates')
  @Can('question.edit')
  @Returns(duplicateList)
  doubled(@Query({ schema: duplicateListQuery }) query: DuplicateListQuery): Promise<DuplicateList> {
    return this.duplicates.page(query);
  }

  @Get('question-tags')
  @Can('question.edit')
  @Returns(tagList)
  tags(): Promise<TagList> {
    return this.bank.tags();
  }
}
