import { AnswerBook, type Batch, type BookRecord } from './answer-book';
import type { AnswerStore } from './answer-store';
import {
  isPassing,
  type ExamApi,
  type ExamResponse,
  type Fault,
  type NoticedKind,
  type Standing,
  type StartedAttempt,
} from './exam';
import { ExamLine, faultOf, isWorthRetrying } from './exam-line';
import {
  CHOICE_WAIT_MS,
  GLANCE_MS,
  JUMP_MS,
  LAST_FLUSH_MS,
  LONGEST_WAIT_MS,
  SILENCE_MS,
  SPREAD_MS,
  TICK_MS,
  TYPING_WAIT_MS,
} from './exam-times';
import type { ExamPhase, ExamView } from './exam-view';
import { Keeper } from './keeper';

export interface ExamOptions {
  readonly api: ExamApi;
  readonly store: AnswerStore;
  /** Names the person and the round. */
  readonly key: string;
  readonly onChange: (view: ExamView) => void;
  readonly random?: () => number;
}

/** One attempt from its start to its end, whatever the network does. The page shows it, and tells it what was given. */
export class ExamEngine {
  private readonly book = new AnswerBook();
  private readonly line: ExamLine;
  private readonly keeper: Keeper;
  private readonly random: () => number;
  private started: StartedAttempt | null = null;
  private phase: ExamPhase = 'OPENING';
  private dueAt = 0;
  private savedAt: string | null = null;
  private handedIn: Standing | null = null;
  private fault: Fault | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ticker: ReturnType<typeof setInterval> | undefined;
  private running: Promise<void> | null = null;
  private waitingSince: number | null = null;
  private alone = 0;
  private wallAhead: number | null = null;
  private flushedFor = 0;
  private handingIn = false;
  private retrying = false;
  private superseded = false;
  private stopped = false;

  constructor(private readonly options: ExamOptions) {
    this.random = options.random ?? Math.random;
    this.keeper = new Keeper(options.store, options.key, this.book);
    this.line = new ExamLine(this.random, () => {
      if (this.phase === 'RUNNING') this.book.notice({ kind: 'WENT_OFFLINE', at: this.line.clock.instant() });
    });
  }

  /** By the server's clock, milliseconds since 1970. */
  now(): number {
    return this.line.clock.now();
  }

  /** Starts or resumes; tries again until the server answers yes or no. */
  async open(): Promise<void> {
    this.publish();
    const kept = await this.keeper.read();
    while (!this.stopped) {
      try {
        this.take(await this.line.ask(() => this.options.api.start()), kept);
        return;
      } catch (error) {
        const fault = faultOf(error);
        if (!isPassing(fault) && fault.code !== 'ROUND.NOT_OPEN_YET') {
          this.phase = 'FAILED';
          this.fault = fault;
          this.publish();
          return;
        }
        this.publish();
        await this.line.rest(this.line.nextWait(fault));
      }
    }
  }

  give(itemNo: number, response: ExamResponse, how: 'choice' | 'typing'): void {
    if (this.phase !== 'RUNNING' || this.handingIn || this.superseded || this.now() >= this.dueAt) return;
    this.book.give(itemNo, response, this.line.clock.instant());
    this.keeper.keep();
    this.schedule(how === 'choice' ? CHOICE_WAIT_MS : TYPING_WAIT_MS);
    this.publish();
  }

  /** Another question: what was given to the one left goes up at once. */
  turnTo(itemNo: number): void {
    const count = this.started?.paper.itemCount ?? 0;
    if (itemNo < 1 || itemNo > count) return;
    this.book.current = itemNo;
    this.keeper.keep();
    if (this.book.waiting > 0) this.schedule(0);
    this.publish();
  }

  mark(itemNo: number): void {
    if (!this.book.marks.delete(itemNo)) this.book.marks.add(itemNo);
    this.keeper.keep();
    this.publish();
  }

  responseTo(itemNo: number): ExamResponse | undefined {
    return this.book.responseTo(itemNo);
  }

  /** What the page noticed; `agoMs` before now. */
  notice(kind: NoticedKind, agoMs = 0): void {
    if (this.phase !== 'RUNNING') return;
    this.book.notice({ kind, at: new Date(this.now() - agoMs).toISOString() });
    this.keeper.keep();
    this.schedule(kind === 'LEFT_PAGE' ? 0 : TYPING_WAIT_MS);
  }

