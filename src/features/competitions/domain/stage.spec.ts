import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../../kernel/errors.js';
import { decide, holderOf, press, standing, type BuzzLine, type StageCommand, type StagePlan } from './stage-rules.js';
import { foldStage, scoreOf, standingEntries, type StageEntry, type StageRules, type StageState } from './stage.js';

const RULES: StageRules = { falseStart: 'LOSE', falseStartPoints: 500, nextInLine: true };
const usual = { rightPoints: 1000, wrongPoints: -1000, seconds: 30, worths: [] };
const PLAN: StagePlan = {
  rules: RULES,
  teams: [
    { id: 31, tableNo: 1 },
    { id: 12, tableNo: 2 },
    { id: 23, tableNo: 3 },
  ],
  segments: [
    { ...usual, id: 1, kind: 'REQUIRED', wrongPoints: 0, questionCount: 3, questions: [{ id: 101, worth: null }] },
    { ...usual, id: 2, kind: 'BUZZER', questionCount: 4, questions: [{ id: 201, worth: null }] },
    {
      ...usual,
      id: 3,
      kind: 'RISK',
      questionCount: 2,
      worths: [1000, 2000, 3000],
      questions: [
        { id: 301, worth: 1000 },
        { id: 302, worth: 3000 },
      ],
    },
    { ...usual, id: 4, kind: 'TIE_BREAK', questionCount: 1, questions: [] },
  ],
};

/** A match on paper: commands and presses go into its journal, as the services do it. */
class Match {
  readonly journal: StageEntry[] = [];
  private readonly lines = new Map<number, number[]>();
  private now = 1_000_000;

  constructor(private readonly rules: StageRules = RULES) {}

  get state(): StageState {
    return foldStage(this.journal);
  }
  get line(): BuzzLine {
    return this.lines.get(this.state.question?.opening ?? -1) ?? [];
  }
  run(...commands: StageCommand[]): this {
    for (const command of commands)
      this.write(decide({ ...PLAN, rules: this.rules }, this.state, this.line, command, (this.now += 1000)));
    return this;
  }
  press(teamId: number, calledAt = this.state.question?.calledAt ?? 0): string {
    const counted = press(this.rules, this.state, teamId, calledAt);
    if (counted.as === 'FALSE_START') {
      if (counted.isNew) this.write({ act: 'FALSE_START', teamId, points: counted.points });
      return counted.as;
    }
    const line = this.lines.get(counted.opening) ?? [];
    if (!line.includes(teamId)) this.lines.set(counted.opening, [...line, teamId]);
    return `IN ${(this.lines.get(counted.opening) ?? []).indexOf(teamId) + 1}`;
  }
  later(seconds: number): this {
    this.now += seconds * 1000;
    return this;
  }
  holder(): number | null {
    return holderOf(this.state, this.line);
  }
  totals(): number[] {
    return PLAN.teams.map(({ id }) => scoreOf(this.state, id).total);
  }
  private write(fact: StageEntry['fact']): void {
    this.journal.push({ seq: this.journal.length + 1, at: this.now, fact });
  }
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'nothing';
};

const onBuzzer = (rules?: StageRules): Match =>
  new Match(rules).run({ do: 'OPEN_SEGMENT', segmentId: 2 }, { do: 'NEXT_QUESTION' });

describe('a segment of required questions', () => {
  it('asks one team at a time and counts right, wrong and passed', () => {
    const match = new Match().run(
      { do: 'OPEN_SEGMENT', segmentId: 1 },
      { do: 'NEXT_QUESTION', teamId: 31 },
      { do: 'JUDGE', teamId: 31, verdict: 'RIGHT' },
      { do: 'NEXT_QUESTION', teamId: 12 },
      { do: 'JUDGE', teamId: 12, verdict: 'WRONG' },
      { do: 'NEXT_QUESTION', teamId: 23 },
      { do: 'JUDGE', teamId: 23, verdict: 'PASS' },
    );
    expect(match.totals()).toEqual([1000, 0, 0]);
    expect(match.state.used).toEqual([101]);
    expect(codeOf(() => match.run({ do: 'NEXT_QUESTION', teamId: 31 }))).toBe('STAGE.NO_MORE_QUESTIONS');
  });

  it('refuses another team, a second judgement, a question for nobody', () => {
    const match = new Match().run({ do: 'OPEN_SEGMENT', segmentId: 1 });
    expect(codeOf(() => match.run({ do: 'NEXT_QUESTION' }))).toBe('STAGE.TEAM_NEEDED');
    match.run({ do: 'NEXT_QUESTION', teamId: 31 });
    expect(codeOf(() => match.run({ do: 'JUDGE', teamId: 12, verdict: 'RIGHT' }))).toBe('STAGE.NOT_THEIR_TURN');
    match.run({ do: 'JUDGE', teamId: 31, verdict: 'WRONG' });
    expect(codeOf(() => match.run({ do: 'JUDGE', teamId: 31, verdict: 'RIGHT' }))).toBe('STAGE.NOT_THEIR_TURN');
    expect(codeOf(() => match.run({ do: 'OPEN_BUZZER' }))).toBe('STAGE.NO_BUZZER');
  });
});

