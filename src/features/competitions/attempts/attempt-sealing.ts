import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import type { Tx } from '../../../platform/db/database.js';
import type { SealedAnswers, SubmitKind } from '../domain/attempt.js';
import { answeredCount, foldJournal } from '../domain/fold.js';
import { AttemptShapes } from './attempt-shapes.js';
import { AttemptsRepository, type AttemptFacts } from './attempts.repository.js';
import { JournalRepository } from './journal.repository.js';

/** How one attempt ends. */
export interface Ending {
  readonly attempt: AttemptFacts;
  readonly submittedAt: Date;
  readonly submitKind: SubmitKind;
  /** Whose act it is. */
  readonly actor: Actor;
  /** The organiser's reason. */
  readonly words?: string;
}

/** Ends attempts: the answers that count are folded from the journal and sealed, and the audit log says who ended what, when. */
@Injectable()
export class AttemptSealing {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly journal: JournalRepository,
    private readonly shapes: AttemptShapes,
    private readonly audit: AuditLog,
  ) {}

  /** The attempts are open and locked by the caller. */
  async seal(tx: Tx, endings: readonly Ending[]): Promise<Map<number, SealedAnswers>> {
    if (endings.length === 0) return new Map();
    const ids = endings.map(({ attempt }) => attempt.id);
    const sealed = await this.fold(tx, ids, false);
    await this.attempts.seal(
      tx,
      endings.map(({ attempt, submittedAt, submitKind }) => ({
        id: attempt.id,
        submittedAt,
        submitKind,
        sealed: sealed.get(attempt.id) ?? [],
      })),
    );
    for (const { attempt, submittedAt, submitKind, actor, words } of endings) {
      this.audit.record(tx, {
        act: submitKind === 'STAFF' ? 'attempt.close' : 'attempt.submit',
        subject: 'attempt',
        subjectId: attempt.id,
        after: {
          roundId: attempt.roundId,
          submittedAt: submittedAt.toISOString(),
          submitKind,
          answered: answeredCount(sealed.get(attempt.id) ?? []),
          ...(words === undefined ? {} : { words }),
        },
        actor,
      });
    }
    return sealed;
  }

  /** The answers that count, from the journals as they stand. */
  async fold(tx: Tx, ids: readonly number[], withLate: boolean): Promise<Map<number, SealedAnswers>> {
    const journals = await this.journal.entries(tx.manager, ids);
    const shapes = await this.shapes.of(tx.manager, ids);
    return new Map(ids.map((id) => [id, foldJournal(journals.get(id) ?? [], shapes.get(id)?.length ?? 0, withLate)]));
  }
}
