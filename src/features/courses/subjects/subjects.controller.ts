import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';

import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { subjectInput, subjectList, subjectParam, type SubjectInput, type SubjectList } from '../course.contract.js';
import { Subjects } from './subjects.service.js';

@Controller('course-subjects')
export class SubjectsController {
  constructor(private readonly subjects: Subjects) {}

  @Get()
  @Can('course.read')
  @Returns(subjectList)
  list(@CurrentActor() actor: Actor): Promise<SubjectList> {
    return this.subjects.list(actor);
  }

  @Post()
  @Can('course.publish')
  @Returns(doneResponse)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: subjectInput }) input: SubjectInput,
  ): Promise<{ done: true }> {
    await this.subjects.create(actor, input);
    return { done: true };
  }

  @Put(':code')
  @Can('course.publish')
  @Returns(doneResponse)
  async update(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: subjectParam }) code: string,
    @Body({ schema: subjectInput }) input: SubjectInput,
  ): Promise<{ done: true }> {
    await this.subjects.update(actor, code, input);
    return { done: true };
  }
}
