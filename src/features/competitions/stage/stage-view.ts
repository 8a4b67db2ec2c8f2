import type { AnswerKey, QuestionContent } from '../domain/question.js';
import { holderOf, standing } from '../domain/stage-rules.js';
import type { StageFact, StageState } from '../domain/stage.js';
import type { JournalView } from './stage.contract.js';
import type { ConsoleStateView, StageStateView } from './stage-live.contract.js';
import type { QuestionOnStage, SignedEntry, StageMoment } from './stage-file.js';

type Shown = NonNullable<StageStateView['question']>;

const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** What may be read aloud: options lettered in the order of the bank; keys of the bank stay here. */
function textOf(question: QuestionOnStage): NonNullable<Shown['text']> {
  const { stem, options, parts } = question.content;
  return {
    kind: question.kind,
    stem,
    options: options.map(({ text }, index) => ({ letter: letterOf(index), text })),
    parts: [...parts],
  };
}

function answerOf({ key, content, spokenAnswer }: QuestionOnStage): NonNullable<Shown['answer']> {
  if (key === null) return { letters: [], texts: spokenAnswer ? [spokenAnswer] : [] };
  switch (key.type) {
    case 'CHOICES':
      return { letters: lettersOf(content, key), texts: [] };
    case 'BLANKS':
      return { letters: [], texts: key.blanks.map(({ accepted }) => accepted[0] ?? '') };
    case 'REFERENCE':
      return { letters: [], texts: key.parts.map(({ reference }) => reference) };
  }
}

function lettersOf({ options }: QuestionContent, key: Extract<AnswerKey, { type: 'CHOICES' }>): string[] {
  if (options.length === 0) return [...key.correct];
  return options.flatMap((option, index) => (key.correct.includes(option.key) ? [letterOf(index)] : []));
}

function buzzerOf(state: StageState): Shown['buzzer'] {
  const { question, segment } = state;
  const buzzes = segment?.kind === 'BUZZER' || segment?.kind === 'TIE_BREAK';
  if (question === null || !buzzes || question.teamId !== null) return 'NONE';
  if (question.buzzerOpen) return 'OPEN';
  const untouched = question.opening === null && question.floor === null && question.judged.length === 0;
  return untouched && !question.answerShown ? 'WAITING' : 'CLOSED';
}

function questionView(moment: StageMoment): Shown | null {
  const { state, presses, question: full } = moment;
  const { question } = state;
  if (question === null) return null;
  const line = presses.map(({ teamId }) => teamId);
  return {
    calledAt: question.calledAt,
    no: question.no,
    teamId: question.teamId,
    right: question.right,
    wrong: question.wrong,
    buzzer: buzzerOf(state),
    line,
    holderId: holderOf(state, line),
    locked: [...question.locked],
    judged: question.judged.map(({ teamId, verdict }) => ({ teamId, verdict })),
    text: full && question.shown ? textOf(full) : null,
    answer: full && question.answerShown ? answerOf(full) : null,
  };
}

/** What everybody in the hall may see. */
export function hallView(moment: StageMoment, now: Date): StageStateView {
  const { head, plan, state } = moment;
  const teams = new Map(plan.teams.map((team) => [team.id, team]));
  return {
    matchId: head.id,
    revision: head.revision,
    seq: state.seq,
    serverNow: now.toISOString(),
    competitionName: head.competitionName,
    roundName: head.roundName,
    unitName: head.unitName,
    phase: state.phase,
    isVoid: head.voidedAt !== null,
    segments: plan.segments.map(({ id, kind, name, questionCount, rightPoints, wrongPoints, worths, seconds }) => ({
      id,
      kind,
      name,
      questionCount,
      asked: state.asked[id] ?? 0,
      rightPoints,
      wrongPoints,
      worths: [...worths],
      seconds,
      status:
        state.segment?.id === id && state.phase !== 'FINISHED' ? 'NOW' : state.opened.includes(id) ? 'DONE' : 'COMING',
    })),
    teams: standing(plan, state).map(({ teamId, rank, total, tieBreak }) => ({
      id: teamId,
      name: teams.get(teamId)?.name ?? '',
      tableNo: teams.get(teamId)?.tableNo ?? 0,
      rank,
      total,
      tieBreak,
      plays: state.segment === null || state.segment.teamIds.includes(teamId),
    })),
    question: questionView(moment),
    clock: state.clock && {
      ms: state.clock.ms,
      endsAt: state.clock.endsAt === null ? null : new Date(state.clock.endsAt).toISOString(),
      leftMs: state.clock.leftMs,
    },
    last: state.last && { ...state.last },
  };
}

/** What scorekeepers see: the same, with the key and with what an undo takes back. */
export function consoleView(moment: StageMoment, now: Date, screens: number): ConsoleStateView {
  const { plan, state, journal, presses, question } = moment;
  const undoable = journal.find(({ seq }) => seq === state.undoable?.seq);
  const segment = plan.segments.find(({ id }) => id === state.segment?.id);
  const unused = (segment?.questions ?? []).filter(({ id }) => !state.used.includes(id));
  const worths: (number | null)[] = segment === undefined ? [] : segment.kind === 'RISK' ? [...segment.worths] : [null];
  return {
    ...hallView(moment, now),
    prompt: question && {
      text: textOf(question),
      answer: answerOf(question),
      explanation: question.explanation,
      source: question.source,
    },
    undoable: undoable ? { seq: undoable.seq, madeByName: undoable.madeByName, ...gist(undoable.fact) } : null,
    presses: presses.map(({ teamId, personName, at }) => ({ teamId, personName, at })),
    ready: worths.map((worth) => ({
      worth,
      count: unused.filter((one) => worth === null || one.worth === worth).length,
    })),
    screens,
  };
}

function gist(fact: StageFact) {
  return {
    act: fact.act,
    teamId: 'teamId' in fact ? fact.teamId : null,
    verdict: fact.act === 'JUDGED' ? fact.verdict : null,
    points: 'points' in fact ? fact.points : null,
  };
}

/** The whole journal, the newest first: what was undone stays and says by which entry. */
export function journalView(journal: readonly SignedEntry[]): JournalView {
  const undoneBy = new Map(
    journal.flatMap(({ seq, fact }) => (fact.act === 'UNDONE' ? [[fact.undone, seq] as const] : [])),
  );
  const items = journal.map(({ seq, at, fact, madeByName }) => ({
    seq,
    at: new Date(at).toISOString(),
    madeByName,
    undoneBy: undoneBy.get(seq) ?? null,
    ...gist(fact),
    segmentId: fact.act === 'SEGMENT_OPENED' ? fact.segmentId : null,
    reason: fact.act === 'POINTS_GIVEN' ? fact.reason : null,
    undone: fact.act === 'UNDONE' ? fact.undone : null,
  }));
  return { items: items.reverse() };
}
