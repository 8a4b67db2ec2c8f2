import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { DomainError, NotFound, RuleViolation } from '../../../kernel/errors.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/db/database.js';
import { isDuplicateKey } from '../../../platform/db/duplicate-key.js';
import type { JournalEntry, Sheet } from '../domain/attempt.js';
import { drawSheet, type PaperPlan } from '../domain/draw.js';
import { dueAtOf, effectiveState, lastStart } from '../domain/round-states.js';
import { FrozenPapers } from '../papers/frozen-papers.js';
import { RoundWindowQueries, type EntryFacts, type RoundTimes } from '../rounds/round-window.queries.js';
import { phaseOf } from '../domain/attempt-clock.js';
import { AttemptShapes } from './attempt-shapes.js';
import { AttemptsRepository, type AttemptFacts, type NewAttempt } from './attempts.repository.js';
import { Desk } from './desk.js';
import { JournalRepository } from './journal.repository.js';
import { SittingsRepository, type Evidence, type Sitting } from './sittings.repository.js';

export interface StartRequest {
  readonly actor: Actor;
  readonly roundId: number;
  readonly device: string;
  readonly receivedAt: Date;
}

export interface Started {
  readonly attempt: AttemptFacts;
  readonly sitting: number;
  readonly round: RoundTimes;
  readonly sheet: Sheet;
  readonly journal: readonly JournalEntry[];
}

/** People in one transaction. */
const STARTS_AT_ONCE = 250;
const MOST_TRIES = 3;
/** A page that is loaded again and again writes a row each time. */
const MOST_SITTINGS = 500;

/** The seed of somebody's own draw: the same on every server, and nobody can guess it without the round's. */
const attemptSeed = (roundSeed: string, personId: number): string =>
  createHash('sha256').update(`${roundSeed}:${personId}`).digest('hex');

/**
 * Starts attempts (开考) and lets people go on with theirs on any device. Who comes twice at once has one attempt and gets it twice:
 * the unique key of (round, person) says so for any number of servers.
 */
@Injectable()
export class StartDesk {
  private readonly desk = new Desk<StartRequest, Started>({
    most: STARTS_AT_ONCE,
    serve: (requests) => this.serve(requests),
  });

  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsRepository,
    private readonly sittings: SittingsRepository,
    private readonly journal: JournalRepository,
    private readonly shapes: AttemptShapes,
    private readonly rounds: RoundWindowQueries,
    private readonly papers: FrozenPapers,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ROUND.NOT_FOUND, ROUND.NOT_ONLINE, ROUND.NOT_OPEN_YET, ROUND.OVER, ROUND.NO_PAPER, ATTEMPT.NOT_ON_LIST, ATTEMPT.TOO_LATE_TO_START */
  start(request: StartRequest): Promise<Started> {
    return this.desk.ask(request);
  }

