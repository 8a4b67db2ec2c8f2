import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Can } from '../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../platform/http/contract.js';
import { Returns } from '../../platform/http/returns.decorator.js';
import { ClassDetailQueries } from './class-detail.queries.js';
import {
  cancelClassBody,
  classCardPage,
  classId,
  createClassBody,
  createSeriesBody,
  seriesList,
  seriesView,
  staffClassDetail,
  staffClassQuery,
  updateClassBody,
  type CancelClass,
  type CreateClass,
  type CreateSeries,
  type StaffClassQuery,
  type UpdateClass,
} from './class.contract.js';
import { classReach } from './class.policy.js';
import { ClassQueries } from './class.queries.js';
import { ClassesService } from './classes.service.js';

/** Staff's work on classes: `class.read` to look, `class.manage` to plan, `class.publish` to publish. */
@Controller()
export class ClassesController {
  constructor(
    private readonly service: ClassesService,
    private readonly classes: ClassQueries,
    private readonly details: ClassDetailQueries,
  ) {}

  @Get('class-series')
  @Can('class.read')
  @Returns(seriesList)
  async series() {
    return { items: await this.classes.series() };
  }

  @Post('class-series')
  @Can('class.manage')
  @Returns(seriesView, 201)
  async createSeries(@CurrentActor() actor: Actor, @Body({ schema: createSeriesBody }) body: CreateSeries) {
    const id = await this.service.createSeries(actor, body);
    return { id, ...body, lastSessionNo: 0 };
  }

  @Get('classes')
  @Can('class.read')
  @Returns(classCardPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: staffClassQuery }) query: StaffClassQuery) {
    return this.classes.staffPage(classReach(actor, 'class.read'), query);
  }

  @Get('classes/:id')
  @Can('class.read')
  @Returns(staffClassDetail)
  detail(@CurrentActor() actor: Actor, @Param('id', { schema: classId }) id: number) {
    return this.details.forStaff(actor, id);
  }

  @Post('classes')
  @Can('class.manage')
  @Returns(staffClassDetail, 201)
  async create(@CurrentActor() actor: Actor, @Body({ schema: createClassBody }) body: CreateClass) {
    return this.details.forStaff(actor, await this.service.create(actor, body));
  }

  @Put('classes/:id')
  @Can('class.manage')
  @Returns(staffClassDetail)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: classId }) id: number,
    @Body({ schema: updateClassBody }) body: UpdateClass,
  ) {
    await this.service.update(actor, id, body);
    return this.details.forStaff(actor, id);
  }

  @Delete('classes/:id')
  @Can('class.manage')
  @Returns(doneResponse)
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: classId }) id: number) {
    await this.service.remove(actor, id);
    return { done: true };
  }

  @Post('classes/:id/publish')
  @HttpCode(200)
  @Can('class.publish')
  @Returns(staffClassDetail)
  async publish(@CurrentActor() actor: Actor, @Param('id', { schema: classId }) id: number) {
    await this.service.publish(actor, id);
    return this.details.forStaff(actor, id);
  }

  @Post('classes/:id/close')
  @HttpCode(200)
  @Can('class.manage')
  @Returns(staffClassDetail)
  async close(@CurrentActor() actor: Actor, @Param('id', { schema: classId }) id: number) {
    await this.service.close(actor, id);
    return this.details.forStaff(actor, id);
  }

  @Post('classes/:id/reopen')
  @HttpCode(200)
  @Can('class.manage')
  @Returns(staffClassDetail)
  async reopen(@CurrentActor() actor: Actor, @Param('id', { schema: classId }) id: number) {
    await this.service.reopen(actor, id);
    return this.details.forStaff(actor, id);
  }

  @Post('classes/:id/cancel')
  @HttpCode(200)
  @Can('class.manage')
  @Returns(staffClassDetail)
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: classId }) id: number,
    @Body({ schema: cancelClassBody }) body: CancelClass,
  ) {
    await this.service.cancel(actor, id, body.reason);
    return this.details.forStaff(actor, id);
  }
}
