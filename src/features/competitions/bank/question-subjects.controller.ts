import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse, idParam } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { madeSubject, subjectInput, subjectTree, type SubjectInput, type SubjectTree } from './question.contract.js';
import { QuestionSubjects } from './subjects.service.js';

@Controller('question-subjects')
export class QuestionSubjectsController {
  constructor(private readonly subjects: QuestionSubjects) {}

  @Get()
  @Can('question.edit')
  @Returns(subjectTree)
  tree(): Promise<SubjectTree> {
    return this.subjects.tree();
  }

  @Post()
  @Can('question.edit')
  @Returns(madeSubject)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: subjectInput }) input: SubjectInput,
  ): Promise<{ id: number }> {
    return { id: await this.subjects.create(actor, input) };
  }

  @Put(':id')
  @Can('question.edit')
  @Returns(doneResponse)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: subjectInput }) input: SubjectInput,
  ): Promise<{ done: true }> {
    await this.subjects.update(actor, id, input);
    return { done: true };
  }

  @Delete(':id')
  @Can('question.edit')
  @Returns(doneResponse)
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<{ done: true }> {
    await this.subjects.remove(actor, id);
    return { done: true };
  }
}
