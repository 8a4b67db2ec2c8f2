/** The words of the exam: what the server gives, what the browser keeps. Instants are ISO 8601 in UTC; points are hundredths. */

export type QuestionKind = 'SINGLE' | 'MULTIPLE' | 'TRUE_FALSE' | 'BLANK' | 'SHORT_ANSWER' | 'CASE';

/** `choices`: letters of the paper; `texts`: one for each blank or part. All empty = cleared. */
export type ExamResponse = { readonly choices: readonly string[] } | { readonly texts: readonly string[] };

/** One question of one's own paper. */
export interface ExamItem {
  readonly no: number;
  readonly kind: QuestionKind;
  readonly points: number;
  readonly stem: string;
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  readonly parts: readonly string[];
  readonly blanks: number;
}

/** OPEN: the clock runs · SUBMITTED: handed in or closed · OVER: time is up, about to be closed by the server. */
export type AttemptPhase = 'OPEN' | 'SUBMITTED' | 'OVER';

export interface StartedAttempt {
  readonly attemptId: number;
  readonly sitting: number;
  readonly lastSeq: number;
  readonly serverNow: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly graceSeconds: number;
  readonly state: AttemptPhase;
  readonly round: { readonly id: number; readonly name: string; readonly competitionName: string };
  readonly paper: { readonly itemCount: number; readonly totalPoints: number; readonly items: readonly ExamItem[] };
  readonly answers: readonly { readonly itemNo: number; readonly response: ExamResponse; readonly seq: number }[];
}

/** An answer on its way to the server. Once it was sent it never changes: the server knows it by sitting and seq. */
export interface GivenAnswer {
  readonly sitting: number;
  readonly seq: number;
  readonly itemNo: number;
  readonly response: ExamResponse;
  /** By the server's clock as this browser reckons it. */
  readonly givenAt: string;
}

export interface SaveAnswer {
  readonly serverNow: string;
  readonly dueAt: string;
  readonly lastSeq: number;
  /** Above one's own: somebody went on in another place. */
  readonly lastSitting: number;
  readonly saved: readonly { readonly seq: number; readonly as: 'SAVED' | 'LATE' | 'KNOWN' }[];
  readonly refused: readonly { readonly seq: number; readonly code: string }[];
}

export interface Standing {
  readonly state: AttemptPhase;
  readonly serverNow: string;
  readonly dueAt: string;
  readonly lastSitting: number;
  readonly submittedAt: string | null;
  readonly answered: number;
  readonly itemCount: number;
}

export type NoticedKind = 'LEFT_PAGE' | 'CAME_BACK' | 'WENT_OFFLINE';
export interface Noticed {
  readonly kind: NoticedKind;
  readonly at: string;
}

/** The routes of an attempt. Each rejects with a `Fault`. */
export interface ExamApi {
  start(): Promise<StartedAttempt>;
  save(attemptId: number, sitting: number, answers: readonly GivenAnswer[]): Promise<SaveAnswer>;
  submit(attemptId: number, sitting: number): Promise<{ readonly submittedAt: string }>;
  note(attemptId: number, sitting: number, events: readonly Noticed[]): Promise<void>;
  standing(attemptId: number): Promise<Standing>;
}

/** How a request failed: `status` 0 when the server was not reached. */
export interface Fault {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export function isFault(error: unknown): error is Fault {
  return error instanceof Error && 'status' in error && 'code' in error && 'params' in error;
}

/** Worth another try later: not reached, too many at once, the server's own fault. */
export function isPassing(fault: Fault): boolean {
  return fault.status === 0 || fault.status === 408 || fault.status === 429 || fault.status >= 500;
}
