import { Conflict, RuleViolation } from '../../../kernel/errors.js';
import { scoreOf, type SegmentKind, type StageFact, type StageRules, type StageState, type Verdict } from './stage.js';

/** What the scorekeeper may do when, and who may buzz: pure decisions over the state. Points are hundredths. */

export interface PlannedSegment {
  readonly id: number;
  readonly kind: SegmentKind;
  readonly rightPoints: number;
  /** 0 or less. */
  readonly wrongPoints: number;
  readonly seconds: number;
  readonly questionCount: number;
  /** RISK: what a team may choose from. */
  readonly worths: readonly number[];
  /** In order; fewer than `questionCount` where the host only speaks the rest. */
  readonly questions: readonly { readonly id: number; readonly worth: number | null }[];
}

export interface StagePlan {
  readonly rules: StageRules;
  /** By table. */
  readonly teams: readonly { readonly id: number; readonly tableNo: number }[];
  readonly segments: readonly PlannedSegment[];
}

export type StageCommand =
  | { readonly do: 'OPEN_SEGMENT'; readonly segmentId: number; readonly teamIds?: readonly number[] | undefined }
  | { readonly do: 'NEXT_QUESTION'; readonly teamId?: number | null | undefined; readonly worth?: number | undefined }
  | { readonly do: 'SHOW_QUESTION' | 'SHOW_ANSWER' | 'STOP_CLOCK' | 'OPEN_BUZZER' | 'CLOSE_BUZZER' | 'UNDO' | 'FINISH' }
  | { readonly do: 'START_CLOCK'; readonly seconds?: number | undefined }
  | { readonly do: 'GIVE_FLOOR'; readonly teamId: number }
  | { readonly do: 'JUDGE'; readonly teamId: number; readonly verdict: Verdict }
  | { readonly do: 'GIVE_POINTS'; readonly teamId: number; readonly points: number; readonly reason: string };

/** Teams that pressed since the buzzer opened, in the order of their arrival. */
export type BuzzLine = readonly number[];

/** Nobody else can win this question any more. */
export const isSettled = (state: StageState): boolean =>
  state.question?.judged.some(({ verdict }) => verdict === 'RIGHT') === true;

const isJudged = (state: StageState, teamId: number): boolean =>
  state.question?.judged.some((one) => one.teamId === teamId) === true;

/** Whose answer it is: the team asked, the team the scorekeeper named, or the first in the line that has not answered yet. */
export function holderOf(state: StageState, line: BuzzLine): number | null {
  const { question } = state;
  if (question === null || isSettled(state)) return null;
  const named = question.teamId ?? question.floor;
  if (named !== null) return isJudged(state, named) ? null : named;
  if (question.opening === null) return null;
  const answered = question.judged.some(({ opening }) => opening === question.opening);
  if (answered && !question.nextInLine) return null;
  return line.find((teamId) => !isJudged(state, teamId)) ?? null;
}

export interface Place {
  readonly teamId: number;
  readonly rank: number;
  readonly total: number;
  readonly tieBreak: number;
}

/** Total, then 加赛; what is equal in both has the same rank (1, 1, 3). Equal ranks stand by table. */
export function standing(plan: Pick<StagePlan, 'teams'>, state: StageState): Place[] {
  const rows = plan.teams
    .map(({ id, tableNo }) => ({ teamId: id, tableNo, ...scoreOf(state, id) }))
    .sort((a, b) => b.total - a.total || b.tieBreak - a.tieBreak || a.tableNo - b.tableNo);
  const places: Place[] = [];
  for (const [index, { teamId, total, tieBreak }] of rows.entries()) {
    const above = places.at(-1);
    const equal = above?.total === total && above.tieBreak === tieBreak;
    places.push({ teamId, total, tieBreak, rank: equal ? above.rank : index + 1 });
  }
  return places;
}

/**
 * What a command writes into the journal.
 * @throws Conflict STAGE.FINISHED, STAGE.NOTHING_TO_UNDO, STAGE.SEGMENT_IS_OPEN, STAGE.NO_SEGMENT, STAGE.NO_QUESTION,
 *   STAGE.SHOWN_ALREADY, STAGE.BUZZER_IS_OPEN, STAGE.BUZZER_IS_CLOSED, STAGE.CLOCK_STANDS, STAGE.SETTLED, STAGE.NOT_THEIR_TURN
 * @throws RuleViolation STAGE.NO_SUCH_SEGMENT, STAGE.NO_SUCH_TEAM, STAGE.TWO_TEAMS_NEEDED, STAGE.NO_MORE_QUESTIONS,
 *   STAGE.TEAM_NEEDED, STAGE.WORTH_NEEDED, STAGE.NOTHING_TO_SHOW, STAGE.NO_BUZZER
 */