  /** The browser says that the network is gone. */
  wentOffline(): void {
    if (this.phase !== 'RUNNING') return;
    this.line.lost();
    this.schedule(0);
    this.publish();
  }

  /** The network is back, or the person wants to try now. */
  retryNow(): void {
    this.line.tryNow();
    if (this.phase !== 'RUNNING') return;
    this.arm(0);
    void this.askStanding();
  }

  /** Somebody looks at the page again: has anything changed meanwhile? */
  look(): void {
    if (performance.now() - this.line.heardAt > GLANCE_MS) void this.askStanding();
  }

  /** Sends what waits and hands the paper in. Rejects when it did not arrive; the exam goes on then. */
  async submit(): Promise<void> {
    if (this.phase !== 'RUNNING' || this.handingIn) return;
    this.handingIn = true;
    try {
      await this.drain();
      await this.handIn();
    } catch (error) {
      this.retryLater(faultOf(error));
      throw error;
    } finally {
      this.handingIn = false;
      this.publish();
    }
  }

  /** The page is going away: what waits is tried once more; on this device it is in any case. */
  leave(): void {
    this.keeper.keep();
    if (this.phase === 'RUNNING' && this.book.waiting > 0) void this.flush();
  }

  stop(): void {
    this.stopped = true;
    this.keeper.close();
    clearTimeout(this.timer);
    clearInterval(this.ticker);
    this.line.tryNow();
  }

  private take(started: StartedAttempt, kept: BookRecord | null): void {
    this.started = started;
    this.dueAt = Date.parse(started.dueAt);
    this.book.resume(started, kept);
    this.keeper.keep();
    this.ticker = setInterval(() => this.tick(), TICK_MS);
    if (started.state === 'OPEN') {
      this.phase = 'RUNNING';
      if (this.book.waiting > 0) this.schedule(0);
      this.publish();
    } else void this.close();
  }

  private tick(): void {
    const ahead = Date.now() - performance.now();
    if (this.wallAhead !== null && Math.abs(ahead - this.wallAhead) > JUMP_MS) void this.askStanding();
    this.wallAhead = ahead;
    if (this.phase !== 'RUNNING') return;
    const left = this.dueAt - this.now();
    if (left <= 0) {
      void this.close();
      return;
    }
    if (left <= LAST_FLUSH_MS && this.book.waiting > 0 && this.flushedFor !== this.dueAt) {
      this.flushedFor = this.dueAt;
      this.arm(this.random() * SPREAD_MS);
    }
    if (performance.now() - this.line.heardAt > SILENCE_MS * (0.8 + this.random() * 0.4)) void this.askStanding();
  }

  /** Sends after a pause of so long; while the server is out of reach, at the next try. */
  private schedule(waitMs: number): void {
    if (this.line.link !== 'ONLINE') {
      if (!this.retrying) this.retryLater();
      return;
    }
    const now = performance.now();
    this.waitingSince ??= now;
    const left = this.dueAt - this.now();
    const soon = left < LAST_FLUSH_MS ? left / 4 : waitMs;
    this.arm(Math.max(0, Math.min(waitMs, soon, this.waitingSince + LONGEST_WAIT_MS - now)));
  }

  private arm(waitMs: number): void {
    clearTimeout(this.timer);
    if (!this.stopped && this.phase === 'RUNNING') this.timer = setTimeout(() => void this.flush(), waitMs);
  }

  private retryLater(fault?: Fault): void {
    this.arm(this.line.nextWait(fault));
    this.retrying = true;
  }

  private async flush(): Promise<void> {
    this.retrying = false;
    try {
      await this.drain();
    } catch (error) {
      this.retryLater(faultOf(error));
    }
    this.publish();
  }

  /** Sends until nothing waits. One at a time: whoever comes while one runs waits for it, and goes on from there. */
  private async drain(): Promise<void> {
    while (this.running) await this.running.catch(() => undefined);
    this.running = this.sendAll();
    try {
      await this.running;
    } finally {
      this.running = null;
    }
  }

  private async sendAll(): Promise<void> {
    this.waitingSince = null;
    for (let batch = this.next(); batch !== null; batch = this.next()) {
      const { sitting, answers } = batch;
      await this.keeper.kept();
      try {
        const answer = await this.line.ask(() => this.options.api.save(this.book.attemptId, sitting, answers));
        this.heed(answer);
        this.book.settle(batch, answer);
        if (this.book.waiting === 0) this.savedAt = answer.serverNow;
      } catch (error) {
        const fault = faultOf(error);
        if (isWorthRetrying(fault)) throw error;
        await this.refused(batch, fault);
      }
      this.keeper.keep();
      this.publish();
    }
    await this.sendEvents();
  }

