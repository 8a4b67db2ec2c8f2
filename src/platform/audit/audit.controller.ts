import { Controller, Get, Post, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/access.js';
import { Can } from '../auth/can.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { Limited } from '../http/rate-limit.decorator.js';
import { Returns } from '../http/returns.decorator.js';
import { AuditTrail } from './audit-trail.js';
import { auditListResponse, auditQuery, verificationResponse, type AuditQuery } from './audit.contract.js';

@Controller('audit')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  @Get('entries')
  @Can('audit.read')
  @Returns(auditListResponse)
  list(@Query({ schema: auditQuery }) query: AuditQuery) {
    return this.trail.list(query);
  }

  @Post('verification')
  @Can('audit.read')
  @Limited('expensive')
  @Returns(verificationResponse)
  verify(@CurrentActor() actor: Actor) {
    return this.trail.verify(actor);
  }
}
