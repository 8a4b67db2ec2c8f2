import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { workbookFile, XLSX } from '../../../platform/http/download.js';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { classId } from '../class.contract.js';
import { EnrolmentAdminService } from './enrolment-admin.service.js';
import { EnrolmentExport } from './enrolment-export.js';
import {
  bulkConfirmBody,
  confirmBody,
  enrolmentId,
  enrolmentListQuery,
  enrolmentPage,
  memberResults,
  rejectBody,
  type BulkConfirm,
  type ConfirmBody,
  type EnrolmentListQuery,
  type RejectBody,
} from './enrolment.contract.js';
import { EnrolmentQueries } from './enrolment.queries.js';

/** The centre's list of who has enrolled, and its decisions. */
@Controller()
export class EnrolmentAdminController {
  constructor(
    private readonly service: EnrolmentAdminService,
    private readonly queries: EnrolmentQueries,
    private readonly exporter: EnrolmentExport,
  ) {}

  @Get('classes/:id/enrolments')
  @Can('enrolment.read')
  @Returns(enrolmentPage)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: classId }) id: number,
    @Query({ schema: enrolmentListQuery }) query: EnrolmentListQuery,
  ) {
    return this.queries.ofClass(actor, id, query);
  }

  @Get('classes/:id/enrolments.xlsx')
  @Can('enrolment.read')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  async export(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: classId }) id: number,
    @Query({ schema: enrolmentListQuery }) query: EnrolmentListQuery,
  ) {
    const bytes = await this.exporter.xlsx(actor, id, query);
    return workbookFile(bytes, `报名名单-${id}`, `enrolments-${id}`);
  }

  @Post('classes/:id/enrolments/confirm')
  @HttpCode(200)
  @Can('enrolment.manage')
  @Returns(memberResults)
  async confirmMany(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: classId }) id: number,
    @Body({ schema: bulkConfirmBody }) body: BulkConfirm,
  ) {
    return { results: await this.service.confirmMany(actor, id, body.enrolmentIds, body.acceptWarnings) };
  }

  @Post('enrolments/:id/confirm')
  @HttpCode(200)
  @Can('enrolment.manage')
  @Returns(doneResponse)
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: enrolmentId }) id: number,
    @Body({ schema: confirmBody }) body: ConfirmBody,
  ) {
    await this.service.confirm(actor, id, body.acceptWarnings);
    return { done: true };
  }

  @Post('enrolments/:id/reject')
  @HttpCode(200)
  @Can('enrolment.manage')
  @Returns(doneResponse)
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: enrolmentId }) id: number,
    @Body({ schema: rejectBody }) body: RejectBody,
  ) {
    await this.service.reject(actor, id, body.reason);
    return { done: true };
  }
}
