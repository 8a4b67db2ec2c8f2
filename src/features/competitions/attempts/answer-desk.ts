import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { Conflict, DomainError, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import { checkResponse, type ItemShape } from '../domain/check-response.js';
import { isSameEntry, takeAnswer, type KnownEntry } from '../domain/take-answer.js';
import { RoundWindowQueries } from '../rounds/round-window.queries.js';
import { AttemptShapes } from './attempt-shapes.js';
import type { GivenAnswer, SavedAs } from './attempt.contract.js';
import { AttemptsRepository, type AttemptFacts } from './attempts.repository.js';
import { Desk } from './desk.js';
import { entryKey, JournalRepository, type JournalHead, type NewEntry } from './journal.repository.js';

export interface SaveRequest {
  readonly actor: Actor;
  readonly attemptId: number;
  readonly sitting: number;
  readonly answers: readonly GivenAnswer[];
  /** When it came to the door; the end is decided by this, not by when its turn comes. */
  readonly receivedAt: Date;
}

export interface SaveOutcome {
  readonly dueAt: Date;
  readonly lastSeq: number;
  readonly saved: readonly { readonly seq: number; readonly as: SavedAs }[];
  readonly refused: readonly { readonly seq: number; readonly error: DomainError }[];
}

/** Everything that deciding needs, read under the locks of one transaction. */
interface Ledger {
  readonly attempts: ReadonlyMap<number, AttemptFacts>;
  readonly shapes: ReadonlyMap<number, readonly ItemShape[]>;
  readonly graceOf: (roundId: number) => number;
  readonly heads: Map<number, JournalHead>;
  /** What the journal holds, and what this transaction is about to write. */
  readonly known: Map<string, KnownEntry>;
  readonly entries: NewEntry[];
}

/** Answers in one transaction. */
const ANSWERS_AT_ONCE = 600;
const MOST_TRIES = 3;

/**
 * Saves answers (保存作答): those of all attempts that arrive together are one transaction, and each browser hears "saved" after its
 * commit (docs/adr/0012). A refused answer costs the others nothing.
 */
@Injectable()
export class AnswerDesk {
  private readonly desk = new Desk<SaveRequest, SaveOutcome>({
    most: ANSWERS_AT_ONCE,
    weigh: ({ answers }) => answers.length,
    serve: (requests) => this.serve(requests),
  });

  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsRepository,
    private readonly journal: JournalRepository,
    private readonly shapes: AttemptShapes,
    private readonly rounds: RoundWindowQueries,
  ) {}

  /** @throws ATTEMPT.NOT_FOUND, ATTEMPT.SITTING_UNKNOWN; what is wrong with single answers stands in the outcome */
  save(request: SaveRequest): Promise<SaveOutcome> {
    return this.desk.ask(request);
  }

  /** Resolves when everything that has arrived until now is in the journal (or refused). */
  settled(): Promise<void> {
    return this.desk.settled();
  }

  private async serve(requests: readonly SaveRequest[]): Promise<(SaveOutcome | DomainError)[]> {
    const [first] = requests;
    if (!first) return [];
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.db.transaction(first.actor, (tx) => this.decide(tx, requests, attempt > 1));
      } catch (error) {
        // another process has written one of these meanwhile: look at everything that is there, then decide anew
        if (attempt >= MOST_TRIES || !isDuplicateKey(error, 'uq_attempt_answer_seq')) throw error;
      }
    }
  }

  private async decide(
    tx: Tx,
    requests: readonly SaveRequest[],
    lookAtAll: boolean,
  ): Promise<(SaveOutcome | DomainError)[]> {
    const ledger = await this.read(tx, requests, lookAtAll);
    const outcomes = requests.map((request) => outcomeOf(request, ledger));
    await this.journal.append(tx, ledger.entries);
    return outcomes;
  }

  private async read(tx: Tx, requests: readonly SaveRequest[], lookAtAll: boolean): Promise<Ledger> {
    const attempts = await this.attempts.hold(tx, [...new Set(requests.map((request) => request.attemptId))]);
    const ids = [...attempts.keys()];
    const headOf = await this.journal.heads(tx.manager, ids);
    const heads = new Map(ids.map((id) => [id, headOf(id)]));
    const perhapsKnown = requests.flatMap(({ attemptId, answers }) => {
      const lastSeq = lookAtAll ? Infinity : (heads.get(attemptId)?.lastSeq ?? 0);
      return answers.filter(({ seq }) => seq <= lastSeq).map(({ seq }) => ({ attemptId, seq }));
    });
    return {
      attempts,
      heads,
      shapes: await this.shapes.of(tx.manager, ids),
      graceOf: await this.graces(tx, requests, attempts),
      known: await this.journal.known(tx.manager, perhapsKnown),
      entries: [],
    };
  }

  /** Asked for only where somebody comes after the end. */
  private async graces(
    tx: Tx,
    requests: readonly SaveRequest[],
    attempts: ReadonlyMap<number, AttemptFacts>,
  ): Promise<(roundId: number) => number> {
    const graces = new Map<number, number>();
    for (const { attemptId, receivedAt } of requests) {
      const attempt = attempts.get(attemptId);
      if (!attempt || receivedAt < attempt.dueAt || graces.has(attempt.roundId)) continue;
      const round = await this.rounds.times(attempt.roundId, tx.manager);
      graces.set(attempt.roundId, round?.graceSeconds ?? 0);
    }
    return (roundId) => graces.get(roundId) ?? 0;
  }
}

