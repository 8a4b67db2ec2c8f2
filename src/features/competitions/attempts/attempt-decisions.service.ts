import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { Conflict, Forbidden, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isSettled } from '../domain/attempt-clock.js';
import { answeredCount } from '../domain/fold.js';
import { isFinal } from '../domain/round-states.js';
import type { CompetitionRoundEntity } from '../rounds/competition-round.entity.js';
import { RoundsRepository } from '../rounds/rounds.repository.js';
import type { CloseBody, LateDecisionBody } from './attempt-admin.contract.js';
import { AttemptRecordsQueries } from './attempt-records.queries.js';
import { AttemptSealing } from './attempt-sealing.js';
import { AttemptsRepository, type AttemptFacts } from './attempts.repository.js';
import { LateDecisionsRepository } from './late-decisions.repository.js';

/** What the organiser decides about one attempt: whether answers of the grace count, and ending it at once. */
@Injectable()
export class AttemptDecisions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly records: AttemptRecordsQueries,
    private readonly attempts: AttemptsRepository,
    private readonly sealing: AttemptSealing,
    private readonly decisions: LateDecisionsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Accepted, the late answers are folded into what counts; refused, they stay in the journal and do not count. May be decided anew
   * until the results are final; what is ranked already follows with the next run of marking.
   * @throws ATTEMPT.NOT_FOUND, ATTEMPT.OWN (nobody decides about their own), ATTEMPT.STILL_OPEN, ATTEMPT.NOTHING_LATE,
   *   ATTEMPT.GRACE_RUNNING, ATTEMPT.RESULTS_FINAL
   */
  async decide(actor: Actor, attemptId: number, { verdict, words }: LateDecisionBody): Promise<void> {
    await this.onAttempt(actor, attemptId, async (tx, round, attempt) => {
      const now = this.clock.now();
      if (attempt.personId === actor.personId) throw new Forbidden('ATTEMPT.OWN');
      if (isFinal(round.state)) throw new Conflict('ATTEMPT.RESULTS_FINAL');
      if (attempt.submittedAt === null)
        throw new Conflict('ATTEMPT.STILL_OPEN', { dueAt: attempt.dueAt.toISOString() });
      const late = await this.decisions.lateAnswers(tx, attemptId);
      if (late === 0) throw new RuleViolation('ATTEMPT.NOTHING_LATE');
      if (!isSettled({ dueAt: attempt.dueAt, graceSeconds: round.graceSeconds }, now))
        throw new Conflict('ATTEMPT.GRACE_RUNNING', {
          until: new Date(attempt.dueAt.getTime() + round.graceSeconds * 1000).toISOString(),
        });
      const before = await this.decisions.latest(tx, attemptId);
      await this.decisions.add(tx, { attemptId, verdict, words, actor, madeAt: now });
      const sealed = (await this.sealing.fold(tx, [attemptId], verdict === 'ACCEPTED')).get(attemptId) ?? [];
      await this.attempts.reseal(tx, attemptId, sealed);
      this.audit.record(tx, {
        act: 'attempt.decide-late',
        subject: 'attempt',
        subjectId: attemptId,
        before: { verdict: before },
        after: { verdict, words, late, answered: answeredCount(sealed) },
      });
    });
  }

  /** Ends an open attempt now, with a reason. @throws ATTEMPT.NOT_FOUND, ATTEMPT.SUBMITTED */
  async close(actor: Actor, attemptId: number, { words }: CloseBody): Promise<void> {
    await this.onAttempt(actor, attemptId, async (tx, _round, attempt) => {
      if (attempt.submittedAt !== null)
        throw new Conflict('ATTEMPT.SUBMITTED', { submittedAt: attempt.submittedAt.toISOString() });
      const now = this.clock.now();
      // somebody whose time is up was ended by the clock, at its end
      const isOver = now >= attempt.dueAt;
      await this.sealing.seal(tx, [
        {
          attempt,
          submittedAt: isOver ? attempt.dueAt : now,
          submitKind: isOver ? 'TIME' : 'STAFF',
          actor,
          words,
        },
      ]);
    });
  }

  /** Locks the round, then the attempt: the order everywhere. */
  private async onAttempt(
    actor: Actor,
    attemptId: number,
    work: (tx: Tx, round: CompetitionRoundEntity, attempt: AttemptFacts) => Promise<void>,
  ): Promise<void> {
    const scope = scopeOf(actor, 'contest.manage');
    const { roundId } = await this.records.head(scope, attemptId);
    await this.db.transaction(actor, async (tx) => {
      const { round } = await this.rounds.locked(tx, scope, roundId);
      const attempt = (await this.attempts.lock(tx, [attemptId])).get(attemptId);
      if (!attempt) throw new NotFound('ATTEMPT.NOT_FOUND');
      await work(tx, round, attempt);
    });
  }
}
