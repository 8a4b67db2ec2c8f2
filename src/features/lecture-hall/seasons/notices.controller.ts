import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { FileUpload, Uploaded, type ReceivedFile } from '../../../platform/http/upload.js';
import { ConfirmNotice } from './confirm-notice.js';
import { NoticePlans } from './notice-plans.js';
import {
  confirmNoticeBody,
  noticeConfirmed,
  noticeFacts,
  noticePreview,
  type ConfirmNotice as ConfirmNoticeBody,
  type NoticeFactsBody,
} from './notice.contract.js';

const MAX_FILE = 2 * 1024 * 1024;

/** A new holiday notice comes in: its days, and the lecture dates that move with them. */
@Controller('holiday-notices')
export class NoticesController {
  constructor(
    private readonly plans: NoticePlans,
    private readonly confirming: ConfirmNotice,
  ) {}

  /** Shows what the file says and what it would move; nothing is in force yet. */
  @Post('preview')
  @HttpCode(200)
  @Can('holidays.manage')
  @Limited('expensive')
  @UseInterceptors(FileUpload({ field: 'file', maxBytes: MAX_FILE }))
  @Returns(noticePreview)
  preview(
    @CurrentActor() actor: Actor,
    @Uploaded() file: ReceivedFile,
    @Body({ schema: noticeFacts }) facts: NoticeFactsBody,
  ) {
    return this.plans.preview(actor, file, facts);
  }

  @Post()
  @HttpCode(200)
  @Can('holidays.manage')
  @Limited('expensive')
  @Returns(noticeConfirmed)
  confirm(@CurrentActor() actor: Actor, @Body({ schema: confirmNoticeBody }) body: ConfirmNoticeBody) {
    return this.confirming.confirm(actor, body.previewId);
  }
}
