import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/access.js';
import { Clock } from '../../../kernel/clock.js';
import { NotFound } from '../../../kernel/errors.js';
import { Database } from '../../../platform/db/database.js';
import { phaseOf } from '../domain/attempt-clock.js';
import { answeredCount, foldJournal, isCleared, lastEntries } from '../domain/fold.js';
import { AnswerDesk, type SaveOutcome } from './answer-desk.js';
import { AttemptShapes } from './attempt-shapes.js';
import type {
  AnswersBody,
  attemptStanding,
  EventsBody,
  savedAnswers,
  StartBody,
  startedAttempt,
  SubmitBody,
  submittedAttempt,
} from './attempt.contract.js';
import { AttemptsRepository } from './attempts.repository.js';
import { EvidenceNotes } from './evidence-notes.js';
import { JournalRepository } from './journal.repository.js';
import { PaperFaces } from './paper-faces.js';
import { StartDesk, type Started } from './start-desk.js';
import { SubmitDesk } from './submit-desk.js';

type StartedView = z.infer<typeof startedAttempt>;
type SavedView = z.infer<typeof savedAnswers>;
type RefusedView = SavedView['refused'];

/** Refusals that do not hold up handing in: it is over in any case. */
const OVER_ANYWAY: readonly string[] = ['ATTEMPT.OVER', 'ATTEMPT.SUBMITTED'];

/** What a contestant does with their own attempt. */
@Injectable()
export class MyAttemptsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly starts: StartDesk,
    private readonly answers: AnswerDesk,
    private readonly submits: SubmitDesk,
    private readonly evidence: EvidenceNotes,
    private readonly attempts: AttemptsRepository,
    private readonly journal: JournalRepository,
    private readonly shapes: AttemptShapes,
    private readonly faces: PaperFaces,
  ) {}

  /** The started attempt as JSON text: the paper in it is put together from pieces made once. */
  async start(actor: Actor, roundId: number, { device }: StartBody): Promise<string> {
    const started = await this.starts.start({ actor, roundId, device, receivedAt: this.clock.now() });
    const isOpen = phaseOf(started.attempt, this.clock.now()) === 'OPEN';
    const items = isOpen ? await this.faces.items(this.db.reads, started.sheet) : '[]';
    return startedText(startedView(started, this.clock.now()), items);
  }

  async save(actor: Actor, attemptId: number, { sitting, answers }: AnswersBody): Promise<SavedView> {
    const receivedAt = this.clock.now();
    const outcome = await this.answers.save({ actor, attemptId, sitting, answers, receivedAt });
    const [first] = outcome.refused;
    if (first && outcome.saved.length === 0) throw first.error;
    return {
      serverNow: this.clock.now().toISOString(),
      dueAt: outcome.dueAt.toISOString(),
      lastSeq: outcome.lastSeq,
      lastSitting: outcome.lastSitting,
      saved: [...outcome.saved],
      refused: refusedView(outcome),
    };
  }

  /** Answers that come along are saved first; one that does not fit its question holds up the handing in. */
  async submit(
    actor: Actor,
    attemptId: number,
    { sitting, answers }: SubmitBody,
  ): Promise<z.infer<typeof submittedAttempt>> {
    const receivedAt = this.clock.now();
    const outcome = answers && (await this.answers.save({ actor, attemptId, sitting, answers, receivedAt }));
    const unfit = outcome?.refused.find(({ error }) => !OVER_ANYWAY.includes(error.code));
    if (unfit) throw unfit.error;
    // what this browser has sent before this, and is still in line, goes first
    await this.answers.settled();
    const submitted = await this.submits.submit({ actor, attemptId, sitting, receivedAt });
    return {
      submittedAt: submitted.submittedAt.toISOString(),
      answered: submitted.answered,
      unanswered: submitted.unanswered,
      saved: [...(outcome?.saved ?? [])],
      refused: outcome ? refusedView(outcome) : [],
    };
  }

  note(actor: Actor, attemptId: number, body: EventsBody): Promise<void> {
    return this.evidence.note(actor, attemptId, body);
  }

  async standing(actor: Actor, attemptId: number): Promise<z.infer<typeof attemptStanding>> {
    const attempt = await this.attempts.one(attemptId);
    if (!attempt || attempt.personId !== actor.personId) throw new NotFound('ATTEMPT.NOT_FOUND');
    const now = this.clock.now();
    const itemCount = (await this.shapes.of(this.db.reads, [attemptId])).get(attemptId)?.length ?? 0;
    const sealed =
      attempt.submittedAt === null
        ? foldJournal((await this.journal.entries(this.db.reads, [attemptId])).get(attemptId) ?? [], itemCount, false)
        : ((await this.attempts.sealedOf(this.db.reads, [attemptId])).get(attemptId) ?? []);
    return {
      state: phaseOf(attempt, now),
      serverNow: now.toISOString(),
      dueAt: attempt.dueAt.toISOString(),
      lastSitting: attempt.lastSitting,
      submittedAt: attempt.submittedAt?.toISOString() ?? null,
      answered: answeredCount(sealed),
      itemCount,
    };
  }
}

function refusedView({ refused }: SaveOutcome): RefusedView {
  return refused.map(({ seq, error }) => ({
    seq,
    code: error.code,
    params: error.params as RefusedView[number]['params'],
  }));
}

function startedView({ attempt, sitting, round, sheet, journal }: Started, now: Date): StartedView {
  const state = phaseOf(attempt, now);
  const standing = state === 'OPEN' ? lastEntries(journal, sheet.items.length, false) : [];
  return {
    attemptId: attempt.id,
    sitting,
    lastSeq: journal.reduce((highest, { seq }) => Math.max(highest, seq), 0),
    serverNow: now.toISOString(),
    startedAt: attempt.startedAt.toISOString(),
    dueAt: attempt.dueAt.toISOString(),
    graceSeconds: round.graceSeconds,
    state,
    round: { id: round.id, name: round.name, competitionName: round.competitionName, kind: round.kind },
    paper: {
      itemCount: sheet.items.length,
      totalPoints: sheet.items.reduce((sum, item) => sum + item.points, 0),
      items: [],
    },
    answers: standing.flatMap((entry) =>
      entry === null || isCleared(entry.response)
        ? []
        : [
            {
              itemNo: entry.itemNo,
              response: entry.response as StartedView['answers'][number]['response'],
              seq: entry.seq,
            },
          ],
    ),
  };
}

function startedText(view: StartedView, items: string): string {
  const { paper, ...rest } = view;
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},"paper":{"itemCount":${paper.itemCount},"totalPoints":${paper.totalPoints},"items":${items}}}`;
}