describe('the buzzer', () => {
  it('gives the floor in the order of arrival; after a wrong answer to the next', () => {
    const match = onBuzzer().run({ do: 'OPEN_BUZZER' });
    expect([match.press(12), match.press(23), match.press(12)]).toEqual(['IN 1', 'IN 2', 'IN 1']);
    expect(match.holder()).toBe(12);
    expect(codeOf(() => match.run({ do: 'JUDGE', teamId: 23, verdict: 'RIGHT' }))).toBe('STAGE.NOT_THEIR_TURN');
    match.run({ do: 'JUDGE', teamId: 12, verdict: 'WRONG' });
    expect(match.holder()).toBe(23);
    expect(codeOf(() => match.press(12))).toBe('STAGE.ANSWERED_ALREADY');
    expect(match.press(31)).toBe('IN 3');
    match.run({ do: 'JUDGE', teamId: 23, verdict: 'RIGHT' });
    expect(match.holder()).toBeNull();
    expect(codeOf(() => match.run({ do: 'OPEN_BUZZER' }))).toBe('STAGE.SETTLED');
    expect(match.totals()).toEqual([0, -1000, 1000]);
  });

  it('ends the question with a wrong answer where the rules say so; it may be opened anew for the others', () => {
    const match = onBuzzer({ ...RULES, nextInLine: false }).run({ do: 'OPEN_BUZZER' });
    match.press(12);
    match.press(23);
    match.run({ do: 'JUDGE', teamId: 12, verdict: 'WRONG' });
    expect(match.holder()).toBeNull();
    expect(codeOf(() => match.press(31))).toBe('STAGE.BUZZER_IS_CLOSED');
    match.run({ do: 'OPEN_BUZZER' });
    expect(codeOf(() => match.press(12))).toBe('STAGE.ANSWERED_ALREADY');
    expect(match.press(31)).toBe('IN 1');
    expect(match.holder()).toBe(31);
  });

  it.each([
    ['IGNORE', 'STAGE.TOO_EARLY', 0],
    ['LOCK', 'nothing', 0],
    ['LOSE', 'nothing', -500],
  ] as const)('a false start under %s', (falseStart, code, total) => {
    const match = onBuzzer({ ...RULES, falseStart });
    expect(codeOf(() => match.press(31))).toBe(code);
    expect(codeOf(() => match.press(31))).toBe(code);
    match.run({ do: 'OPEN_BUZZER' });
    expect(match.press(31)).toBe(falseStart === 'IGNORE' ? 'IN 1' : 'FALSE_START');
    expect(match.totals()[0]).toBe(total);
    expect(match.line).toEqual(falseStart === 'IGNORE' ? [31] : []);
  });

  it('knows a press for the question before from one for this', () => {
    const match = onBuzzer().run({ do: 'OPEN_BUZZER' });
    const before = match.state.question?.calledAt ?? 0;
    match.run({ do: 'NEXT_QUESTION' }, { do: 'OPEN_BUZZER' });
    expect(codeOf(() => match.press(31, before))).toBe('STAGE.NO_BUZZER_NOW');
  });

  it('can be done without: the scorekeeper names who answers', () => {
    const match = onBuzzer().run({ do: 'GIVE_FLOOR', teamId: 23 });
    expect(match.holder()).toBe(23);
    expect(codeOf(() => match.press(31))).toBe('STAGE.BUZZER_IS_CLOSED');
    match.run({ do: 'JUDGE', teamId: 23, verdict: 'RIGHT' });
    expect(match.totals()).toEqual([0, 0, 1000]);
  });
});

