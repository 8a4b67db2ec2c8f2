import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import type { Actor } from '../../../../kernel/access.js';
import { Can } from '../../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.decorator.js';
import { doneResponse, idParam } from '../../../../platform/http/contract.js';
import { workbookFile, XLSX } from '../../../../platform/http/download.js';
import { Limited } from '../../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../../platform/http/returns.decorator.js';
import { FileUpload, Uploaded, type ReceivedFile } from '../../../../platform/http/upload.js';
import { ImportFiles } from './import-files.js';
import {
  confirmBody,
  exportQuery,
  importStarted,
  importView,
  itemList,
  itemListQuery,
  previewForm,
  type ConfirmBody,
  type ExportQuery,
  type ImportStarted,
  type ImportView,
  type ItemList,
  type ItemListQuery,
  type PreviewForm,
} from './question-imports.contract.js';
import { QuestionExports } from './question-exports.js';
import { QuestionImportsQueries } from './question-imports.queries.js';
import { QuestionImports } from './question-imports.service.js';
import { QuestionPreview } from './question-preview.js';

const MAX_FILE = 20 * 1024 * 1024;
const XML = 'application/xml';

/** Questions in and out, as files. */
@Controller()
@Can('question.edit')
export class QuestionImportsController {
  constructor(
    private readonly previews: QuestionPreview,
    private readonly imports: QuestionImports,
    private readonly queries: QuestionImportsQueries,
    private readonly files: ImportFiles,
    private readonly exports: QuestionExports,
  ) {}

  @Get('question-imports/template')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  async template(): Promise<StreamableFile> {
    return workbookFile(await this.files.template(), '题库模板', 'questions-template');
  }

  @Post('question-imports/preview')
  @HttpCode(201)
  @Limited('expensive')
  @UseInterceptors(FileUpload({ field: 'file', maxBytes: MAX_FILE }))
  @Returns(importView, 201)
  async preview(
    @CurrentActor() actor: Actor,
    @Uploaded() file: ReceivedFile,
    @Body({ schema: previewForm }) form: PreviewForm,
  ): Promise<ImportView> {
    return this.queries.view(actor, await this.previews.read(actor, file, form));
  }

  @Get('question-imports/:id')
  @Returns(importView)
  view(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<ImportView> {
    return this.queries.view(actor, id);
  }

  @Get('question-imports/:id/items')
  @Returns(itemList)
  items(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Query({ schema: itemListQuery }) query: ItemListQuery,
  ): Promise<ItemList> {
    return this.queries.items(actor, id, query);
  }

  @Get('question-imports/:id/errors')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  @Header('Cache-Control', 'no-store')
  async errors(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<StreamableFile> {
    return workbookFile(await this.files.refused(actor, id), '不能导入的题', 'refused-questions');
  }

  @Post('question-imports/:id/confirm')
  @HttpCode(202)
  @Returns(importStarted, 202)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: confirmBody }) body: ConfirmBody,
  ): Promise<ImportStarted> {
    return this.imports.confirm(actor, id, body);
  }

  @Delete('question-imports/:id')
  @Returns(doneResponse)
  async discard(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number): Promise<{ done: true }> {
    await this.imports.discard(actor, id);
    return { done: true };
  }

  @Get('questions/export.xlsx')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  @Header('Cache-Control', 'no-store')
  async xlsx(
    @CurrentActor() actor: Actor,
    @Query({ schema: exportQuery }) query: ExportQuery,
  ): Promise<StreamableFile> {
    return workbookFile(await this.exports.xlsx(actor, query), '题库', 'questions');
  }

  @Get('questions/export.xml')
  @Limited('expensive')
  @ReturnsFile(XML)
  @Header('Cache-Control', 'no-store')
  async xml(@CurrentActor() actor: Actor, @Query({ schema: exportQuery }) query: ExportQuery): Promise<StreamableFile> {
    const bytes = await this.exports.moodleXml(actor, query);
    return new StreamableFile(bytes, {
      type: XML,
      disposition: `attachment; filename="questions.xml"; filename*=UTF-8''${encodeURIComponent('题库.xml')}`,
      length: bytes.length,
    });
  }
}