  private async serve(requests: readonly StartRequest[]): Promise<(Started | DomainError)[]> {
    const [first] = requests;
    if (!first) return [];
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.db.transaction(first.actor, (tx) => this.decide(tx, requests));
      } catch (error) {
        // another process has just started one of them: it is there now
        if (attempt >= MOST_TRIES || !isDuplicateKey(error, 'uq_attempt_person')) throw error;
      }
    }
  }

  private async decide(tx: Tx, requests: readonly StartRequest[]): Promise<(Started | DomainError)[]> {
    const outcomes = new Map<StartRequest, Started | DomainError>();
    const roundIds = [...new Set(requests.map((request) => request.roundId))].sort((a, b) => a - b);
    for (const roundId of roundIds) {
      const round = await this.rounds.heldTimes(tx, roundId);
      const here = requests.filter((request) => request.roundId === roundId);
      if (round && round.state !== 'DRAFT') await this.decideRound(tx, round, here, outcomes);
    }
    return requests.map((request) => outcomes.get(request) ?? new NotFound('ROUND.NOT_FOUND'));
  }

  private async decideRound(
    tx: Tx,
    round: RoundTimes,
    requests: readonly StartRequest[],
    outcomes: Map<StartRequest, Started | DomainError>,
  ): Promise<void> {
    const personIds = [...new Set(requests.flatMap(({ actor }) => (actor.personId === null ? [] : [actor.personId])))];
    const entries = await this.rounds.entries(round.id, personIds, tx.manager);
    const before = await this.attempts.lockOf(tx, round.id, personIds);
    const plan = round.paperId === null ? null : await this.papers.load(tx.manager, round.paperId);
    const fresh = new Map<number, NewAttempt & { request: StartRequest }>();
    for (const request of requests) {
      const { personId } = request.actor;
      if (personId !== null && (before.has(personId) || fresh.has(personId))) continue;
      const made = newAttempt(round, plan, personId === null ? undefined : entries.get(personId), request);
      if (made instanceof DomainError) outcomes.set(request, made);
      else fresh.set(made.personId, { ...made, request });
    }
    const attempts = new Map([...before, ...(await this.insert(tx, round, [...fresh.values()]))]);
    const sheets = new Map([...fresh].map(([personId, { sheet }]) => [attempts.get(personId)?.id ?? 0, sheet]));
    await this.sit(tx, round, requests, attempts, before, sheets, outcomes);
  }

  private async insert(
    tx: Tx,
    round: RoundTimes,
    rows: readonly (NewAttempt & { request: StartRequest })[],
  ): Promise<Map<number, AttemptFacts>> {
    if (rows.length === 0) return new Map();
    const ids = await this.attempts.insert(tx, round.id, rows);
    const made = new Map<number, AttemptFacts>();
    for (const { personId, startedAt, dueAt, sheet, request } of rows) {
      const id = ids.get(personId);
      if (id === undefined) throw new Error('an attempt was not written');
      const facts = { id, roundId: round.id, personId, startedAt, dueAt, lastSitting: 0 };
      made.set(personId, { ...facts, submittedAt: null, submitKind: null });
      await this.shapes.remember(tx, id, sheet);
      this.audit.record(tx, {
        act: 'attempt.start',
        subject: 'attempt',
        subjectId: id,
        after: { roundId: round.id, dueAt: dueAt.toISOString() },
        actor: request.actor,
      });
    }
    return made;
  }

  /** Everybody gets a sitting of their own; a change of device or address since the last one is noted. */
  private async sit(
    tx: Tx,
    round: RoundTimes,
    requests: readonly StartRequest[],
    attempts: ReadonlyMap<number, AttemptFacts>,
    before: ReadonlyMap<number, AttemptFacts>,
    sheets: Map<number, Sheet>,
    outcomes: Map<StartRequest, Started | DomainError>,
  ): Promise<void> {
    const known = [...before.values()].map((attempt) => attempt.id);
    const seats = new Map<number, Seat>(
      known.length === 0 ? [] : [...(await this.sittings.last(tx, known))].map(([id, last]) => [id, last]),
    );
    const journals = known.length === 0 ? undefined : await this.journal.entries(tx.manager, known);
    const missing = known.filter((id) => !sheets.has(id));
    if (missing.length > 0)
      for (const [id, sheet] of await this.attempts.sheets(tx.manager, missing)) sheets.set(id, sheet);
    const opened: Sitting[] = [];
    const evidence: Evidence[] = [];
    const lastSittings = new Map<number, number>();
    for (const request of requests) {
      const attempt = outcomes.has(request) ? undefined : attempts.get(request.actor.personId ?? 0);
      if (!attempt) continue;
      const isOpen = phaseOf(attempt, request.receivedAt) === 'OPEN';
      const lastNo = lastSittings.get(attempt.id) ?? attempt.lastSitting;
      const sittingNo = isOpen ? lastNo + 1 : lastNo;
      if (sittingNo > MOST_SITTINGS) {
        outcomes.set(request, new RuleViolation('ATTEMPT.TOO_MANY_SITTINGS', { max: MOST_SITTINGS }));
        continue;
      }
      if (isOpen) {
        const seat = { device: request.device, address: request.actor.address };
        opened.push({ attemptId: attempt.id, sittingNo, ...seat, openedAt: request.receivedAt });
        evidence.push(...changesOf(attempt.id, sittingNo, seats.get(attempt.id), seat, request.receivedAt));
        seats.set(attempt.id, seat);
        lastSittings.set(attempt.id, sittingNo);
      }
      const sheet = sheets.get(attempt.id) ?? { items: [] };
      const journal = journals?.get(attempt.id) ?? [];
      outcomes.set(request, { attempt, sitting: sittingNo, round, sheet, journal });
    }
    await this.sittings.open(tx, opened);
    await this.sittings.note(tx, evidence);
    // a new attempt is inserted with its first sitting
    const moved = [...lastSittings].filter(([id, no]) => no > 1 || known.includes(id));
    await this.attempts.moveSittings(tx, new Map(moved));
  }
}

interface Seat {
  readonly device: string;
  readonly address: string | null;
}

/** A first start, or why not. Pure. */
function newAttempt(
  round: RoundTimes,
  plan: PaperPlan | null,
  entry: EntryFacts | undefined,
  request: StartRequest,
): NewAttempt | DomainError {
  if (round.mode !== 'ONLINE') return new RuleViolation('ROUND.NOT_ONLINE');
  if (!entry) return new RuleViolation('ATTEMPT.NOT_ON_LIST');
  const now = request.receivedAt;
  const state = effectiveState(round, now);
  if (state === 'DRAFT' || state === 'PUBLISHED')
    return new RuleViolation('ROUND.NOT_OPEN_YET', { startsAt: round.startsAt.toISOString() });
  if (state !== 'OPEN') return new RuleViolation('ROUND.OVER', { endsAt: round.endsAt.toISOString() });
  if (plan === null) return new RuleViolation('ROUND.NO_PAPER');
  const until = lastStart(round);
  if (now >= until) return new RuleViolation('ATTEMPT.TOO_LATE_TO_START', { until: until.toISOString() });
  return {
    personId: entry.personId,
    startedAt: now,
    dueAt: dueAtOf(round, now, entry.extraMinutes),
    sheet: drawSheet(plan, attemptSeed(round.seed, entry.personId)),
  };
}

function changesOf(attemptId: number, sittingNo: number, last: Seat | undefined, seat: Seat, madeAt: Date): Evidence[] {
  if (!last) return [];
  const changes: Evidence[] = [];
  if (last.device !== seat.device) {
    const detail = { from: last.device, to: seat.device };
    changes.push({ attemptId, sittingNo, kind: 'SECOND_DEVICE', detail, madeAt });
  }
  if (last.address !== seat.address) {
    const detail = { from: last.address ?? '', to: seat.address ?? '' };
    changes.push({ attemptId, sittingNo, kind: 'ADDRESS_CHANGED', detail, madeAt });
  }
  return changes;
}
