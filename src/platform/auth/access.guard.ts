import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { can, type Permission } from '../../kernel/access.js';
import { Forbidden, Unauthenticated } from '../../kernel/errors.js';
import { Actors } from './actors.js';
import { BEFORE_PASSWORD_CHANGE, PERMISSION_NEEDED, PUBLIC_ROUTE } from './can.decorator.js';
import './current-actor.decorator.js';
import { AccessTokens } from './access-tokens.js';

/** In front of every route: who is it, and may this role do this at all? */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly actors: Actors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, targets) ?? false;
    const header = request.headers.authorization;
    if (isPublic && header === undefined) return true;

    const sessionId = this.tokens.sessionOf(header);
    const known = sessionId === null ? null : await this.actors.bySession(sessionId, request.ip);
    if (known === null) {
      if (isPublic) return true;
      throw new Unauthenticated('AUTH.SIGN_IN_FIRST');
    }
    request.actor = known.actor;
    if (isPublic) return true;

    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION_NEEDED, targets);
    if (permission === undefined) throw new Forbidden('AUTH.NO_ACCESS_RULE');
    if (
      known.mustChangePassword &&
      !this.reflector.get<boolean | undefined>(BEFORE_PASSWORD_CHANGE, context.getHandler())
    ) {
      throw new Forbidden('AUTH.PASSWORD_CHANGE_REQUIRED');
    }
    if (!can(known.actor, permission)) throw new Forbidden('AUTH.NOT_ALLOWED', { permission });
    return true;
  }
}
