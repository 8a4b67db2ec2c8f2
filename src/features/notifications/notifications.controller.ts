import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import type { Page } from '../../kernel/page.js';
import { Can } from '../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { doneResponse, idParam } from '../../platform/http/contract.js';
import { Returns } from '../../platform/http/returns.decorator.js';
import { Inbox } from './inbox.service.js';
import {
  inboxQuery,
  inboxResponse,
  unreadResponse,
  type InboxQuery,
  type NotificationView,
} from './notifications.contract.js';

@Controller('notifications')
@Can('self.use')
export class NotificationsController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @Returns(inboxResponse)
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: inboxQuery }) query: InboxQuery,
  ): Promise<Page<NotificationView>> {
    return this.inbox.page(actor, query);
  }

  @Get('unread-count')
  @Returns(unreadResponse)
  async unread(@CurrentActor() actor: Actor) {
    return { count: await this.inbox.unread(actor) };
  }

  @Post('read-all')
  @HttpCode(200)
  @Returns(doneResponse)
  async markAllRead(@CurrentActor() actor: Actor) {
    await this.inbox.markAllRead(actor);
    return { done: true } as const;
  }

  @Post(':id/read')
  @HttpCode(200)
  @Returns(doneResponse)
  async markRead(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    await this.inbox.markRead(actor, id);
    return { done: true } as const;
  }
}