export function decide(
  plan: StagePlan,
  state: StageState,
  line: BuzzLine,
  command: StageCommand,
  now: number,
): StageFact {
  if (command.do === 'UNDO') {
    if (state.undoable === null) throw new Conflict('STAGE.NOTHING_TO_UNDO');
    return { act: 'UNDONE', undone: state.undoable.seq };
  }
  if (state.phase === 'FINISHED') throw new Conflict('STAGE.FINISHED');
  switch (command.do) {
    case 'OPEN_SEGMENT':
      return openSegment(plan, state, command.segmentId, command.teamIds);
    case 'NEXT_QUESTION':
      return nextQuestion(plan, state, command);
    case 'GIVE_POINTS':
      mustPlay(plan, command.teamId);
      return { act: 'POINTS_GIVEN', teamId: command.teamId, points: command.points, reason: command.reason };
    case 'FINISH':
      if (state.phase === 'READY') throw new Conflict('STAGE.NO_SEGMENT');
      return { act: 'FINISHED' };
    default:
      return onQuestion(plan, state, line, command, now);
  }
}

function mustPlay(plan: StagePlan, teamId: number): void {
  if (!plan.teams.some(({ id }) => id === teamId)) throw new RuleViolation('STAGE.NO_SUCH_TEAM');
}

function openSegment(
  plan: StagePlan,
  state: StageState,
  segmentId: number,
  chosen: readonly number[] | undefined,
): StageFact {
  const segment = plan.segments.find(({ id }) => id === segmentId);
  if (!segment) throw new RuleViolation('STAGE.NO_SUCH_SEGMENT');
  const all = plan.teams.map(({ id }) => id);
  const teamIds = segment.kind === 'TIE_BREAK' && chosen ? all.filter((id) => chosen.includes(id)) : all;
  if (state.segment?.id === segmentId && teamIds.join() === state.segment.teamIds.join())
    throw new Conflict('STAGE.SEGMENT_IS_OPEN');
  if (teamIds.length < 2) throw new RuleViolation('STAGE.TWO_TEAMS_NEEDED');
  return { act: 'SEGMENT_OPENED', segmentId, kind: segment.kind, teamIds };
}

function segmentNow(plan: StagePlan, state: StageState): PlannedSegment {
  const segment = plan.segments.find(({ id }) => id === state.segment?.id);
  if (!segment) throw new Conflict('STAGE.NO_SEGMENT');
  return segment;
}

function nextQuestion(
  plan: StagePlan,
  state: StageState,
  { teamId = null, worth }: { teamId?: number | null | undefined; worth?: number | undefined },
): StageFact {
  const segment = segmentNow(plan, state);
  // 加赛 goes on until it is decided
  if (segment.kind !== 'TIE_BREAK' && (state.asked[segment.id] ?? 0) >= segment.questionCount)
    throw new RuleViolation('STAGE.NO_MORE_QUESTIONS', { count: segment.questionCount });
  if (teamId !== null && state.segment?.teamIds.includes(teamId) !== true)
    throw new RuleViolation('STAGE.NO_SUCH_TEAM');
  if (teamId === null && (segment.kind === 'REQUIRED' || segment.kind === 'RISK'))
    throw new RuleViolation('STAGE.TEAM_NEEDED');
  const unused = segment.questions.filter(({ id }) => !state.used.includes(id));
  if (segment.kind !== 'RISK') {
    const addressed = segment.kind === 'BUZZER' ? null : teamId;
    const { rightPoints: right, wrongPoints: wrong } = segment;
    return { act: 'QUESTION_CALLED', questionId: unused[0]?.id ?? null, teamId: addressed, right, wrong };
  }
  if (worth === undefined || !segment.worths.includes(worth)) throw new RuleViolation('STAGE.WORTH_NEEDED');
  const questionId = unused.find((one) => one.worth === worth)?.id ?? null;
  return { act: 'QUESTION_CALLED', questionId, teamId, right: worth, wrong: -worth };
}

type QuestionCommand = Exclude<StageCommand, { do: 'OPEN_SEGMENT' } | { do: 'NEXT_QUESTION' } | { do: 'GIVE_POINTS' }>;

