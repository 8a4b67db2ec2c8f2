import { Controller, Get, Param, Post, StreamableFile, UseInterceptors, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import type { Actor } from '../../../kernel/access.js';
import { Can, Public } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { FileUpload, Uploaded, type ReceivedFile } from '../../../platform/http/upload.js';
import { imageNameParam, imageView, type ImageView } from '../course.contract.js';
import { MAX_IMAGE_BYTES } from '../../../platform/images/image-bytes.js';
import { Images } from './images.service.js';

@Controller()
export class ImagesController {
  constructor(private readonly images: Images) {}

  /** Form field `file`: JPEG, PNG or WebP of at most 5 MB. */
  @Post('courses/images')
  @Can('course.edit')
  @UseInterceptors(FileUpload({ field: 'file', maxBytes: MAX_IMAGE_BYTES }))
  @Returns(imageView)
  add(@CurrentActor() actor: Actor, @Uploaded() file: ReceivedFile): Promise<ImageView> {
    return this.images.add(actor, file.bytes);
  }

  /** The name changes with the bytes, so it may be kept for ever. */
  @Get('public/images/:name')
  @Public()
  @ReturnsFile('image/*')
  async get(
    @Param('name', { schema: imageNameParam }) name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const [id = '0', hash = ''] = name.split('-');
    const { mimeType, size, content } = await this.images.open(Number(id), hash);
    void reply.header('Cache-Control', 'public, max-age=31536000, immutable');
    return new StreamableFile(content, { type: mimeType, length: size });
  }
}
