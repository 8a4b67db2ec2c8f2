import type { Aside } from './answer-book';
import type { Fault, Standing, StartedAttempt } from './exam';
import type { ExamLink } from './exam-line';

/** OPENING: asking for the paper · RUNNING · CLOSING: what is left goes up, then it is handed in · DONE · FAILED: refused. */
export type ExamPhase = 'OPENING' | 'RUNNING' | 'CLOSING' | 'DONE' | 'FAILED';

/** What the page shows. A new object after every change. */
export interface ExamView {
  readonly phase: ExamPhase;
  readonly link: ExamLink;
  readonly started: StartedAttempt | null;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  readonly current: number;
  readonly answered: ReadonlySet<number>;
  /** Questions of which the server does not have the newest answer yet. */
  readonly pending: ReadonlySet<number>;
  readonly marks: ReadonlySet<number>;
  /** When the server last said that everything is saved, by its own clock. */
  readonly savedAt: string | null;
  readonly asides: readonly Aside[];
  /** The exam was opened on another device since: what is shown here may be out of date, and nothing is taken here. */
  readonly superseded: boolean;
  readonly handedIn: Standing | null;
  readonly fault: Fault | null;
  /** This device keeps nothing: answers are safe only once they are saved. */
  readonly storeless: boolean;
}
