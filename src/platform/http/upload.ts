import {
  Injectable,
  mixin,
  createParamDecorator,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import multer from 'multer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Observable } from 'rxjs';
import { InvalidInput } from '../../kernel/errors.js';

/** A file as it arrived, held in memory (the limit of the route bounds it). */
export interface ReceivedFile {
  readonly originalName: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    received?: ReceivedFile;
  }
}

export interface UploadRules {
  /** Name of the form field. */
  readonly field: string;
  readonly maxBytes: number;
}

/** Multer reads the raw request itself, so Fastify only has to let multipart bodies pass. */
export function installUploads(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
}

function refusal(error: unknown, { maxBytes, field }: UploadRules): Error {
  if (error instanceof multer.MulterError) {
    if (error.code === 'LIMIT_FILE_SIZE')
      return new InvalidInput('UPLOAD.TOO_LARGE', { maxMegabytes: Math.round(maxBytes / 1024 / 1024) });
    return new InvalidInput('UPLOAD.UNEXPECTED', { field, reason: error.code });
  }
  return new InvalidInput('UPLOAD.BROKEN', { field });
}

/**
 * Takes one file of a multipart form.
 * @throws InvalidInput UPLOAD.TOO_LARGE, UPLOAD.MISSING, UPLOAD.UNEXPECTED, UPLOAD.BROKEN
 */
export function FileUpload(rules: UploadRules): Type<NestInterceptor> {
  const receive = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: rules.maxBytes, files: 1, fields: 20, fieldSize: 64 * 1024 },
    // Browsers send Chinese file names as UTF-8 bytes.
    defParamCharset: 'utf8',
  }).single(rules.field);

  @Injectable()
  class UploadInterceptor implements NestInterceptor {
    async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      const reply = context.switchToHttp().getResponse<FastifyReply>();
      if (!request.headers['content-type']?.startsWith('multipart/form-data')) {
        throw new InvalidInput('UPLOAD.MISSING', { field: rules.field });
      }
      const raw = request.raw as IncomingMessage & { file?: Express.Multer.File; body?: unknown };
      await new Promise<void>((done, fail) => {
        receive(
          raw as Parameters<typeof receive>[0],
          reply.raw as ServerResponse as Parameters<typeof receive>[1],
          (error: unknown) => (error ? fail(refusal(error, rules)) : done()),
        );
      });
      if (raw.file === undefined) throw new InvalidInput('UPLOAD.MISSING', { field: rules.field });
      request.received = { originalName: raw.file.originalname, mimeType: raw.file.mimetype, bytes: raw.file.buffer };
      request.body = raw.body;
      return next.handle();
    }
  }
  return mixin(UploadInterceptor);
}

/** The file that {@link FileUpload} took. */
export const Uploaded = createParamDecorator((_data: unknown, context: ExecutionContext): ReceivedFile => {
  const file = context.switchToHttp().getRequest<FastifyRequest>().received;
  if (file === undefined) throw new InvalidInput('UPLOAD.MISSING');
  return file;
});
