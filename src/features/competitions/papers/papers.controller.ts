import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { PaperDraws } from './paper-draws.js';
import { PaperFixing } from './paper-fixing.js';
import { PaperPrinting } from './paper-printing.js';
import {
  availabilityBody,
  availabilityView,
  copyPaperBody,
  createPaperBody,
  fixPaperBody,
  paperDetail,
  paperId,
  paperPage,
  paperPreview,
  paperQuery,
  paperSpread,
  previewQuery,
  printQuery,
  removePaperQuery,
  spreadQuery,
  updatePaperBody,
  type Availability,
  type CopyPaper,
  type CreatePaper,
  type FixPaper,
  type PaperQuery,
  type PreviewQuery,
  type PrintQuery,
  type RemovePaper,
  type SpreadQuery,
  type UpdatePaper,
} from './paper.contract.js';
import { PapersQueries } from './papers.queries.js';
import { PapersService } from './papers.service.js';

/** Organisers' work on papers. They hold keys, so even looking at them takes `contest.manage`. */
@Controller('papers')
export class PapersController {
  constructor(
    private readonly service: PapersService,
    private readonly fixing: PaperFixing,
    private readonly papers: PapersQueries,
    private readonly draws: PaperDraws,
    private readonly printing: PaperPrinting,
  ) {}

  @Get()
  @Can('contest.manage')
  @Returns(paperPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: paperQuery }) query: PaperQuery) {
    return this.papers.page(scopeOf(actor, 'contest.manage'), query);
  }

  @Post()
  @Can('contest.manage')
  @Returns(paperDetail, 201)
  async create(@CurrentActor() actor: Actor, @Body({ schema: createPaperBody }) body: CreatePaper) {
    return this.detailOf(actor, await this.service.create(actor, body));
  }

  /** What the bank has for a blueprint that is not saved yet. */
  @Post('availability')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(availabilityView)
  availability(@Body({ schema: availabilityBody }) body: Availability) {
    return this.draws.availability(body);
  }

  @Get(':id')
  @Can('contest.manage')
  @Returns(paperDetail)
  detail(@CurrentActor() actor: Actor, @Param('id', { schema: paperId }) id: number) {
    return this.detailOf(actor, id);
  }

  @Put(':id')
  @Can('contest.manage')
  @Returns(paperDetail)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: paperId }) id: number,
    @Body({ schema: updatePaperBody }) body: UpdatePaper,
  ) {
    await this.service.update(actor, id, body);
    return this.detailOf(actor, id);
  }

  @Delete(':id')
  @Can('contest.manage')
  @Returns(doneResponse)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: paperId }) id: number,
    @Query({ schema: removePaperQuery }) query: RemovePaper,
  ) {
    await this.service.remove(actor, id, query.revision);
    return { done: true };
  }

  @Post(':id/fix')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(paperDetail)
  async fix(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: paperId }) id: number,
    @Body({ schema: fixPaperBody }) body: FixPaper,
  ) {
    await this.fixing.fix(actor, id, body.revision);
    return this.detailOf(actor, id);
  }

  @Post(':id/copy')
  @Can('contest.manage')
  @Returns(paperDetail, 201)
  async copy(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: paperId }) id: number,
    @Body({ schema: copyPaperBody }) body: CopyPaper,
  ) {
    return this.detailOf(actor, await this.service.copy(actor, id, body.name));
  }

  @Get(':id/preview')
  @Can('contest.manage')
  @Returns(paperPreview)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: paperId }) id: number,
    @Query({ schema: previewQuery }) query: PreviewQuery,
  ) {
    return this.draws.preview(scopeOf(actor, 'contest.manage'), id, query.seed);
  }

  @Get(':id/spread')
  @Can('contest.manage')
  @Limited('expensive')
  @Returns(paperSpread)
  spread(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: paperId }) id: number,
    @Query({ schema: spreadQuery }) query: SpreadQuery,
  ) {
    return this.draws.spread(scopeOf(actor, 'contest.manage'), id, query.draws);
  }

  @Get(':id/print.pdf')
  @Can('contest.manage')
  @Limited('expensive')
  @ReturnsFile('application/pdf')
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: paperId }) id: number,
    @Query({ schema: printQuery }) query: PrintQuery,
  ): Promise<StreamableFile> {
    const { bytes, name } = await this.printing.pdf(actor, id, query);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `inline; filename="paper-${id}.pdf"; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
      length: bytes.length,
    });
  }

  private detailOf(actor: Actor, id: number) {
    return this.papers.detail(scopeOf(actor, 'contest.manage'), id);
  }
}
