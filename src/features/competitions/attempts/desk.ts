import { setTimeout as pause } from 'node:timers/promises';
import { isTransient } from '../../../platform/db/duplicate-key.js';
import { DomainError } from '../../../kernel/errors.js';

export interface DeskRules<Request, Answer> {
  /** The most that one transaction takes, measured by `weigh`; bounds how long it holds its locks. */
  readonly most: number;
  readonly weigh?: (request: Request) => number;
  /** Serves several in one transaction; answers in their order. What it throws has undone everything. */
  readonly serve: (requests: readonly Request[]) => Promise<readonly (Answer | DomainError)[]>;
}

interface InLine<Request, Answer> {
  readonly request: Request;
  readonly answer: (answer: Answer) => void;
  readonly refuse: (error: unknown) => void;
}

/**
 * How long the desk looks up for more before it serves (ms), and only while fewer stand there than a moment ago: those just
 * answered come back, those on the way arrive, and transactions stay full. Who comes alone never waits.
 */
const LOOK_UP_MS = 4;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Group commit: whatever arrives while a transaction is in flight goes into the next one, in order of arrival, and each is answered
 * alone, after the commit. If a transaction fails as a whole, it is halved until only the one that breaks it is refused.
 *
 * The line lives in this process and only saves work; what is true is decided by locks and constraints, for any number of processes.
 */
export class Desk<Request, Answer> {
  private line: InLine<Request, Answer>[] = [];
  private isServing = false;
  private crowd = 1;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly rules: DeskRules<Request, Answer>) {}

  /** @throws the DomainError of the refusal */
  ask(request: Request): Promise<Answer> {
    const asked = new Promise<Answer>((answer, refuse) => {
      this.line.push({ request, answer, refuse });
    });
    this.last = asked;
    if (!this.isServing) void this.work();
    return asked;
  }

  /** Resolves when everybody who has come until now has been served. */
  async settled(): Promise<void> {
    await this.last.catch(() => undefined);
  }

  private async work(): Promise<void> {
    this.isServing = true;
    for (;;) {
      await this.lookUp();
      const served = this.take();
      if (served.length === 0) break;
      await this.serveTogether(served);
      this.crowd = served.length + this.line.length;
    }
    this.isServing = false;
  }

  /** One turn of the event loop (requests of the same turn are at the door already), longer where there was a crowd. */
  private async lookUp(): Promise<void> {
    await nextTurn();
    const expected = Math.min(this.crowd, this.rules.most);
    for (let waited = 0; waited < LOOK_UP_MS && this.line.length < expected && expected > 1; waited++) await pause(1);
  }

  private take(): InLine<Request, Answer>[] {
    const { most, weigh } = this.rules;
    let weight = 0;
    let count = 0;
    while (count < this.line.length) {
      const next = this.line[count];
      weight += next === undefined || weigh === undefined ? 1 : weigh(next.request);
      if (count > 0 && weight > most) break;
      count += 1;
    }
    return this.line.splice(0, count);
  }

  private async serveTogether(served: readonly InLine<Request, Answer>[]): Promise<void> {
    let answers: readonly (Answer | DomainError)[];
    try {
      answers = await this.rules.serve(served.map(({ request }) => request));
    } catch (error) {
      const [first] = served;
      if (served.length === 1) return first?.refuse(error);
      // the database is busy, which is nobody's fault: halves would only wait as long again, browsers come back by themselves
      if (isTransient(error)) return served.forEach((one) => one.refuse(error));
      const half = served.length >> 1;
      await this.serveTogether(served.slice(0, half));
      return this.serveTogether(served.slice(half));
    }
    for (const [index, one] of served.entries()) {
      const answer = answers[index];
      if (answer === undefined || answer instanceof DomainError) one.refuse(answer);
      else one.answer(answer);
    }
  }
}
