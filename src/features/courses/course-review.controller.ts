import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';

import type { Actor } from '../../kernel/access.js';
import { Can } from '../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { idParam } from '../../platform/http/contract.js';
import { Returns } from '../../platform/http/returns.decorator.js';
import { courseAct, courseView, reasonedAct, type CourseAct, type CourseView } from './course.contract.js';
import { CourseReview } from './course-review.service.js';
import { CourseViews } from './course-views.js';

/** The way of a version to the public and back; each act answers with the course as it is then. */
@Controller('courses/:id')
export class CourseReviewController {
  constructor(
    private readonly review: CourseReview,
    private readonly views: CourseViews,
  ) {}

  @Post('submit')
  @HttpCode(200)
  @Can('course.edit')
  @Returns(courseView, 200)
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: courseAct }) input: CourseAct,
  ): Promise<CourseView> {
    await this.review.submit(actor, id, input);
    return this.views.course(actor, id);
  }

  @Post('recall')
  @HttpCode(200)
  @Can('course.edit')
  @Returns(courseView, 200)
  async recall(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: courseAct }) input: CourseAct,
  ): Promise<CourseView> {
    await this.review.recall(actor, id, input);
    return this.views.course(actor, id);
  }

  @Post('return')
  @HttpCode(200)
  @Can('course.review')
  @Returns(courseView, 200)
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: reasonedAct }) input: CourseAct,
  ): Promise<CourseView> {
    await this.review.return(actor, id, input);
    return this.views.course(actor, id);
  }

  @Post('approve')
  @HttpCode(200)
  @Can('course.review')
  @Returns(courseView, 200)
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: courseAct }) input: CourseAct,
  ): Promise<CourseView> {
    await this.review.approve(actor, id, input);
    return this.views.course(actor, id);
  }

  @Post('reopen')
  @HttpCode(200)
  @Can('course.edit')
  @Returns(courseView, 200)
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: courseAct }) input: CourseAct,
  ): Promise<CourseView> {
    await this.review.reopen(actor, id, input);
    return this.views.course(actor, id);
  }

  @Post('publish')
  @HttpCode(200)
  @Can('course.publish')
  @Returns(courseView, 200)
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: courseAct }) input: CourseAct,
  ): Promise<CourseView> {
    await this.review.publish(actor, id, input);
    return this.views.course(actor, id);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Can('course.publish')
  @Returns(courseView, 200)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: reasonedAct }) input: CourseAct,
  ): Promise<CourseView> {
    await this.review.withdraw(actor, id, input);
    return this.views.course(actor, id);
  }
}
