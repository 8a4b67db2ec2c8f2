import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { idParam } from '../../../platform/http/contract.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import { AssignmentsService } from './assignments.service.js';
import { PersonDetail } from './person-detail.js';
import {
  assignPersonBody,
  createPersonBody,
  endSecondmentBody,
  exportPersonsBody,
  leaveBody,
  personCreatedResponse,
  personDetailResponse,
  personListQuery,
  personListResponse,
  secondPersonBody,
  unmaskBankBody,
  unmaskBody,
  unmaskedBankResponse,
  unmaskedResponse,
  updatePersonBody,
  type AssignPersonBody,
  type CreatePersonBody,
  type EndSecondmentBody,
  type ExportPersonsBody,
  type LeaveBody,
  type PersonListQuery,
  type SecondPersonBody,
  type UnmaskBankBody,
  type UnmaskBody,
  type UpdatePersonBody,
} from './persons.contract.js';
import { numberScope } from './person.policy.js';
import { PersonsQueries } from './persons.queries.js';
import { PersonsService } from './persons.service.js';
import { SensitiveViews } from './sensitive-views.service.js';
import { workbookFile, XLSX } from '../../../platform/http/download.js';

@Controller('persons')
export class PersonsController {
  constructor(
    private readonly persons: PersonsService,
    private readonly assignments: AssignmentsService,
    private readonly sensitive: SensitiveViews,
    private readonly queries: PersonsQueries,
    private readonly details: PersonDetail,
  ) {}

  @Get()
  @Can('person.read')
  @Returns(personListResponse)
  list(@CurrentActor() actor: Actor, @Query({ schema: personListQuery }) query: PersonListQuery) {
    return this.queries.list(scopeOf(actor, 'person.read'), numberScope(actor), query);
  }

  @Post()
  @Can('person.manage')
  @Returns(personCreatedResponse, 201)
  async create(@CurrentActor() actor: Actor, @Body({ schema: createPersonBody }) body: CreatePersonBody) {
    return { id: await this.persons.create(actor, body) };
  }

  @Post('export')
  @Limited('expensive')
  @HttpCode(200)
  @Can('person.export')
  @ReturnsFile(XLSX)
  @Header('Cache-Control', 'no-store')
  async export(
    @CurrentActor() actor: Actor,
    @Body({ schema: exportPersonsBody }) body: ExportPersonsBody,
  ): Promise<StreamableFile> {
    return workbookFile(await this.sensitive.export(actor, body), '人员花名册', 'roster');
  }

  @Get(':id')
  @Can('person.read')
  @Returns(personDetailResponse)
  detail(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    return this.details.of(actor, id);
  }

  @Patch(':id')
  @Can('person.manage')
  @Returns(personDetailResponse)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: updatePersonBody }) body: UpdatePersonBody,
  ) {
    await this.persons.update(actor, id, body);
    return this.details.of(actor, id);
  }

  @Post(':id/assignments')
  @HttpCode(200)
  @Can('person.manage')
  @Returns(personDetailResponse)
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: assignPersonBody }) body: AssignPersonBody,
  ) {
    await this.assignments.assign(actor, id, body);
    return this.details.of(actor, id);
  }

  @Post(':id/secondments')
  @HttpCode(200)
  @Can('person.manage')
  @Returns(personDetailResponse)
  async second(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: secondPersonBody }) body: SecondPersonBody,
  ) {
    await this.assignments.second(actor, id, body);
    return this.details.of(actor, id);
  }

  @Post(':id/secondments/:assignmentId/end')
  @HttpCode(200)
  @Can('person.manage')
  @Returns(personDetailResponse)
  async endSecondment(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Param('assignmentId', { schema: idParam }) assignmentId: number,
    @Body({ schema: endSecondmentBody }) body: EndSecondmentBody,
  ) {
    await this.assignments.endSecondment(actor, id, assignmentId, body);
    return this.details.of(actor, id);
  }

  @Post(':id/leave')
  @HttpCode(200)
  @Can('person.manage')
  @Returns(personDetailResponse)
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: leaveBody }) body: LeaveBody,
  ) {
    await this.assignments.leave(actor, id, body);
    return this.details.of(actor, id);
  }

  @Post(':id/unmask')
  @HttpCode(200)
  @Can('person.unmask')
  @Returns(unmaskedResponse)
  @Header('Cache-Control', 'no-store')
  unmask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: unmaskBody }) body: UnmaskBody,
  ) {
    return this.sensitive.unmask(actor, id, body);
  }

  @Post(':id/unmask-bank')
  @HttpCode(200)
  @Can('person.bank')
  @Returns(unmaskedBankResponse)
  @Header('Cache-Control', 'no-store')
  unmaskBank(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: unmaskBankBody }) body: UnmaskBankBody,
  ) {
    return this.sensitive.unmaskBank(actor, id, body.reason);
  }
}
