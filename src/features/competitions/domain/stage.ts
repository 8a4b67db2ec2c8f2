/** 决赛现场: the words of a match on stage, and its state as a pure fold of the scorekeeper's journal. Points are hundredths. */

export const SEGMENT_KINDS = [
  'REQUIRED', // 必答题: each team in turn
  'BUZZER', // 抢答题
  'RISK', // 风险题: the team chooses what it is worth
  'TIE_BREAK', // 加赛: decides between equal totals and is not added to them
] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

export const STAGE_PHASES = ['READY', 'RUNNING', 'FINISHED'] as const;
export type StagePhase = (typeof STAGE_PHASES)[number];

export const VERDICTS = ['RIGHT', 'WRONG', 'PASS'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** 抢跑, pressing before the buzzer opens. IGNORE: nothing happens; LOCK: out for this question; LOSE: out, and loses points. */
export const FALSE_START_RULES = ['IGNORE', 'LOCK', 'LOSE'] as const;
export type FalseStartRule = (typeof FALSE_START_RULES)[number];

export interface StageRules {
  readonly falseStart: FalseStartRule;
  /** What LOSE takes, 0 or more. */
  readonly falseStartPoints: number;
  /** 答错后顺位: after a wrong answer the next in the line may answer. Otherwise the question ends there. */
  readonly nextInLine: boolean;
}

/** What an entry of the journal says. Everything the fold needs stands in it, so that the journal alone tells the match. */
export type StageFact =
  | {
      readonly act: 'SEGMENT_OPENED';
      readonly segmentId: number;
      readonly kind: SegmentKind;
      readonly teamIds: readonly number[];
    }
  | {
      readonly act: 'QUESTION_CALLED';
      readonly questionId: number | null;
      /** To whom it is put; `null`: who buzzes. */
      readonly teamId: number | null;
      readonly right: number;
      readonly wrong: number;
    }
  | { readonly act: 'QUESTION_SHOWN' }
  | { readonly act: 'ANSWER_SHOWN' }
  | { readonly act: 'CLOCK_STARTED'; readonly ms: number }
  | { readonly act: 'CLOCK_STOPPED' }
  | { readonly act: 'BUZZER_OPENED'; readonly nextInLine: boolean }
  | { readonly act: 'BUZZER_CLOSED' }
  /** The scorekeeper names who answers, where phones have failed. */
  | { readonly act: 'FLOOR_GIVEN'; readonly teamId: number }
  | { readonly act: 'FALSE_START'; readonly teamId: number; readonly points: number }
  | { readonly act: 'JUDGED'; readonly teamId: number; readonly verdict: Verdict; readonly points: number }
  | { readonly act: 'POINTS_GIVEN'; readonly teamId: number; readonly points: number; readonly reason: string }
  | { readonly act: 'UNDONE'; readonly undone: number }
  | { readonly act: 'FINISHED' };

export interface StageEntry {
  readonly seq: number;
  /** Server time, milliseconds. */
  readonly at: number;
  readonly fact: StageFact;
}

export interface StageClock {
  /** Of a whole run, milliseconds. */
  readonly ms: number;
  /** When it runs out; `null` while it stands. */
  readonly endsAt: number | null;
  /** What is left while it stands. */
  readonly leftMs: number | null;
}

export interface Judgement {
  readonly teamId: number;
  readonly verdict: Verdict;
  readonly opening: number | null;
}

/** The question that is on. */
export interface StageQuestion {
  /** Number of the entry that called it: the name of this question in presses of the buzzer. */
  readonly calledAt: number;
  /** 1, 2, 3 … within its segment. */
  readonly no: number;
  readonly questionId: number | null;
  readonly teamId: number | null;
  readonly right: number;
  readonly wrong: number;
  readonly shown: boolean;
  readonly answerShown: boolean;
  /** Number of the entry that opened the buzzer last; presses belong to it. */
  readonly opening: number | null;
  readonly buzzerOpen: boolean;
  readonly nextInLine: boolean;
  readonly floor: number | null;
  /** Teams that started falsely. */
  readonly locked: readonly number[];
  readonly judged: readonly Judgement[];
}

export interface TeamScore {
  readonly total: number;
  /** Of 加赛, which only orders equal totals. */
  readonly tieBreak: number;
}

export interface LastPoints {
  readonly act: 'FALSE_START' | 'JUDGED' | 'POINTS_GIVEN';
  readonly teamId: number;
  readonly verdict: Verdict | null;
  readonly points: number;
  readonly segmentId: number | null;
  readonly questionNo: number | null;
}

export interface StageState {
  /** Number of the last entry; every command names it. */
  readonly seq: number;
  readonly phase: StagePhase;
  readonly segment: {
    readonly id: number;
    readonly kind: SegmentKind;
    readonly teamIds: readonly number[];
  } | null;
  /** In the order of their first opening. */
  readonly opened: readonly number[];
  /** How many questions each segment has had. */
  readonly asked: Readonly<Record<number, number>>;
  readonly used: readonly number[];
  readonly question: StageQuestion | null;
  readonly clock: StageClock | null;
  readonly scores: Readonly<Record<number, TeamScore>>;
  readonly last: LastPoints | null;
  /** What an undo would take back. */
  readonly undoable: StageEntry | null;
}

const EMPTY: StageState = {
  seq: 0,
  phase: 'READY',
  segment: null,
  opened: [],
  asked: {},
  used: [],
  question: null,
  clock: null,
  scores: {},
  last: null,
  undoable: null,
};

/** The entries that stand: each undo takes the last one that stood before it. */
export function standingEntries(journal: readonly StageEntry[]): StageEntry[] {
  const standing: StageEntry[] = [];
  for (const entry of journal) {
    if (entry.fact.act === 'UNDONE') standing.pop();
    else standing.push(entry);
  }
  return standing;
}

/** The state of the match: nothing else than its journal, in order, says what it is. Any prefix of a journal has one. */
export function foldStage(journal: readonly StageEntry[]): StageState {
  const standing = standingEntries(journal);
  return {
    ...standing.reduce(apply, EMPTY),
    seq: journal.at(-1)?.seq ?? 0,
    undoable: standing.at(-1) ?? null,
  };
}

export const scoreOf = (state: StageState, teamId: number): TeamScore =>
  state.scores[teamId] ?? { total: 0, tieBreak: 0 };

function apply(state: StageState, { seq, at, fact }: StageEntry): StageState {
  switch (fact.act) {
    case 'SEGMENT_OPENED':
      return {
        ...state,
        phase: 'RUNNING',
        segment: { id: fact.segmentId, kind: fact.kind, teamIds: fact.teamIds },
        opened: state.opened.includes(fact.segmentId) ? state.opened : [...state.opened, fact.segmentId],
        question: null,
        clock: null,
      };
    case 'QUESTION_CALLED':
      return call(state, seq, fact);
    case 'QUESTION_SHOWN':
      return onQuestion(state, { shown: true });
    case 'ANSWER_SHOWN':
      return { ...onQuestion(state, { answerShown: true, buzzerOpen: false }), clock: stopped(state.clock, at) };
    case 'CLOCK_STARTED':
      return { ...state, clock: { ms: fact.ms, endsAt: at + fact.ms, leftMs: null } };
    case 'CLOCK_STOPPED':
      return { ...state, clock: stopped(state.clock, at) };
    case 'BUZZER_OPENED':
      return onQuestion(state, { opening: seq, buzzerOpen: true, nextInLine: fact.nextInLine, floor: null });
    case 'BUZZER_CLOSED':
      return onQuestion(state, { buzzerOpen: false });
    case 'FLOOR_GIVEN':
      return onQuestion(state, { floor: fact.teamId, buzzerOpen: false });
    case 'FALSE_START':
      return score(
        onQuestion(state, { locked: [...(state.question?.locked ?? []), fact.teamId] }),
        fact.teamId,
        fact.points,
        { act: fact.act, verdict: null },
      );
    case 'JUDGED':
      return judge(state, at, fact);
    case 'POINTS_GIVEN':
      return score(state, fact.teamId, fact.points, { act: fact.act, verdict: null });
    case 'FINISHED':
      return { ...state, phase: 'FINISHED', question: null, clock: null };
    case 'UNDONE':
      return state;
  }
}

function call(state: StageState, seq: number, fact: Extract<StageFact, { act: 'QUESTION_CALLED' }>): StageState {
  const segmentId = state.segment?.id ?? 0;
  const no = (state.asked[segmentId] ?? 0) + 1;
  return {
    ...state,
    asked: { ...state.asked, [segmentId]: no },
    used: fact.questionId === null ? state.used : [...state.used, fact.questionId],
    clock: null,
    question: {
      calledAt: seq,
      no,
      questionId: fact.questionId,
      teamId: fact.teamId,
      right: fact.right,
      wrong: fact.wrong,
      shown: false,
      answerShown: false,
      opening: null,
      buzzerOpen: false,
      nextInLine: false,
      floor: null,
      locked: [],
      judged: [],
    },
  };
}

const onQuestion = (state: StageState, change: Partial<StageQuestion>): StageState =>
  state.question === null ? state : { ...state, question: { ...state.question, ...change } };

function stopped(clock: StageClock | null, at: number): StageClock | null {
  if (clock === null || clock.endsAt === null) return clock;
  return { ms: clock.ms, endsAt: null, leftMs: Math.max(0, clock.endsAt - at) };
}

/** A judgement stops the clock; the buzzer stays open only while the next in the line may answer. */
function judge(state: StageState, at: number, fact: Extract<StageFact, { act: 'JUDGED' }>): StageState {
  const { question } = state;
  const goesOn = fact.verdict !== 'RIGHT' && question?.nextInLine === true && question.buzzerOpen;
  const judged = onQuestion(state, {
    judged: [
      ...(question?.judged ?? []),
      { teamId: fact.teamId, verdict: fact.verdict, opening: question?.opening ?? null },
    ],
    buzzerOpen: goesOn,
    floor: null,
  });
  return score({ ...judged, clock: stopped(state.clock, at) }, fact.teamId, fact.points, {
    act: fact.act,
    verdict: fact.verdict,
  });
}

/** Free points always count for the total; everything else of 加赛 counts for 加赛. */
function score(
  state: StageState,
  teamId: number,
  points: number,
  what: Pick<LastPoints, 'act' | 'verdict'>,
): StageState {
  const before = scoreOf(state, teamId);
  const after =
    state.segment?.kind === 'TIE_BREAK' && what.act !== 'POINTS_GIVEN'
      ? { ...before, tieBreak: before.tieBreak + points }
      : { ...before, total: before.total + points };
  return {
    ...state,
    scores: { ...state.scores, [teamId]: after },
    last: {
      ...what,
      teamId,
      points,
      segmentId: state.segment?.id ?? null,
      questionNo: state.question?.no ?? null,
    },
  };
}
