import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Can, Public } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { PDF, pdfFile, workbookFile, XLSX } from '../../../platform/http/download.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { AnalysisService } from './analysis.service.js';
import { AwardsService } from './awards.service.js';
import {
  awardId,
  certificateCode,
  personResultExportQuery,
  personResultPage,
  personResultQuery,
  publicCertificate,
  resultRoundId,
  roundAnalysis,
  roundAwards,
  roundResults,
  unitResults,
  voidAwardBody,
  type PersonResultFilter,
  type PersonResultQuery,
  type VoidAwardBody,
} from './results.contract.js';
import { ResultsExport } from './results-export.js';
import { ResultsService } from './results.service.js';

/** 成绩、奖项、试题分析. */
@Controller()
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly exporter: ResultsExport,
    private readonly awards: AwardsService,
    private readonly analysis: AnalysisService,
  ) {}

  @Get('competition-rounds/:id/results')
  @Can('contest.read')
  @Returns(roundResults)
  summary(@CurrentActor() actor: Actor, @Param('id', { schema: resultRoundId }) id: number) {
    return this.results.summary(actor, id);
  }

  @Get('competition-rounds/:id/results/persons')
  @Can('contest.manage')
  @Returns(personResultPage)
  persons(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: resultRoundId }) id: number,
    @Query({ schema: personResultQuery }) query: PersonResultQuery,
  ) {
    return this.results.persons(actor, id, query);
  }

  @Get('competition-rounds/:id/results/persons/export')
  @Can('contest.manage')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  @Header('Cache-Control', 'no-store')
  async personsExport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: resultRoundId }) id: number,
    @Query({ schema: personResultExportQuery }) query: PersonResultFilter,
  ): Promise<StreamableFile> {
    return workbookFile(await this.exporter.persons(actor, id, query), '个人成绩', `results-${id}`);
  }

  @Get('competition-rounds/:id/results/units')
  @Can('contest.read')
  @Returns(unitResults)
  async units(@CurrentActor() actor: Actor, @Param('id', { schema: resultRoundId }) id: number) {
    return { items: await this.results.units(actor, id) };
  }

  @Get('competition-rounds/:id/results/units/export')
  @Can('contest.read')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  @Header('Cache-Control', 'no-store')
  async unitsExport(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: resultRoundId }) id: number,
  ): Promise<StreamableFile> {
    return workbookFile(await this.exporter.units(actor, id), '单位成绩', `unit-results-${id}`);
  }

  @Get('competition-rounds/:id/results/awards')
  @Can('contest.read')
  @Returns(roundAwards)
  ofRound(@CurrentActor() actor: Actor, @Param('id', { schema: resultRoundId }) id: number) {
    return this.awards.ofRound(actor, id);
  }

  @Get('competition-rounds/:id/analysis')
  @Can('contest.read')
  @Returns(roundAnalysis)
  items(@CurrentActor() actor: Actor, @Param('id', { schema: resultRoundId }) id: number) {
    return this.analysis.ofRound(actor, id);
  }

  @Get('round-awards/:id/certificate.pdf')
  @Can('self.use')
  @Limited('expensive')
  @ReturnsFile(PDF)
  @Header('Cache-Control', 'no-store')
  async certificate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: awardId }) id: number,
  ): Promise<StreamableFile> {
    const { bytes, award } = await this.awards.certificate(actor, id);
    return pdfFile(bytes, `获奖证书-${award.receiverName}`, award.certificateNo);
  }

  @Post('round-awards/:id/void')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(doneResponse)
  async void(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: awardId }) id: number,
    @Body({ schema: voidAwardBody }) body: VoidAwardBody,
  ) {
    await this.awards.void(actor, id, body.reason);
    return { done: true } as const;
  }

  @Get('public/award-certificates/:code')
  @Public()
  @Returns(publicCertificate)
  verify(@Param('code', { schema: certificateCode }) code: string) {
    return this.awards.verify(code);
  }
}
