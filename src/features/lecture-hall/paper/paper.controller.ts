import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { dateId, noticeView, seasonId } from './paper.contract.js';
import { PaperService } from './paper.service.js';
import { workbookFile, XLSX } from '../../../platform/http/download.js';

/** What goes out on paper. */
@Controller()
export class PaperController {
  constructor(private readonly paper: PaperService) {}

  @Get('lecture-seasons/:id/rota.xlsx')
  @Can('hall.read')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  async rota(@CurrentActor() actor: Actor, @Param('id', { schema: seasonId }) id: number): Promise<StreamableFile> {
    const { bytes, name } = await this.paper.rotaXlsx(actor, id);
    return workbookFile(bytes, name, `rota-${id}`);
  }

  @Get('lecture-dates/:id/notice')
  @Can('hall.read')
  @Returns(noticeView)
  notice(@CurrentActor() actor: Actor, @Param('id', { schema: dateId }) id: number) {
    return this.paper.notice(actor, id);
  }
}