  private next(): Batch | null {
    if (this.alone === 0) return this.book.batch();
    this.alone -= 1;
    return this.book.batch(1);
  }

  private async refused(batch: Batch, fault: Fault): Promise<void> {
    if (fault.code === 'ATTEMPT.SITTING_UNKNOWN') {
      const again = await this.line.ask(() => this.options.api.start());
      this.book.reseat(again.sitting, again.lastSeq);
      this.book.renumber(batch.sitting);
    } else if (fault.code.startsWith('ATTEMPT.') || batch.answers.length === 1) {
      this.book.refuse(batch, fault.code);
      if (fault.code === 'ATTEMPT.SUBMITTED' || fault.code === 'ATTEMPT.OVER') void this.close();
    } else {
      // One of them is wrong and nothing was written: each by itself, so that the good ones arrive.
      this.alone = batch.answers.length;
    }
  }

  private async sendEvents(): Promise<void> {
    const taken = this.book.takeEvents();
    if (taken === null) return;
    try {
      await this.line.ask(() => this.options.api.note(this.book.attemptId, taken.sitting, taken.events));
    } catch (error) {
      if (isWorthRetrying(faultOf(error))) throw error;
    }
    this.book.dropEvents(taken.events.length, taken.sitting);
    this.keeper.keep();
  }

  /** The end: what was given in time goes up (in the grace it is kept apart), then the paper is handed in. */
  private async close(): Promise<void> {
    if (this.phase !== 'RUNNING' && this.phase !== 'OPENING') return;
    const byTheClock = this.phase === 'RUNNING' && this.book.waiting === 0;
    this.phase = 'CLOSING';
    clearTimeout(this.timer);
    this.publish();
    if (byTheClock) await this.line.rest(this.random() * SPREAD_MS);
    while (!this.stopped) {
      try {
        await this.drain();
        const standing = await this.standing();
        if (standing.state === 'OPEN' && this.now() < this.dueAt) {
          // The staff gave more time meanwhile.
          this.phase = 'RUNNING';
          this.publish();
        } else if (standing.state === 'SUBMITTED') await this.finish(standing);
        else await this.handIn();
        return;
      } catch (error) {
        this.publish();
        await this.line.rest(this.line.nextWait(faultOf(error)));
      }
    }
  }

  private async handIn(): Promise<void> {
    try {
      await this.line.ask(() => this.options.api.submit(this.book.attemptId, this.book.sittingNo));
    } catch (error) {
      const { code } = faultOf(error);
      if (code !== 'ATTEMPT.OVER' && code !== 'ATTEMPT.SUBMITTED') throw error;
    }
    await this.finish(await this.standing());
  }

  private async finish(standing: Standing): Promise<void> {
    this.handedIn = standing;
    this.phase = 'DONE';
    clearTimeout(this.timer);
    clearInterval(this.ticker);
    this.publish();
    // What was kept apart or refused is told again after a reload; without such there is nothing left to keep.
    if (this.book.asides.length === 0) await this.keeper.forget();
    else await this.keeper.kept();
  }

  private async standing(): Promise<Standing> {
    const standing = await this.line.ask(() => this.options.api.standing(this.book.attemptId));
    this.heed(standing);
    return standing;
  }

  private heed({ dueAt, lastSitting }: { dueAt: string; lastSitting: number }): void {
    this.dueAt = Date.parse(dueAt);
    this.superseded = lastSitting > this.book.sittingNo;
  }

  private async askStanding(): Promise<void> {
    if (this.phase !== 'RUNNING') return;
    this.line.heardAt = performance.now();
    try {
      const standing = await this.standing();
      if (standing.state !== 'OPEN') void this.close();
      else if (this.book.waiting > 0) this.schedule(0);
    } catch {
      // The line knows how it was; the next try comes by itself.
    }
    this.publish();
  }

  private publish(): void {
    if (this.stopped) return;
    this.options.onChange({
      phase: this.phase,
      link: this.line.link,
      started: this.started,
      dueAt: this.dueAt,
      current: this.book.current,
      answered: this.book.answered(),
      pending: this.book.pending(),
      marks: new Set(this.book.marks),
      savedAt: this.savedAt,
      asides: this.book.asides,
      superseded: this.superseded,
      handedIn: this.handedIn,
      fault: this.fault,
      storeless: this.keeper.storeless,
    });
  }
}