function onQuestion(
  plan: StagePlan,
  state: StageState,
  line: BuzzLine,
  command: QuestionCommand,
  now: number,
): StageFact {
  const segment = segmentNow(plan, state);
  const { question, clock } = state;
  if (question === null) throw new Conflict('STAGE.NO_QUESTION');
  switch (command.do) {
    case 'SHOW_QUESTION':
      if (question.questionId === null) throw new RuleViolation('STAGE.NOTHING_TO_SHOW');
      if (question.shown) throw new Conflict('STAGE.SHOWN_ALREADY');
      return { act: 'QUESTION_SHOWN' };
    case 'SHOW_ANSWER':
      if (question.questionId === null) throw new RuleViolation('STAGE.NOTHING_TO_SHOW');
      if (question.answerShown) throw new Conflict('STAGE.SHOWN_ALREADY');
      return { act: 'ANSWER_SHOWN' };
    case 'START_CLOCK': {
      const left = clock !== null && clock.endsAt === null ? clock.leftMs : null;
      return { act: 'CLOCK_STARTED', ms: command.seconds ? command.seconds * 1000 : left || segment.seconds * 1000 };
    }
    case 'STOP_CLOCK':
      if (clock === null || clock.endsAt === null || clock.endsAt <= now) throw new Conflict('STAGE.CLOCK_STANDS');
      return { act: 'CLOCK_STOPPED' };
    case 'OPEN_BUZZER':
      mustBuzz(state);
      if (question.buzzerOpen) throw new Conflict('STAGE.BUZZER_IS_OPEN');
      if (isSettled(state) || question.answerShown) throw new Conflict('STAGE.SETTLED');
      return { act: 'BUZZER_OPENED', nextInLine: plan.rules.nextInLine };
    case 'CLOSE_BUZZER':
      if (!question.buzzerOpen) throw new Conflict('STAGE.BUZZER_IS_CLOSED');
      return { act: 'BUZZER_CLOSED' };
    case 'GIVE_FLOOR':
      mustBuzz(state);
      if (isSettled(state)) throw new Conflict('STAGE.SETTLED');
      if (state.segment?.teamIds.includes(command.teamId) !== true) throw new RuleViolation('STAGE.NO_SUCH_TEAM');
      if (isJudged(state, command.teamId)) throw new Conflict('STAGE.NOT_THEIR_TURN');
      return { act: 'FLOOR_GIVEN', teamId: command.teamId };
    case 'JUDGE': {
      if (isSettled(state)) throw new Conflict('STAGE.SETTLED');
      if (holderOf(state, line) !== command.teamId) throw new Conflict('STAGE.NOT_THEIR_TURN');
      const points = { RIGHT: question.right, WRONG: question.wrong, PASS: 0 }[command.verdict];
      return { act: 'JUDGED', teamId: command.teamId, verdict: command.verdict, points };
    }
    default:
      throw new Conflict('STAGE.NO_QUESTION');
  }
}

function mustBuzz({ segment, question }: StageState): void {
  const buzzes = segment?.kind === 'BUZZER' || segment?.kind === 'TIE_BREAK';
  if (!buzzes || question === null || question.teamId !== null) throw new RuleViolation('STAGE.NO_BUZZER');
}

export type Press =
  | { readonly as: 'IN'; readonly opening: number }
  /** `isNew`: has to be written into the journal. */
  | { readonly as: 'FALSE_START'; readonly isNew: boolean; readonly points: number };

/**
 * What a press of a team counts for.
 * @param calledAt the question that the phone showed: a press that comes late is not one for the next question
 * @throws Conflict STAGE.NO_BUZZER_NOW, STAGE.TOO_EARLY, STAGE.BUZZER_IS_CLOSED, STAGE.ANSWERED_ALREADY
 * @throws RuleViolation STAGE.NOT_IN_SEGMENT
 */
export function press(rules: StageRules, state: StageState, teamId: number, calledAt: number): Press {
  const { question, segment } = state;
  const buzzes = segment?.kind === 'BUZZER' || segment?.kind === 'TIE_BREAK';
  if (question === null || !buzzes || question.teamId !== null || question.calledAt !== calledAt)
    throw new Conflict('STAGE.NO_BUZZER_NOW');
  if (!segment.teamIds.includes(teamId)) throw new RuleViolation('STAGE.NOT_IN_SEGMENT');
  if (question.locked.includes(teamId)) return { as: 'FALSE_START', isNew: false, points: 0 };
  if (isJudged(state, teamId)) throw new Conflict('STAGE.ANSWERED_ALREADY');
  if (question.opening !== null) {
    if (!question.buzzerOpen) throw new Conflict('STAGE.BUZZER_IS_CLOSED');
    return { as: 'IN', opening: question.opening };
  }
  if (question.floor !== null || question.judged.length > 0 || question.answerShown)
    throw new Conflict('STAGE.BUZZER_IS_CLOSED');
  if (rules.falseStart === 'IGNORE') throw new Conflict('STAGE.TOO_EARLY');
  return {
    as: 'FALSE_START',
    isNew: true,
    points: rules.falseStart === 'LOSE' ? 0 - rules.falseStartPoints : 0,
  };
}
