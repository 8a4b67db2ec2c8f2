import { Controller, Get, Param, Post, Res, StreamableFile, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { FileUpload, Uploaded, type ReceivedFile } from '../../../platform/http/upload.js';
import { imageParam, questionImageView, type QuestionImageView } from './question.contract.js';
import { MAX_PICTURE_BYTES, QuestionImages } from './question-images.service.js';

@Controller('question-images')
export class QuestionImagesController {
  constructor(private readonly images: QuestionImages) {}

  /** Form field `file`: PNG, JPEG, GIF or WebP of at most 2 MB. */
  @Post()
  @Can('question.edit')
  @UseInterceptors(FileUpload({ field: 'file', maxBytes: MAX_PICTURE_BYTES }))
  @Returns(questionImageView)
  add(@CurrentActor() actor: Actor, @Uploaded() file: ReceivedFile): Promise<QuestionImageView> {
    return this.images.add(actor, file.bytes);
  }

  /** The name changes with the bytes, so it may be kept for ever; by the browser of the person only. */
  @Get(':sha256')
  @Can('self.use')
  @ReturnsFile('image/*')
  async get(
    @Param('sha256', { schema: imageParam }) sha256: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { mimeType, size, content } = await this.images.open(sha256);
    void reply.header('Cache-Control', 'private, max-age=31536000, immutable');
    return new StreamableFile(content, { type: mimeType, length: size });
  }
}
