import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';

import type { Actor } from '../../../kernel/access.js';
import type { Page } from '../../../kernel/page.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse, idParam } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { discardQuery } from '../course.contract.js';
import {
  editedLecturer,
  lecturerApproval,
  lecturerInput,
  lecturerListQuery,
  lecturerListResponse,
  lecturerSuspension,
  lecturerView,
  type EditedLecturer,
  type LecturerApproval,
  type LecturerInput,
  type LecturerListQuery,
  type LecturerSuspension,
  type LecturerView,
} from './lecturers.contract.js';
import { LecturersQueries } from './lecturers.queries.js';
import { Lecturers } from './lecturers.service.js';

@Controller('lecturers')
export class LecturersController {
  constructor(
    private readonly lecturers: Lecturers,
    private readonly queries: LecturersQueries,
  ) {}

  @Get()
  @Can('course.read')
  @Returns(lecturerListResponse)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: lecturerListQuery }) query: LecturerListQuery,
  ): Promise<Page<LecturerView>> {
    return this.queries.list(actor, query);
  }

  @Post()
  @Can('lecturer.manage')
  @Returns(lecturerView)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: lecturerInput }) input: LecturerInput,
  ): Promise<LecturerView> {
    return this.queries.get(actor, await this.lecturers.create(actor, input));
  }

  @Get(':id')
  @Can('course.read')
  @Returns(lecturerView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<LecturerView> {
    return this.queries.get(actor, id);
  }

  @Put(':id')
  @Can('lecturer.manage')
  @Returns(lecturerView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: editedLecturer }) input: EditedLecturer,
  ): Promise<LecturerView> {
    await this.lecturers.edit(actor, id, input);
    return this.queries.get(actor, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Can('lecturer.manage')
  @Returns(lecturerView, 200)
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: lecturerApproval }) input: LecturerApproval,
  ): Promise<LecturerView> {
    await this.lecturers.approve(actor, id, input);
    return this.queries.get(actor, id);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Can('lecturer.manage')
  @Returns(lecturerView, 200)
  async suspend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: lecturerSuspension }) input: LecturerSuspension,
  ): Promise<LecturerView> {
    await this.lecturers.suspend(actor, id, input.revision, input.reason);
    return this.queries.get(actor, id);
  }

  @Delete(':id')
  @Can('lecturer.manage')
  @Returns(doneResponse)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Query({ schema: discardQuery }) { revision }: { revision: number },
  ): Promise<{ done: true }> {
    await this.lecturers.remove(actor, id, revision);
    return { done: true };
  }
}
