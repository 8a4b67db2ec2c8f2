import '@fastify/cookie';
import { Body, Controller, Delete, Get, Headers, HttpCode, Ip, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { Unauthenticated } from '../../kernel/errors.js';
import { AppConfig } from '../../config/config.js';
import { doneResponse } from '../http/contract.js';
import { Limited } from '../http/rate-limit.decorator.js';
import { Returns } from '../http/returns.decorator.js';
import {
  changePasswordBody,
  devicesResponse,
  meView,
  sessionIdParam,
  sessionResponse,
  signInBody,
  type ChangePasswordBody,
  type SignInBody,
} from './auth.contract.js';
import { BeforePasswordChange, Can, Public } from './can.decorator.js';
import { ChangePassword } from './change-password.js';
import { CurrentActor } from './current-actor.decorator.js';
import { Me } from './me.js';
import { Sessions, type OpenedSession } from './sessions.js';
import { SignIn } from './sign-in.js';

const COOKIE = 'jt_refresh';
const COOKIE_PATH = '/api/auth';

@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly passwords: ChangePassword,
    private readonly me: Me,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  @Post('sign-in')
  @Public()
  @Limited('sign-in')
  @HttpCode(200)
  @Returns(sessionResponse, 200)
  async signIn(
    @Body({ schema: signInBody }) body: SignInBody,
    @Headers('user-agent') userAgent: string | undefined,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(await this.signIns.signIn({ ...body, userAgent, address }), address, reply);
  }

  @Post('refresh')
  @Public()
  @HttpCode(200)
  @Returns(sessionResponse, 200)
  async refresh(
    @Req() request: FastifyRequest,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const token = request.cookies[COOKIE];
    if (!token) throw new Unauthenticated('AUTH.SIGN_IN_FIRST');
    return this.answer(await this.sessions.refresh(token, address), address, reply);
  }

  @Post('sign-out')
  @Can('self.use')
  @BeforePasswordChange()
  @HttpCode(200)
  @Returns(doneResponse, 200)
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.revoke(actor, actor.sessionId ?? '');
    void reply.clearCookie(COOKIE, { path: COOKIE_PATH });
    return { done: true };
  }

  @Get('me')
  @Can('self.use')
  @BeforePasswordChange()
  @Returns(meView)
  whoAmI(@CurrentActor() actor: Actor) {
    return this.me.of(actor.sessionId ?? '', actor.address);
  }

  @Post('password')
  @Limited('sign-in')
  @Can('self.use')
  @BeforePasswordChange()
  @HttpCode(200)
  @Returns(doneResponse, 200)
  async changePassword(@CurrentActor() actor: Actor, @Body({ schema: changePasswordBody }) body: ChangePasswordBody) {
    await this.passwords.change(actor, body);
    return { done: true };
  }

  @Get('sessions')
  @Can('self.use')
  @Returns(devicesResponse)
  async devices(@CurrentActor() actor: Actor) {
    const sessions = await this.sessions.list(actor);
    return {
      items: sessions.map((session) => ({
        id: session.id,
        device: session.device,
        address: session.address,
        createdAt: session.createdAt.toISOString(),
        lastUsedAt: session.lastUsedAt.toISOString(),
        current: session.id === actor.sessionId,
      })),
    };
  }

  @Delete('sessions/:id')
  @Can('self.use')
  @Returns(doneResponse)
  async revoke(@CurrentActor() actor: Actor, @Param('id', { schema: sessionIdParam }) id: string) {
    await this.sessions.revoke(actor, id);
    return { done: true };
  }

  private async answer(opened: OpenedSession, address: string, reply: FastifyReply) {
    if (opened.refreshToken !== null) {
      void reply.setCookie(COOKIE, opened.refreshToken, {
        path: COOKIE_PATH,
        httpOnly: true,
        sameSite: 'strict',
        secure: this.config.secureCookie,
        // by the browser's own clock, which may be wrong: so many seconds from now go before the date
        maxAge: Math.max(0, Math.round((opened.refreshExpiresAt.getTime() - this.clock.now().getTime()) / 1000)),
        expires: opened.refreshExpiresAt,
      });
    }
    return {
      accessToken: opened.accessToken,
      expiresAt: opened.expiresAt.toISOString(),
      me: await this.me.of(opened.sessionId, address),
    };
  }
}
