import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { AuditNotes } from '../../../platform/audit/audit-log.js';
import { Can } from '../../../platform/auth/can.decorator.js';
import { CurrentActor } from '../../../platform/auth/current-actor.decorator.js';
import { doneResponse } from '../../../platform/http/contract.js';
import { workbookFile, XLSX } from '../../../platform/http/download.js';
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
import { AttemptDecisions } from './attempt-decisions.service.js';
import { AttemptMonitorQueries } from './attempt-monitor.queries.js';
import { AttemptRecordsQueries } from './attempt-records.queries.js';
import { attemptId } from './attempt.contract.js';
import { AttemptsExport } from './attempts-export.js';

/** What the organiser sees of the attempts of a round and decides about them. */
@Controller()
export class AttemptAdminController {
  constructor(
    private readonly monitors: AttemptMonitorQueries,
    private readonly records: AttemptRecordsQueries,
    private readonly decisions: AttemptDecisions,
    private readonly exporter: AttemptsExport,
    private readonly notes: AuditNotes,
  ) {}

  @Get('competition-rounds/:id/attempts')
  @Can('contest.manage')
  @Returns(attemptPage)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: monitoredRoundId }) id: number,
    @Query({ schema: attemptListQuery }) query: AttemptListQuery,
  ) {
    return this.monitors.list(scopeOf(actor, 'contest.manage'), id, query);
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
    return workbookFile(await this.exporter.xlsx(actor, id, query), `答卷情况-${id}`, `attempts-${id}`);
  }

  @Get('competition-rounds/:id/monitor')
  @Can('contest.manage')
  @Returns(roundMonitor)
  monitor(@CurrentActor() actor: Actor, @Param('id', { schema: monitoredRoundId }) id: number) {
    return this.monitors.monitor(scopeOf(actor, 'contest.manage'), id);
  }

  /** What somebody wrote is personal: that it was looked at stands in the audit log. */
  @Get('competition-attempts/:id/journal')
  @Can('contest.manage')
  @Returns(journalPage)
  async journal(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: attemptId }) id: number,
    @Query({ schema: journalQuery }) query: JournalQuery,
  ) {
    const page = await this.records.journal(scopeOf(actor, 'contest.manage'), id, query);
    await this.notes.note(actor, { act: 'attempt.view-journal', subject: 'attempt', subjectId: id });
    return page;
  }

  @Get('competition-attempts/:id/evidence')
  @Can('contest.manage')
  @Returns(attemptEvidence)
  evidence(@CurrentActor() actor: Actor, @Param('id', { schema: attemptId }) id: number) {
    return this.records.evidence(scopeOf(actor, 'contest.manage'), id);
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
    await this.decisions.decide(actor, id, body);
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
    await this.decisions.close(actor, id, body);
    return { done: true };
  }
}