/** Decides one request and adds its rows to the ledger; pure but for that. */
function outcomeOf(request: SaveRequest, ledger: Ledger): SaveOutcome | DomainError {
  const { attemptId, actor, sitting } = request;
  const attempt = ledger.attempts.get(attemptId);
  if (!attempt || attempt.personId !== actor.personId) return new NotFound('ATTEMPT.NOT_FOUND');
  if (sitting > attempt.lastSitting) return new RuleViolation('ATTEMPT.SITTING_UNKNOWN', { sitting });
  const saved: { seq: number; as: SavedAs }[] = [];
  const refused: { seq: number; error: DomainError }[] = [];
  for (const answer of request.answers) {
    const decided = decideOne(request, answer, attempt, ledger);
    if (decided instanceof DomainError) refused.push({ seq: answer.seq, error: decided });
    else saved.push({ seq: answer.seq, as: decided });
  }
  return { dueAt: attempt.dueAt, lastSeq: ledger.heads.get(attemptId)?.lastSeq ?? 0, saved, refused };
}

function decideOne(
  { attemptId, sitting, receivedAt }: SaveRequest,
  answer: GivenAnswer,
  attempt: AttemptFacts,
  ledger: Ledger,
): SavedAs | DomainError {
  const { seq, itemNo } = answer;
  const response = checkResponse(ledger.shapes.get(attemptId)?.[itemNo - 1], itemNo, answer.response);
  if (response instanceof DomainError) return response;
  const key = entryKey(attemptId, seq, sitting);
  const known = ledger.known.get(key);
  if (known) return isSameEntry(known, itemNo, response) ? 'KNOWN' : new Conflict('ANSWER.SEQ_TAKEN', { seq });
  const head = ledger.heads.get(attemptId) ?? { lastSeq: 0, entries: 0 };
  const taken = takeAnswer(
    { ...attempt, graceSeconds: ledger.graceOf(attempt.roundId), entries: head.entries },
    { seq, sittingNo: sitting, itemNo, response, givenAt: new Date(answer.givenAt), receivedAt },
  );
  if (taken instanceof DomainError) return taken;
  const text = JSON.stringify(response);
  ledger.entries.push({ ...taken, attemptId, text });
  ledger.known.set(key, { itemNo, response: text });
  ledger.heads.set(attemptId, { lastSeq: Math.max(head.lastSeq, seq), entries: head.entries + 1 });
  return taken.late ? 'LATE' : 'SAVED';
}
