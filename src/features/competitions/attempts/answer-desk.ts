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
import { entryKey, JournalRepository, type NewEntry } from './journal.repository.js';

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
  readonly lastSitting: number;
  readonly saved: readonly { readonly seq: number; readonly as: SavedAs }[];
  readonly refused: readonly { readonly seq: number; readonly error: DomainError }[];
}

/** One attempt under the lock of a transaction, with what this transaction adds to it so far. */
interface Standing {
  readonly attempt: AttemptFacts;
  readonly shapes: readonly ItemShape[];
  readonly graceSeconds: number;
  readonly isDecided: boolean;
  lastSeq: number;
  entries: number;
}

/** Everything that deciding needs, and what it leads to. */
interface Ledger {
  readonly standings: ReadonlyMap<number, Standing>;
  /** What the journal holds under the keys that may be there already. */
  readonly known: ReadonlyMap<string, KnownEntry>;
  /** What this transaction will write. */
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
    const shapes = await this.shapes.of(tx.manager, ids);
    const graceOf = await this.graces(tx, requests, attempts);
    const ended = [...attempts.values()].filter((attempt) => attempt.submitKind === 'TIME').map(({ id }) => id);
    const decided = await this.attempts.decided(tx, ended);
    const standings = new Map<number, Standing>();
    for (const [id, attempt] of attempts) {
      const graceSeconds = graceOf(attempt.roundId);
      const isDecided = decided.has(id);
      standings.set(id, { attempt, shapes: shapes.get(id) ?? [], graceSeconds, isDecided, ...headOf(id) });
    }
    const perhapsKnown = requests.flatMap(({ attemptId, answers }) => {
      const lastSeq = lookAtAll ? Infinity : (standings.get(attemptId)?.lastSeq ?? 0);
      const seqs = answers.flatMap(({ seq }) => (seq <= lastSeq ? [seq] : []));
      return seqs.length === 0 ? [] : [{ attemptId, seqs }];
    });
    return { standings, known: await this.journal.known(tx.manager, perhapsKnown), entries: [] };
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
  const standing = ledger.standings.get(request.attemptId);
  if (!standing || standing.attempt.personId !== request.actor.personId) return new NotFound('ATTEMPT.NOT_FOUND');
  const { attempt } = standing;
  if (request.sitting > attempt.lastSitting)
    return new RuleViolation('ATTEMPT.SITTING_UNKNOWN', { sitting: request.sitting });
  const saved: { seq: number; as: SavedAs }[] = [];
  const refused: { seq: number; error: DomainError }[] = [];
  for (const answer of request.answers) {
    const decided = decideOne(request, answer, standing, ledger);
    if (decided instanceof DomainError) refused.push({ seq: answer.seq, error: decided });
    else saved.push({ seq: answer.seq, as: decided });
  }
  return { dueAt: attempt.dueAt, lastSeq: standing.lastSeq, lastSitting: attempt.lastSitting, saved, refused };
}

function decideOne(
  { attemptId, sitting, receivedAt }: SaveRequest,
  answer: GivenAnswer,
  standing: Standing,
  ledger: Ledger,
): SavedAs | DomainError {
  const { attempt, graceSeconds, isDecided } = standing;
  const { seq, itemNo } = answer;
  const response = checkResponse(standing.shapes[itemNo - 1], itemNo, answer.response);
  if (response instanceof DomainError) return response;
  // beyond the last number nothing can be known
  const known = seq <= standing.lastSeq ? knownUnder(ledger, attemptId, seq, sitting) : undefined;
  if (known) return isSameEntry(known, itemNo, response) ? 'KNOWN' : new Conflict('ANSWER.SEQ_TAKEN', { seq });
  const taken = takeAnswer(
    {
      dueAt: attempt.dueAt,
      graceSeconds,
      submittedAt: attempt.submittedAt,
      submitKind: attempt.submitKind,
      isDecided,
      entries: standing.entries,
    },
    { seq, sittingNo: sitting, itemNo, response, givenAt: new Date(answer.givenAt), receivedAt },
  );
  if (taken instanceof DomainError) return taken;
  ledger.entries.push({ attemptId, taken, text: JSON.stringify(response) });
  standing.lastSeq = Math.max(standing.lastSeq, seq);
  standing.entries += 1;
  return taken.late ? 'LATE' : 'SAVED';
}

/** In the journal, or among what this transaction is about to write. */
function knownUnder(ledger: Ledger, attemptId: number, seq: number, sitting: number): KnownEntry | undefined {
  const stored = ledger.known.get(entryKey(attemptId, seq, sitting));
  if (stored) return stored;
  const coming = ledger.entries.find(
    (entry) => entry.attemptId === attemptId && entry.taken.seq === seq && entry.taken.sittingNo === sitting,
  );
  return coming && { itemNo: coming.taken.itemNo, response: coming.text };
}
