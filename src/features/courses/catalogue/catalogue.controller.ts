import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { NotFound } from '../../../kernel/errors.js';
import { Public } from '../../../platform/auth/can.decorator.js';
import { idParam } from '../../../platform/http/contract.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { CataloguePages } from './catalogue-pages.js';
import {
  catalogueAnswer,
  catalogueQuery,
  catalogueSummary,
  courseCodeParam,
  coursePage,
  publicFieldSiteDetail,
  publicFieldSites,
  publicLecturerDetail,
  publicLecturers,
  type CatalogueQuery,
} from './catalogue.contract.js';
import type { CatalogueSnapshot } from './catalogue-snapshot.js';
import { Catalogue } from './catalogue.js';

const SHOWN_PER_METHOD = 4;
/** Goes up when the answers of this file change their shape, so that no browser keeps the old one. */
const SHAPE = 'c1';
const REVALIDATE = 'public, no-cache';
const JSON_TYPE = 'application/json; charset=utf-8';

/** What visitors see of the catalogue. Every answer carries an ETag and is checked by browsers on each visit. */
@Controller('public')
@Public()
export class CatalogueController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly pages: CataloguePages,
  ) {}

  @Get('courses')
  @Returns(catalogueAnswer)
  list(
    @Query({ schema: catalogueQuery }) query: CatalogueQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.answer(reply, known, (snapshot) => snapshot.list(query));
  }

  @Get('courses/summary')
  @Returns(catalogueSummary)
  summary(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.answer(reply, known, (snapshot) => snapshot.summary(SHOWN_PER_METHOD));
  }

  @Get('courses/:code')
  @Returns(coursePage)
  course(
    @Param('code', { schema: courseCodeParam }) code: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.answer(reply, known, (snapshot) => this.pages.course(snapshot, code));
  }

  @Get('lecturers')
  @Returns(publicLecturers)
  lecturers(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.answer(reply, known, (snapshot) => this.pages.lecturers(snapshot));
  }

  @Get('lecturers/:id')
  @Returns(publicLecturerDetail)
  lecturer(
    @Param('id', { schema: idParam }) id: number,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.answer(reply, known, (snapshot) => this.pages.lecturer(snapshot, id));
  }

  @Get('field-sites')
  @Returns(publicFieldSites)
  fieldSites(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.answer(reply, known, (snapshot) => this.pages.fieldSites(snapshot));
  }

  @Get('field-sites/:id')
  @Returns(publicFieldSiteDetail)
  fieldSite(
    @Param('id', { schema: idParam }) id: number,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.answer(reply, known, (snapshot) => this.pages.fieldSite(snapshot, id));
  }

  /** The JSON as it lies ready, or 304 when the browser has it. `null` = there is no such thing (404). */
  private async answer(
    reply: FastifyReply,
    known: string | undefined,
    make: (snapshot: CatalogueSnapshot) => Buffer | null | Promise<Buffer | null>,
  ): Promise<Buffer | undefined> {
    const snapshot = await this.catalogue.current();
    const etag = `"${SHAPE}-${snapshot.stamp}"`;
    if (known === etag) {
      void reply.status(304).header('ETag', etag).header('Cache-Control', REVALIDATE);
      return undefined;
    }
    const body = await make(snapshot);
    if (body === null) throw new NotFound('CATALOGUE.NOT_FOUND');
    void reply.header('ETag', etag).header('Cache-Control', REVALIDATE).header('Content-Type', JSON_TYPE);
    return body;
  }
}
