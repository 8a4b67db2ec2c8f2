import type { ExamResponse, GivenAnswer, Noticed, SaveAnswer, StartedAttempt } from './exam';
import { isEmpty, sameResponse } from './response';

/** An answer the server took in the grace after the end, or did not take. */
export interface Aside {
  readonly itemNo: number;
  readonly as: 'LATE' | 'REFUSED';
  readonly code: string | null;
}

/** What stays in the browser until the server has it. */
export interface BookRecord {
  readonly attemptId: number;
  readonly lastSeq: number;
  readonly queue: readonly (GivenAnswer & { readonly sent: boolean })[];
  readonly marks: readonly number[];
  readonly current: number;
  readonly events: readonly (Noticed & { readonly sitting: number })[];
  readonly asides: readonly Aside[];
}

interface Queued extends GivenAnswer {
  sent: boolean;
}

/** A part of the queue, all of one sitting, on its way. */
export interface Batch {
  readonly sitting: number;
  readonly answers: readonly GivenAnswer[];
}

const MOST_ANSWERS = 60;
const MOST_EVENTS = 20;

/**
 * The answers of one attempt in this browser: what is on the screen, and the queue of what the server does not have yet.
 * `seq` is a Lamport clock: always above the highest this browser has used or was told. Pure: no clock, no network.
 */
export class AnswerBook {
  private sitting = 0;
  private lastSeq = 0;
  private attempt = 0;
  private queue: Queued[] = [];
  private events: (Noticed & { readonly sitting: number })[] = [];
  private readonly shown = new Map<number, { response: ExamResponse; seq: number }>();
  readonly marks = new Set<number>();
  asides: Aside[] = [];
  current = 1;

  get attemptId(): number {
    return this.attempt;
  }

  get sittingNo(): number {
    return this.sitting;
  }

  get waiting(): number {
    return this.queue.length;
  }

  /** Takes up what the server has and what was left in this browser; for each question the newer seq is shown. */
  resume(started: StartedAttempt, kept: BookRecord | null): void {
    this.attempt = started.attemptId;
    this.sitting = started.sitting;
    this.lastSeq = started.lastSeq;
    this.shown.clear();
    for (const { itemNo, response, seq } of started.answers) this.shown.set(itemNo, { response, seq });
    if (kept === null || kept.attemptId !== started.attemptId) return;
    this.lastSeq = Math.max(this.lastSeq, kept.lastSeq, ...kept.queue.map(({ seq }) => seq));
    this.queue = kept.queue.map((entry) => ({ ...entry }));
    this.events = [...kept.events];
    this.asides = [...kept.asides];
    for (const no of kept.marks) this.marks.add(no);
    this.current = Math.min(Math.max(1, kept.current), Math.max(1, started.paper.itemCount));
    for (const { itemNo, response, seq } of this.queue) {
      const known = this.shown.get(itemNo);
      if (known === undefined || seq > known.seq) this.shown.set(itemNo, { response, seq });
    }
  }

  /** A new sitting of the same attempt; what waits keeps the sitting in which it was given. */
  reseat(sitting: number, lastSeq: number): void {
    this.sitting = sitting;
    this.lastSeq = Math.max(this.lastSeq, lastSeq);
  }

  give(itemNo: number, response: ExamResponse, givenAt: string): void {
    if (sameResponse(this.shown.get(itemNo)?.response, response)) return;
    // What never left the browser is replaced; what was sent may have arrived, and stays as it was.
    this.queue = this.queue.filter((entry) => entry.sent || entry.itemNo !== itemNo || entry.sitting !== this.sitting);
    this.lastSeq += 1;
    const seq = this.lastSeq;
    this.queue.push({ sitting: this.sitting, seq, itemNo, response, givenAt, sent: false });
    this.shown.set(itemNo, { response, seq });
  }

