import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { scopeOf, type Actor } from '../../kernel/access.js';
import { NotFound } from '../../kernel/errors.js';
import { Can } from '../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { doneResponse, idParam } from '../../platform/http/contract.js';
import { Limited } from '../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../platform/http/returns.decorator.js';
import { XLSX } from '../../platform/http/download.js';
import { CoursesExport } from './courses-export.js';
import {
  courseHistory,
  courseListQuery,
  courseListResponse,
  courseView,
  discardQuery,
  editedCourse,
  newCourse,
  plannedMonth,
  reasonedAct,
  versionParam,
  versionView,
  type CourseAct,
  type CourseHistory,
  type CourseListQuery,
  type CourseListResponse,
  type CourseView,
  type EditedCourse,
  type NewCourse,
  type PlannedMonth,
  type VersionView,
} from './course.contract.js';
import { CourseDrafts } from './course-drafts.service.js';
import { CourseViews } from './course-views.js';
import { CoursesQueries } from './courses.queries.js';

/** The staff's catalogue: lists, single courses, drafts. The way to the public is in {@link CourseReviewController}. */
@Controller('courses')
export class CoursesController {
  constructor(
    private readonly queries: CoursesQueries,
    private readonly views: CourseViews,
    private readonly drafts: CourseDrafts,
    private readonly workbook: CoursesExport,
  ) {}

  @Get()
  @Can('course.read')
  @Returns(courseListResponse)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: courseListQuery }) query: CourseListQuery,
  ): Promise<CourseListResponse> {
    return this.queries.list(scopeOf(actor, 'course.read'), query);
  }

  /** The rows of the list, all pages, as a workbook. */
  @Get('export')
  @Can('course.read')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: courseListQuery }) query: CourseListQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileName, bytes } = await this.workbook.make(actor, query);
    void reply
      .header('Content-Type', XLSX)
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .send(bytes);
  }

  @Post()
  @Can('course.edit')
  @Returns(courseView)
  async create(@CurrentActor() actor: Actor, @Body({ schema: newCourse }) input: NewCourse): Promise<CourseView> {
    return this.views.course(actor, await this.drafts.create(actor, input));
  }

  @Get(':id')
  @Can('course.read')
  @Returns(courseView)
  get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<CourseView> {
    return this.views.course(actor, id);
  }

  @Put(':id/draft')
  @Can('course.edit')
  @Returns(courseView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: editedCourse }) input: EditedCourse,
  ): Promise<CourseView> {
    await this.drafts.edit(actor, id, input);
    return this.views.course(actor, id);
  }

  /** A course that was never published goes with its draft. */
  @Delete(':id/draft')
  @Can('course.edit')
  @Returns(doneResponse)
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Query({ schema: discardQuery }) { revision }: { revision: number },
  ): Promise<{ done: true }> {
    await this.drafts.discard(actor, id, { revision, comment: '' });
    return { done: true };
  }

  @Post(':id/versions')
  @Can('course.edit')
  @Returns(courseView)
  async startVersion(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: reasonedAct }) input: CourseAct,
  ): Promise<CourseView> {
    await this.drafts.startVersion(actor, id, input);
    return this.views.course(actor, id);
  }

  @Get(':id/versions')
  @Can('course.read')
  @Returns(courseHistory)
  async history(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<CourseHistory> {
    const history = await this.queries.history(scopeOf(actor, 'course.read'), id);
    if (history === null) throw new NotFound('COURSE.NOT_FOUND');
    return history;
  }

  @Get(':id/versions/:versionNo')
  @Can('course.read')
  @Returns(versionView)
  version(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Param('versionNo', { schema: versionParam }) versionNo: number,
  ): Promise<VersionView> {
    return this.views.versionOf(actor, id, versionNo);
  }

  @Put(':id/planned-month')
  @Can('course.edit')
  @Returns(courseView)
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: plannedMonth }) input: PlannedMonth,
  ): Promise<CourseView> {
    await this.drafts.plan(actor, id, input.revision, input.plannedMonth);
    return this.views.course(actor, id);
  }
}