describe('risk questions', () => {
  it('win and lose what the team chose, and take the question of that worth', () => {
    const match = new Match().run({ do: 'OPEN_SEGMENT', segmentId: 3 });
    expect(codeOf(() => match.run({ do: 'NEXT_QUESTION', teamId: 31 }))).toBe('STAGE.WORTH_NEEDED');
    expect(codeOf(() => match.run({ do: 'NEXT_QUESTION', teamId: 31, worth: 1500 }))).toBe('STAGE.WORTH_NEEDED');
    match.run({ do: 'NEXT_QUESTION', teamId: 31, worth: 3000 });
    expect(match.state.question?.questionId).toBe(302);
    match.run({ do: 'JUDGE', teamId: 31, verdict: 'WRONG' }, { do: 'NEXT_QUESTION', teamId: 12, worth: 2000 });
    expect(match.state.question?.questionId).toBeNull();
    match.run({ do: 'JUDGE', teamId: 12, verdict: 'RIGHT' });
    expect(match.totals()).toEqual([-3000, 2000, 0]);
  });
});

describe('the order', () => {
  it('gives equal totals equal ranks, and lets 加赛 decide without adding to the totals', () => {
    const match = onBuzzer();
    match.run({ do: 'GIVE_POINTS', teamId: 12, points: 2000, reason: '加分' });
    match.run({ do: 'GIVE_POINTS', teamId: 31, points: 2000, reason: '加分' });
    const ranks = () => standing(PLAN, match.state).map(({ teamId, rank }) => [teamId, rank]);
    expect(ranks()).toEqual([
      [31, 1],
      [12, 1],
      [23, 3],
    ]);
    match.run({ do: 'OPEN_SEGMENT', segmentId: 4, teamIds: [12, 31] }, { do: 'NEXT_QUESTION' }, { do: 'OPEN_BUZZER' });
    expect(codeOf(() => match.press(23))).toBe('STAGE.NOT_IN_SEGMENT');
    match.press(12);
    match.run({ do: 'JUDGE', teamId: 12, verdict: 'RIGHT' });
    expect(match.totals()).toEqual([2000, 2000, 0]);
    expect(ranks()).toEqual([
      [12, 1],
      [31, 2],
      [23, 3],
    ]);
    expect(codeOf(() => match.run({ do: 'NEXT_QUESTION' }))).toBe('nothing');
  });

  it('needs two teams for 加赛', () => {
    const command: StageCommand = { do: 'OPEN_SEGMENT', segmentId: 4, teamIds: [12] };
    expect(codeOf(() => new Match().run(command))).toBe('STAGE.TWO_TEAMS_NEEDED');
  });
});

describe('the clock', () => {
  it('stands with what was left, goes on from there, and stops with a judgement', () => {
    const match = new Match().run(
      { do: 'OPEN_SEGMENT', segmentId: 1 },
      { do: 'NEXT_QUESTION', teamId: 31 },
      { do: 'START_CLOCK' },
    );
    match.later(9).run({ do: 'STOP_CLOCK' });
    expect(match.state.clock).toEqual({ ms: 30_000, endsAt: null, leftMs: 20_000 });
    match.run({ do: 'START_CLOCK' });
    expect(match.state.clock).toMatchObject({ ms: 20_000, leftMs: null });
    match.later(4).run({ do: 'JUDGE', teamId: 31, verdict: 'RIGHT' });
    expect(match.state.clock).toMatchObject({ endsAt: null, leftMs: 15_000 });
    expect(codeOf(() => match.run({ do: 'STOP_CLOCK' }))).toBe('STAGE.CLOCK_STANDS');
  });
});

describe('an end', () => {
  it('takes nothing more but an undo', () => {
    const match = onBuzzer().run({ do: 'FINISH' });
    expect(match.state.phase).toBe('FINISHED');
    for (const command of [{ do: 'NEXT_QUESTION' }, { do: 'FINISH' }, { do: 'OPEN_BUZZER' }] as StageCommand[])
      expect(codeOf(() => match.run(command))).toBe('STAGE.FINISHED');
    expect(match.run({ do: 'UNDO' }).state).toMatchObject({ phase: 'RUNNING', question: { no: 1 } });
  });
});