  /** The next answers to send, of one sitting, oldest first. They count as sent from now on. */
  batch(most = MOST_ANSWERS): Batch | null {
    const sitting = Math.min(...this.queue.map((entry) => entry.sitting));
    const due = this.queue
      .filter((entry) => entry.sitting === sitting)
      .sort((a, b) => a.seq - b.seq)
      .slice(0, Math.min(most, MOST_ANSWERS));
    if (due.length === 0) return null;
    for (const entry of due) entry.sent = true;
    return {
      sitting,
      answers: due.map(({ seq, itemNo, response, givenAt }) => ({ sitting, seq, itemNo, response, givenAt })),
    };
  }

  settle(batch: Batch, answer: SaveAnswer): void {
    this.lastSeq = Math.max(this.lastSeq, answer.lastSeq);
    for (const { seq, as } of answer.saved) {
      if (as === 'LATE') this.setAside(batch, seq, 'LATE', null);
      if (as === 'SAVED') this.clearAside(batch, seq);
    }
    for (const { seq, code } of answer.refused) this.setAside(batch, seq, 'REFUSED', code);
    this.drop(batch, new Set([...answer.saved, ...answer.refused].map(({ seq }) => seq)));
  }

  /** The server refused them all, for one reason. */
  refuse(batch: Batch, code: string): void {
    for (const { seq } of batch.answers) this.setAside(batch, seq, 'REFUSED', code);
    this.drop(batch, new Set(batch.answers.map(({ seq }) => seq)));
  }

  /** Sends under the present sitting, with new numbers, what waits from a sitting the server does not know. */
  renumber(unknownSitting: number): void {
    for (const entry of this.queue) {
      if (entry.sitting !== unknownSitting) continue;
      this.lastSeq += 1;
      Object.assign(entry, { sitting: this.sitting, seq: this.lastSeq, sent: false });
      const known = this.shown.get(entry.itemNo);
      if (sameResponse(known?.response, entry.response)) {
        this.shown.set(entry.itemNo, { response: entry.response, seq: entry.seq });
      }
    }
  }

  notice(event: Noticed): void {
    this.events.push({ ...event, sitting: this.sitting });
  }

  /** Events of one sitting, at most as many as one request takes. */
  takeEvents(): { sitting: number; events: Noticed[] } | null {
    const first = this.events[0];
    if (first === undefined) return null;
    const taken = this.events.filter(({ sitting }) => sitting === first.sitting).slice(0, MOST_EVENTS);
    return { sitting: first.sitting, events: taken.map(({ kind, at }) => ({ kind, at })) };
  }

  dropEvents(count: number, sitting: number): void {
    let left = count;
    this.events = this.events.filter((event) => event.sitting !== sitting || left-- <= 0);
  }

  responseTo(itemNo: number): ExamResponse | undefined {
    return this.shown.get(itemNo)?.response;
  }

  answered(): Set<number> {
    return new Set([...this.shown].filter(([, { response }]) => !isEmpty(response)).map(([no]) => no));
  }

  /** Questions of which the server does not have the newest answer. */
  pending(): Set<number> {
    return new Set(this.queue.map(({ itemNo }) => itemNo));
  }

  record(): BookRecord {
    return {
      attemptId: this.attempt,
      lastSeq: this.lastSeq,
      queue: this.queue.map((entry) => ({ ...entry })),
      marks: [...this.marks],
      current: this.current,
      events: [...this.events],
      asides: [...this.asides],
    };
  }

  private setAside(batch: Batch, seq: number, as: Aside['as'], code: string | null): void {
    const entry = batch.answers.find((one) => one.seq === seq);
    if (entry === undefined) return;
    this.asides = [...this.asides.filter(({ itemNo }) => itemNo !== entry.itemNo), { itemNo: entry.itemNo, as, code }];
  }

  private clearAside(batch: Batch, seq: number): void {
    const itemNo = batch.answers.find((one) => one.seq === seq)?.itemNo;
    this.asides = this.asides.filter((aside) => aside.itemNo !== itemNo);
  }

  private drop(batch: Batch, seqs: ReadonlySet<number>): void {
    this.queue = this.queue.filter((entry) => entry.sitting !== batch.sitting || !seqs.has(entry.seq));
  }
}
