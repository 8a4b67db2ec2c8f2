import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  UseInterceptors,
  type StreamableFile,
} from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse, idParam } from '../../../platform/http/contract.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { FileUpload, Uploaded, type ReceivedFile } from '../../../platform/http/upload.js';
import { RosterFiles } from './roster-files.js';
import {
  bulkMendBody,
  bulkMendedResponse,
  importListQuery,
  importListResponse,
  importResponse,
  importStartedResponse,
  mappingBody,
  rowListQuery,
  rowListResponse,
  rowMendBody,
  rowMendedResponse,
  totalsResponse,
  type BulkMendBody,
  type ImportListQuery,
  type MappingBody,
  type RowListQuery,
  type RowMendBody,
} from './roster-imports.contract.js';
import { RosterImportsQueries } from './roster-imports.queries.js';
import { RosterImportsService } from './roster-imports.service.js';
import { RosterMendsService } from './roster-mends.service.js';
import { RosterRowViews } from './roster-row-views.js';
import { RosterTotals } from './roster-totals.js';
import { workbookFile, XLSX } from '../../../platform/http/download.js';

const MAX_FILE = 20 * 1024 * 1024;

@Controller('roster-imports')
@Can('person.import')
export class RosterImportsController {
  constructor(
    private readonly imports: RosterImportsService,
    private readonly mends: RosterMendsService,
    private readonly queries: RosterImportsQueries,
    private readonly views: RosterRowViews,
    private readonly sums: RosterTotals,
    private readonly files: RosterFiles,
  ) {}

  @Post()
  @HttpCode(202)
  @Limited('expensive')
  @UseInterceptors(FileUpload({ field: 'file', maxBytes: MAX_FILE }))
  @Returns(importStartedResponse, 202)
  upload(@CurrentActor() actor: Actor, @Uploaded() file: ReceivedFile) {
    return this.imports.upload(actor, file);
  }

  @Get()
  @Returns(importListResponse)
  list(@CurrentActor() actor: Actor, @Query({ schema: importListQuery }) query: ImportListQuery) {
    return this.queries.list(actor, query);
  }

  @Get('template')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  async template(): Promise<StreamableFile> {
    return workbookFile(await this.files.template(), '花名册模板', 'roster');
  }

  @Get(':id')
  @Returns(importResponse)
  detail(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    return this.queries.detail(actor, id);
  }

  @Put(':id/mapping')
  @HttpCode(202)
  @Returns(importStartedResponse, 202)
  map(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: mappingBody }) body: MappingBody,
  ) {
    return this.imports.map(actor, id, body);
  }

  @Get(':id/rows')
  @Returns(rowListResponse)
  rows(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Query({ schema: rowListQuery }) query: RowListQuery,
  ) {
    return this.queries.rows(actor, id, query);
  }

  @Post(':id/rows/:rowNumber/mends')
  @HttpCode(200)
  @Returns(rowMendedResponse)
  async mend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Param('rowNumber', { schema: idParam }) rowNumber: number,
    @Body({ schema: rowMendBody }) body: RowMendBody,
  ) {
    const { rows, counts } = await this.mends.mend(actor, id, rowNumber, body);
    return { rows: await this.views.of(id, rows.slice(0, 50)), counts };
  }

  @Post(':id/mends')
  @HttpCode(200)
  @Returns(bulkMendedResponse)
  mendMany(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: bulkMendBody }) body: BulkMendBody,
  ) {
    return this.mends.mendMany(actor, id, body);
  }

  @Get(':id/totals')
  @Returns(totalsResponse)
  totals(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    return this.sums.of(actor, id);
  }

  @Get(':id/attention')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  @Header('Cache-Control', 'no-store')
  async attention(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<StreamableFile> {
    return workbookFile(await this.files.attention(actor, id), '要处理的行', 'roster');
  }

  @Post(':id/confirm')
  @HttpCode(202)
  @Returns(importStartedResponse, 202)
  confirm(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    return this.imports.confirm(actor, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Returns(importResponse)
  async cancel(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    await this.imports.cancel(actor, id);
    return this.queries.detail(actor, id);
  }

  @Delete(':id')
  @Returns(doneResponse)
  async discard(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    await this.imports.discard(actor, id);
    return { done: true as const };
  }
}
