import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { FileUpload, Uploaded, type ReceivedFile } from '../../../platform/http/upload.js';
import { MAX_COURSEWARE_BYTES } from './courseware-file.js';
import { CoursewareService } from './courseware.service.js';
import { HoldingService } from './holding.service.js';
import { LectureDetailQueries } from './lecture-detail.queries.js';
import { LectureLifeService } from './lecture-life.service.js';
import {
  coursewareReceipt,
  coursewareReviewBody,
  coursewareVersion,
  fileBody,
  filedView,
  lectureDetail,
  lectureId,
  preparationBody,
  rehearsalBody,
  topicBody,
  topicReviewBody,
  type CoursewareReviewBody,
  type FileBody,
  type PreparationBody,
  type RehearsalBody,
  type TopicBody,
  type TopicReviewBody,
} from './lecture.contract.js';

/** A lecture's page and its way from topic to filing. Each answer is the page as it stands then. */
@Controller('lectures')
export class LecturesController {
  constructor(
    private readonly pages: LectureDetailQueries,
    private readonly life: LectureLifeService,
    private readonly courseware: CoursewareService,
    private readonly holding: HoldingService,
  ) {}

  @Get(':id')
  @Can('self.use')
  @Returns(lectureDetail)
  page(@CurrentActor() actor: Actor, @Param('id', { schema: lectureId }) id: number) {
    return this.pages.page(actor, id);
  }

  @Post(':id/topic')
  @HttpCode(200)
  @Can('self.use')
  @Returns(lectureDetail)
  async topic(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: topicBody }) body: TopicBody,
  ) {
    await this.life.submitTopic(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/topic-review')
  @HttpCode(200)
  @Can('hall.review')
  @Returns(lectureDetail)
  async reviewTopic(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: topicReviewBody }) body: TopicReviewBody,
  ) {
    await this.life.reviewTopic(actor, id, body);
    return this.pages.page(actor, id);
  }

  /** Form field `file`: pptx, ppt, pdf, docx, doc, odp, odt, dps, wps of at most 50 MB. */
  @Post(':id/courseware')
  @Can('self.use')
  @Limited('expensive')
  @UseInterceptors(FileUpload({ field: 'file', maxBytes: MAX_COURSEWARE_BYTES }))
  @Returns(coursewareReceipt, 201)
  async upload(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Uploaded() file: ReceivedFile,
  ) {
    const version = await this.courseware.upload(actor, id, file);
    return { version, lecture: await this.pages.page(actor, id) };
  }

  @Get(':id/courseware/:version')
  @Can('self.use')
  @ReturnsFile('application/octet-stream')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Param('version', { schema: coursewareVersion }) version: number,
  ) {
    const { name, mimeType, size, content } = await this.courseware.open(actor, id, version);
    return new StreamableFile(content, {
      type: mimeType,
      disposition: `attachment; filename="courseware-${id}-${version}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      length: size,
    });
  }

  @Post(':id/courseware-review')
  @HttpCode(200)
  @Can('hall.review')
  @Returns(lectureDetail)
  async reviewCourseware(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: coursewareReviewBody }) body: CoursewareReviewBody,
  ) {
    await this.life.reviewCourseware(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/preparation')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(lectureDetail)
  async prepare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: preparationBody }) body: PreparationBody,
  ) {
    await this.life.prepare(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/rehearsal')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(lectureDetail)
  async rehearse(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: rehearsalBody }) body: RehearsalBody,
  ) {
    await this.life.rehearse(actor, id, body);
    return this.pages.page(actor, id);
  }

  @Post(':id/file')
  @HttpCode(200)
  @Can('hall.plan')
  @Returns(filedView)
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: lectureId }) id: number,
    @Body({ schema: fileBody }) body: FileBody,
  ) {
    const filed = await this.holding.file(actor, id, body);
    return { lecture: await this.pages.page(actor, id), ...filed };
  }
}
