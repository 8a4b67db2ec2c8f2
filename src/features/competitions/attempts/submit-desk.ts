import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { DomainError, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { SealedAnswers } from '../domain/attempt.js';
import { answeredCount } from '../domain/fold.js';
import { AttemptSealing, type Ending } from './attempt-sealing.js';
import { AttemptsRepository } from './attempts.repository.js';
import { Desk } from './desk.js';

export interface SubmitRequest {
  readonly actor: Actor;
  readonly attemptId: number;
  readonly sitting: number;
  readonly receivedAt: Date;
}

export interface SubmitOutcome {
  readonly submittedAt: Date;
  readonly answered: number;
  readonly unanswered: number;
}

/** Attempts in one transaction: each brings its whole journal. */
const SUBMITS_AT_ONCE = 60;

/** Hands in (交卷); twice is once. After the end it is the clock that has handed in, at the instant of the end. */
@Injectable()
export class SubmitDesk {
  private readonly desk = new Desk<SubmitRequest, SubmitOutcome>({
    most: SUBMITS_AT_ONCE,
    serve: (requests) => this.serve(requests),
  });

  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsRepository,
    private readonly sealing: AttemptSealing,
  ) {}

  /** @throws ATTEMPT.NOT_FOUND, ATTEMPT.SITTING_UNKNOWN */
  submit(request: SubmitRequest): Promise<SubmitOutcome> {
    return this.desk.ask(request);
  }

  private serve(requests: readonly SubmitRequest[]): Promise<(SubmitOutcome | DomainError)[]> {
    const [first] = requests;
    if (!first) return Promise.resolve([]);
    return this.db.transaction(first.actor, (tx) => this.decide(tx, requests));
  }

  private async decide(tx: Tx, requests: readonly SubmitRequest[]): Promise<(SubmitOutcome | DomainError)[]> {
    const attempts = await this.attempts.lock(tx, [...new Set(requests.map((request) => request.attemptId))]);
    const endings = new Map<number, Ending>();
    const refusals = requests.map(({ actor, attemptId, sitting, receivedAt }): DomainError | undefined => {
      const attempt = attempts.get(attemptId);
      if (!attempt || attempt.personId !== actor.personId) return new NotFound('ATTEMPT.NOT_FOUND');
      if (sitting > attempt.lastSitting) return new RuleViolation('ATTEMPT.SITTING_UNKNOWN', { sitting });
      if (attempt.submittedAt !== null || endings.has(attemptId)) return undefined;
      const inTime = receivedAt < attempt.dueAt;
      endings.set(attemptId, {
        attempt,
        submittedAt: inTime ? receivedAt : attempt.dueAt,
        submitKind: inTime ? 'PERSON' : 'TIME',
        actor,
      });
      return undefined;
    });
    const ended = await this.sealing.seal(tx, [...endings.values()]);
    const before = [...attempts.keys()].filter((id) => !endings.has(id));
    const sealedBefore = before.length === 0 ? undefined : await this.attempts.sealedOf(tx.manager, before);
    return requests.map(({ attemptId }, index) => {
      const submittedAt = endings.get(attemptId)?.submittedAt ?? attempts.get(attemptId)?.submittedAt;
      const sealed: SealedAnswers = ended.get(attemptId) ?? sealedBefore?.get(attemptId) ?? [];
      const answered = answeredCount(sealed);
      return refusals[index] ?? { submittedAt: submittedAt as Date, answered, unanswered: sealed.length - answered };
    });
  }
}
