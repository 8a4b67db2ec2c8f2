import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound, RuleViolation } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import type { EventsBody } from './attempt.contract.js';
import { AttemptsRepository } from './attempts.repository.js';
import { SittingsRepository } from './sittings.repository.js';

/** Somebody who switches tabs a thousand times has been noticed. */
const MOST_NOTED = 1_000;

/** Notes what the browser notices (切屏、断网), for people to look at; nothing follows from it by itself. */
@Injectable()
export class EvidenceNotes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly attempts: AttemptsRepository,
    private readonly sittings: SittingsRepository,
  ) {}

  /** What comes when the attempt is over is let go: it says nothing about it. */
  async note(actor: Actor, attemptId: number, { sitting, events }: EventsBody): Promise<void> {
    const madeAt = this.clock.now();
    await this.db.transaction(actor, async (tx) => {
      const attempt = (await this.attempts.hold(tx, [attemptId])).get(attemptId);
      if (!attempt || attempt.personId !== actor.personId) throw new NotFound('ATTEMPT.NOT_FOUND');
      if (sitting > attempt.lastSitting) throw new RuleViolation('ATTEMPT.SITTING_UNKNOWN', { sitting });
      if (attempt.submittedAt !== null && attempt.submitKind !== 'TIME') return;
      const room = MOST_NOTED - (await this.sittings.notedSoFar(tx, attemptId));
      await this.sittings.note(
        tx,
        events.slice(0, Math.max(0, room)).map(({ kind, at }) => ({
          attemptId,
          sittingNo: sitting,
          kind,
          detail: { at },
          madeAt,
        })),
      );
    });
  }
}