/** Anything a scorekeeper may try, sensible or not, and presses in between. */
const attempts = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('OPEN_SEGMENT' as const), segmentId: fc.integer({ min: 1, max: 5 }) }),
    fc.record({
      do: fc.constant('NEXT_QUESTION' as const),
      teamId: fc.constantFrom(null, 31, 12, 23),
      worth: fc.constantFrom(1000, 2000, 3000),
    }),
    fc.constantFrom(
      ...(['SHOW_QUESTION', 'SHOW_ANSWER', 'START_CLOCK', 'STOP_CLOCK', 'OPEN_BUZZER', 'CLOSE_BUZZER'] as const).map(
        (act) => ({ do: act }),
      ),
      ...(['UNDO', 'UNDO', 'FINISH'] as const).map((act) => ({ do: act })),
    ),
    fc.record({
      do: fc.constant('JUDGE' as const),
      teamId: fc.constantFrom(31, 12, 23),
      verdict: fc.constantFrom('RIGHT' as const, 'WRONG' as const, 'PASS' as const),
    }),
    fc.record({ do: fc.constant('GIVE_FLOOR' as const), teamId: fc.constantFrom(31, 12, 23) }),
    fc.record({ do: fc.constant('PRESS' as const), teamId: fc.constantFrom(31, 12, 23) }),
    fc.record({
      do: fc.constant('GIVE_POINTS' as const),
      teamId: fc.constantFrom(31, 12, 23),
      points: fc.integer({ min: -5000, max: 5000 }),
      reason: fc.constant('裁定'),
    }),
  ),
  { maxLength: 60 },
);

function played(tries: readonly (StageCommand | { do: 'PRESS'; teamId: number })[], rules?: StageRules): Match {
  const match = new Match(rules);
  for (const one of tries) codeOf(() => (one.do === 'PRESS' ? match.press(one.teamId) : match.run(one)));
  return match;
}

const withoutSeq = ({ seq: _, ...state }: StageState): Omit<StageState, 'seq'> => state;

describe('any match', () => {
  it('has a state at every moment, and only ever grows', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const { journal } = played(tries);
        for (let length = 0; length <= journal.length; length++)
          expect(foldStage(journal.slice(0, length)).seq).toBe(length);
      }),
    );
  });

  it('is after an undo exactly as it was before what was undone', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const match = played(tries);
        const standingBefore = standingEntries(match.journal);
        if (standingBefore.length === 0) return;
        const without = foldStage(standingBefore.slice(0, -1));
        match.run({ do: 'UNDO' });
        expect(withoutSeq(match.state)).toEqual(withoutSeq(without));
      }),
    );
  });

  it('undone to its beginning is as if nothing had happened', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const match = played(tries);
        while (match.state.undoable !== null) match.run({ do: 'UNDO' });
        expect(withoutSeq(match.state)).toEqual(withoutSeq(foldStage([])));
      }),
    );
  });

  it('has the totals that its standing points add up to, and ranks that skip as many as are equal', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const match = played(tries);
        const points = standingEntries(match.journal).reduce(
          (sum, { fact }) => sum + ('points' in fact ? fact.points : 0),
          0,
        );
        const places = standing(PLAN, match.state);
        expect(places.reduce((sum, { total, tieBreak }) => sum + total + tieBreak, 0)).toBe(points);
        for (const place of places) {
          const better = places.filter(
            ({ total, tieBreak }) => total > place.total || (total === place.total && tieBreak > place.tieBreak),
          );
          expect(place.rank).toBe(better.length + 1);
        }
      }),
    );
  });

  it('never lets a team answer twice, nor one that started falsely', () => {
    fc.assert(
      fc.property(attempts, fc.boolean(), (tries, nextInLine) => {
        const match = played(tries, { ...RULES, nextInLine });
        const { question } = match.state;
        const judged = (question?.judged ?? []).map(({ teamId }) => teamId);
        expect(new Set(judged).size).toBe(judged.length);
        for (const teamId of question?.locked ?? []) expect(match.line).not.toContain(teamId);
      }),
    );
  });
});
