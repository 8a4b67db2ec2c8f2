import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../kernel/access.js';
import { NotFound } from '../../../kernel/errors.js';
import { Can, Public } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { FEEDS_PER_PERSON } from '../domain/feed.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { createdFeed, createFeedBody, feedFile, feedId, feedList, type CreateFeed } from './feed.contract.js';
import { FeedsService } from './feeds.service.js';

/** 日历订阅: one's links, and what calendar programs fetch. */
@Controller()
export class FeedsController {
  constructor(
    private readonly service: FeedsService,
    private readonly calendars: CalendarFeeds,
  ) {}

  @Get('me/calendar-feeds')
  @Can('self.use')
  @Returns(feedList)
  async list(@CurrentActor() actor: Actor) {
    return { items: await this.service.list(actor), limit: FEEDS_PER_PERSON };
  }

  @Post('me/calendar-feeds')
  @Can('self.use')
  @Returns(createdFeed, 201)
  create(@CurrentActor() actor: Actor, @Body({ schema: createFeedBody }) body: CreateFeed) {
    return this.service.create(actor, body);
  }

  @Delete('me/calendar-feeds/:id')
  @HttpCode(200)
  @Can('self.use')
  @Returns(doneResponse)
  async revoke(@CurrentActor() actor: Actor, @Param('id', { schema: feedId }) id: number) {
    await this.service.revoke(actor, id);
    return { done: true };
  }

  /** `file` is the secret with `.ics` behind it. No proxy may keep it; who asks again with the ETag gets 304. */
  @Get('feeds/:file')
  @Public()
  @Limited('feed')
  @ReturnsFile('text/calendar')
  async fetch(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const token = feedFile.safeParse(file);
    if (!token.success) throw new NotFound('FEED.NOT_FOUND');
    const { text, etag, lastModified } = await this.calendars.fetch(token.data);
    void reply.headers({
      'Cache-Control': 'private, no-cache',
      ETag: etag,
      'Last-Modified': lastModified.toUTCString(),
    });
    if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.headers({
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="lecture-hall.ics"',
    });
    return text;
  }
}
