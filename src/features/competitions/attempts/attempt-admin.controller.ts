import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { workbookFile, XLSX } from '../../../platform/http/download.js';
import type { Actor } from '../../../kernel/access.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { Limited } from '../../../platform/http/rate-limit.decorator.js';
import { Returns, ReturnsFile } from '../../../platform/http/returns.decorator.js';
import {
  attemptEvidence,
  attemptListQuery,
  attemptPage,
  closeBody,
  journalPage,
  journalQuery,
  lateDecisionBody,
  monitoredRoundId,
  roundMonitor,
  type AttemptListQuery,
  type CloseBody,
  type JournalQuery,
  type LateDecisionBody,
} from './attempt-admin.contract.js';
import { AttemptOversight } from './attempt-oversight.service.js';
import { attemptId } from './attempt.contract.js';

/** What the organiser sees of the attempts of a round and decides about them. */
@Controller()
export class AttemptAdminController {
  constructor(private readonly oversight: AttemptOversight) {}

  @Get('competition-rounds/:id/attempts')
  @Can('contest.manage')
  @Returns(attemptPage)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: monitoredRoundId }) id: number,
    @Query({ schema: attemptListQuery }) query: AttemptListQuery,
  ) {
    return this.oversight.list(actor, id, query);
  }

  @Get('competition-rounds/:id/attempts.xlsx')
  @Can('contest.manage')
  @Limited('expensive')
  @ReturnsFile(XLSX)
  async export(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: monitoredRoundId }) id: number,
    @Query({ schema: attemptListQuery }) query: AttemptListQuery,
  ) {
    const bytes = await this.oversight.xlsx(actor, id, query);
    return workbookFile(bytes, `答卷情况-${id}`, `attempts-${id}`);
  }

  @Get('competition-rounds/:id/monitor')
  @Can('contest.manage')
  @Returns(roundMonitor)
  monitor(@CurrentActor() actor: Actor, @Param('id', { schema: monitoredRoundId }) id: number) {
    return this.oversight.monitor(actor, id);
  }

  @Get('competition-attempts/:id/journal')
  @Can('contest.manage')
  @Returns(journalPage)
  journal(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: attemptId }) id: number,
    @Query({ schema: journalQuery }) query: JournalQuery,
  ) {
    return this.oversight.journal(actor, id, query);
  }

  @Get('competition-attempts/:id/evidence')
  @Can('contest.manage')
  @Returns(attemptEvidence)
  evidence(@CurrentActor() actor: Actor, @Param('id', { schema: attemptId }) id: number) {
    return this.oversight.evidence(actor, id);
  }

  /** Whether the answers of the grace count; may be decided anew until the results are final. */
  @Post('competition-attempts/:id/late-decision')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(doneResponse)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: attemptId }) id: number,
    @Body({ schema: lateDecisionBody }) body: LateDecisionBody,
  ) {
    await this.oversight.decide(actor, id, body);
    return { done: true };
  }

  /** Ends somebody's open attempt at once. */
  @Post('competition-attempts/:id/close')
  @HttpCode(200)
  @Can('contest.manage')
  @Returns(doneResponse)
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: attemptId }) id: number,
    @Body({ schema: closeBody }) body: CloseBody,
  ) {
    await this.oversight.close(actor, id, body);
    return { done: true };
  }
}
