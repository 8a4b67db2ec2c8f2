import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { idParam } from '../../../platform/http/contract.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns } from '../../../platform/http/returns.decorator.js';
import { AccountDetail } from './account-detail.js';
import {
  accountCandidatesQuery,
  accountCandidatesResponse,
  accountCreatedResponse,
  accountDetailResponse,
  accountListQuery,
  accountListResponse,
  accountsCreatedResponse,
  createAccountBody,
  createAccountsBody,
  grantRoleBody,
  lockAccountBody,
  passwordResetResponse,
  type AccountCandidatesQuery,
  type AccountListQuery,
  type CreateAccountBody,
  type CreateAccountsBody,
  type GrantRoleBody,
  type LockAccountBody,
} from './accounts.contract.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';

const sessionIdParam = z.uuid();

@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly queries: AccountsQueries,
    private readonly details: AccountDetail,
  ) {}

  @Get()
  @Can('account.read')
  @Returns(accountListResponse)
  list(@CurrentActor() actor: Actor, @Query({ schema: accountListQuery }) query: AccountListQuery) {
    return this.queries.list(scopeOf(actor, 'account.read'), query);
  }

  @Get('candidates')
  @Can('account.manage')
  @Returns(accountCandidatesResponse)
  candidates(@CurrentActor() actor: Actor, @Query({ schema: accountCandidatesQuery }) query: AccountCandidatesQuery) {
    return this.queries.candidates(scopeOf(actor, 'account.manage'), query);
  }

  @Post()
  @Can('account.manage')
  @Returns(accountCreatedResponse, 201)
  @Header('Cache-Control', 'no-store')
  async create(@CurrentActor() actor: Actor, @Body({ schema: createAccountBody }) body: CreateAccountBody) {
    const { id, loginName, initialPassword } = await this.accounts.create(actor, body);
    return { id, loginName, initialPassword };
  }

  @Post('batch')
  @Limited('expensive')
  @Can('account.manage')
  @Returns(accountsCreatedResponse, 201)
  @Header('Cache-Control', 'no-store')
  async createMany(@CurrentActor() actor: Actor, @Body({ schema: createAccountsBody }) body: CreateAccountsBody) {
    return { items: await this.accounts.createMany(actor, body.personIds) };
  }

  @Get(':id')
  @Can('account.read')
  @Returns(accountDetailResponse)
  detail(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    return this.details.of(actor, id);
  }

  @Post(':id/reset-password')
  @HttpCode(200)
  @Can('account.manage')
  @Returns(passwordResetResponse)
  @Header('Cache-Control', 'no-store')
  async resetPassword(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    return { initialPassword: await this.accounts.resetPassword(actor, id) };
  }

  @Post(':id/unlock')
  @HttpCode(200)
  @Can('account.manage')
  @Returns(accountDetailResponse)
  async unlock(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    await this.accounts.unlock(actor, id);
    return this.details.of(actor, id);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Can('account.manage')
  @Returns(accountDetailResponse)
  async disable(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: lockAccountBody }) body: LockAccountBody,
  ) {
    await this.accounts.disable(actor, id, body.reason);
    return this.details.of(actor, id);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Can('account.manage')
  @Returns(accountDetailResponse)
  async enable(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: number) {
    await this.accounts.enable(actor, id);
    return this.details.of(actor, id);
  }

  @Delete(':id/sessions/:sessionId')
  @Can('account.manage')
  @Returns(accountDetailResponse)
  async endSession(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Param('sessionId', { schema: sessionIdParam }) sessionId: string,
  ) {
    await this.accounts.endSession(actor, id, sessionId);
    return this.details.of(actor, id);
  }

  @Post(':id/grants')
  @HttpCode(200)
  @Can('role.grant')
  @Returns(accountDetailResponse)
  async grant(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: grantRoleBody }) body: GrantRoleBody,
  ) {
    await this.accounts.grant(actor, id, body);
    return this.details.of(actor, id);
  }

  @Delete(':id/grants/:grantId')
  @Can('role.grant')
  @Returns(accountDetailResponse)
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: number,
    @Param('grantId', { schema: idParam }) grantId: number,
  ) {
    await this.accounts.revoke(actor, id, grantId);
    return this.details.of(actor, id);
  }
}
