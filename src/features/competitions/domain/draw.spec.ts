import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawSheet, planPaper, type DrawCell, type DrawInput, type DrawQuestion, type PaperPlan } from './draw.js';
import { QUESTION_KINDS, type QuestionKind } from './question.js';

const question = (index: number, kind: QuestionKind, difficulty: number): DrawQuestion => {
  const options = kind === 'SINGLE' || kind === 'MULTIPLE' ? ['a', 'b', 'c', 'd'] : [];
  return { versionId: 1000 + index, kind, difficulty, options, kept: options.map(() => false) };
};

/** Cells of one kind each over a bank of questions, overlapping as they please. */
interface Wish {
  readonly kind: QuestionKind;
  readonly difficulty: number | null;
  readonly subject: number | null;
  readonly count: number;
  readonly points: number;
}

const subjectOf = (index: number): number => index % 3;

function inputOf(questions: readonly DrawQuestion[], wishes: readonly Wish[]): DrawInput {
  const cells = wishes.map(({ kind, difficulty, subject, count, points }): DrawCell => ({
    count,
    points,
    pool: [...questions.keys()].filter(
      (index) =>
        questions[index]?.kind === kind &&
        (difficulty === null || questions[index]?.difficulty === difficulty) &&
        (subject === null || subjectOf(index) === subject),
    ),
  }));
  return { mode: 'DRAWN', shuffleQuestions: true, shuffleOptions: true, questions, cells, points: [] };
}

function planned(input: DrawInput): PaperPlan {
  const made = planPaper(input);
  if ('shortage' in made) throw new Error(`short: ${JSON.stringify(made.shortage)}`);
  return made.plan;
}

const bank = fc
  .array(
    fc.record({ kind: fc.constantFrom('SINGLE', 'MULTIPLE', 'CASE'), difficulty: fc.integer({ min: 1, max: 5 }) }),
    {
      minLength: 1,
      maxLength: 80,
    },
  )
  .map((rows) => rows.map((row, index) => question(index, row.kind as QuestionKind, row.difficulty)));
const wishes = fc.array(
  fc.record({
    kind: fc.constantFrom('SINGLE' as const, 'MULTIPLE' as const, 'CASE' as const),
    difficulty: fc.option(fc.integer({ min: 1, max: 5 })),
    subject: fc.option(fc.integer({ min: 0, max: 2 })),
    count: fc.integer({ min: 1, max: 6 }),
    points: fc.constantFrom(100, 200, 1000),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Whether the sheet's questions can be handed to the cells, by brute search over bipartite matchings. */
function satisfies(input: DrawInput, versionIds: readonly number[], points: readonly number[]): boolean {
  const places = input.cells.flatMap((cell) => Array.from({ length: cell.count }, () => cell));
  const held = new Map<number, number>();
  const seat = (at: number, seen: Set<number>): boolean =>
    [...places.keys()].some((place) => {
      const index = input.questions.findIndex((each) => each.versionId === versionIds[at]);
      if (seen.has(place) || !places[place]!.pool.includes(index) || places[place]!.points !== points[at]) return false;
      seen.add(place);
      const holder = held.get(place);
      if (holder !== undefined && !seat(holder, seen)) return false;
      held.set(place, at);
      return true;
    });
  return versionIds.every((_, at) => seat(at, new Set())) && held.size === places.length;
}

const difficultyMix = (plan: PaperPlan, seed: string): string => {
  const byVersion = new Map(plan.questions.map((each) => [each.versionId, each]));
  return drawSheet(plan, seed)
    .items.map((item) => {
      const { kind, difficulty } = byVersion.get(item.versionId)!;
      return `${kind}/${difficulty}/${item.points}`;
    })
    .sort()
    .join(' ');
};

describe('drawing from a blueprint', () => {
  it('satisfies every cell, takes no question twice, and is the same for the same seed', () => {
    fc.assert(
      fc.property(bank, wishes, fc.string(), (questions, wanted, seed) => {
        const input = inputOf(questions, wanted);
        const made = planPaper(input);
        if ('shortage' in made) return;
        const sheet = drawSheet(made.plan, seed);
        const ids = sheet.items.map((item) => item.versionId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(
          satisfies(
            input,
            ids,
            sheet.items.map((item) => item.points),
          ),
        ).toBe(true);
        expect(sheet.items).toHaveLength(made.plan.itemCount);
        expect(sheet.items.reduce((sum, item) => sum + item.points, 0)).toBe(made.plan.totalPoints);
        expect(drawSheet(made.plan, seed)).toEqual(sheet);
      }),
    );
  });

  it('gives every seed the same mix of difficulties, kinds and points', () => {
    fc.assert(
      fc.property(bank, wishes, fc.string(), fc.string(), (questions, wanted, one, other) => {
        const made = planPaper(inputOf(questions, wanted));
        if ('shortage' in made) return;
        expect(difficultyMix(made.plan, one)).toBe(difficultyMix(made.plan, other));
      }),
    );
  });

  it('names cells that truly lack questions, and only when a draw does not exist', () => {
    fc.assert(
      fc.property(bank, wishes, (questions, wanted) => {
        const input = inputOf(questions, wanted);
        const made = planPaper(input);
        if ('plan' in made) return;
        const { cells, needed, available } = made.shortage;
        const union = new Set(cells.flatMap((cell) => input.cells[cell]!.pool));
        expect(needed).toBe(cells.reduce((sum, cell) => sum + input.cells[cell]!.count, 0));
        expect(available).toBe(union.size);
        expect(available).toBeLessThan(needed);
      }),
    );
  });

  it('keeps the mix of the pool where a cell takes any difficulty', () => {
    const questions = Array.from({ length: 100 }, (_, index) =>
      question(index, 'SINGLE', index < 50 ? 1 : index < 80 ? 3 : 5),
    );
    const plan = planned(
      inputOf(questions, [{ kind: 'SINGLE', difficulty: null, subject: null, count: 10, points: 200 }]),
    );
    expect(plan.groups.map((group) => group.count).sort()).toEqual([2, 3, 5]);
  });

  it('takes the middle of the pool where one question must stand for all difficulties', () => {
    const questions = Array.from({ length: 25 }, (_, index) => question(index, 'CASE', 1 + (index % 5)));
    const one = { kind: 'CASE' as const, difficulty: null, subject: null, count: 1, points: 2000 };
    expect(difficultyMix(planned(inputOf(questions, [one])), 'anybody')).toBe('CASE/3/2000');
  });

  it('gives way where another cell needs the same questions', () => {
    // four of difficulty 5, three of them promised to the second cell
    const questions = Array.from({ length: 12 }, (_, index) => question(index, 'SINGLE', index < 4 ? 5 : 1));
    const any = { kind: 'SINGLE' as const, difficulty: null, subject: null, count: 6, points: 200 };
    const hard = { kind: 'SINGLE' as const, difficulty: 5, subject: null, count: 3, points: 500 };
    const plan = planned(inputOf(questions, [any, hard]));
    for (let person = 0; person < 50; person += 1) {
      const mix = difficultyMix(plan, `seed:${person}`);
      expect(mix).toBe(
        [...Array<string>(5).fill('SINGLE/1/200'), 'SINGLE/5/200', ...Array<string>(3).fill('SINGLE/5/500')]
          .sort()
          .join(' '),
      );
    }
  });

  it('finds the one draw there is along a chain of exchanges', () => {
    const questions = [0, 1, 2, 3].map((index) => question(index, 'SINGLE', 1));
    const cell = (pool: number[]): DrawCell => ({ count: 1, points: 100, pool });
    const cells = [cell([0, 1, 2]), cell([0, 1]), cell([0, 1]), cell([2, 3])];
    const plan = planned({
      mode: 'DRAWN',
      shuffleQuestions: false,
      shuffleOptions: false,
      questions,
      cells,
      points: [],
    });
    for (let seed = 0; seed < 200; seed += 1) {
      expect(
        drawSheet(plan, `${seed}`)
          .items.map((item) => item.versionId)
          .sort(),
      ).toEqual([1000, 1001, 1002, 1003]);
    }
  });

  it('draws every question of a pool about as often as any other', () => {
    const questions = Array.from({ length: 60 }, (_, index) => question(index, 'SINGLE', 1 + (index % 3)));
    const plan = planned(
      inputOf(questions, [{ kind: 'SINGLE', difficulty: null, subject: null, count: 15, points: 200 }]),
    );
    const counts = new Map<number, number>();
    for (let person = 0; person < 4000; person += 1) {
      for (const { versionId } of drawSheet(plan, `even:${person}`).items) {
        counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(60);
    // a quarter of 4,000; five standard deviations are 137
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(140);
  });

  it('stands in the order of the kinds; options are a permutation that differs between cadres', () => {
    const kinds = [...QUESTION_KINDS].reverse().flatMap((kind) => Array.from({ length: 8 }, () => kind));
    const questions = kinds.map((kind, index) => question(index, kind, 2));
    const plan = planned(
      inputOf(
        questions,
        QUESTION_KINDS.map((kind) => ({ kind, difficulty: null, subject: null, count: 4, points: 100 })),
      ),
    );
    const byVersion = new Map(questions.map((each) => [each.versionId, each]));
    const orders = new Set<string>();
    for (let person = 0; person < 40; person += 1) {
      const { items } = drawSheet(plan, `kinds:${person}`);
      const places = items.map((item) => QUESTION_KINDS.indexOf(byVersion.get(item.versionId)!.kind));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const item of items) {
        expect([...item.order].sort()).toEqual(byVersion.get(item.versionId)!.options);
        orders.add(item.order.join(''));
      }
    }
    expect(orders.size).toBe(25); // 4! orders of four options, and none at all
  });

  it('costs far less than a millisecond for 50 of 500', () => {
    const questions = Array.from({ length: 500 }, (_, index) => question(index, 'SINGLE', 1 + (index % 5)));
    const cells = [1, 2, 3].map((level) => ({
      kind: 'SINGLE' as const,
      difficulty: level,
      subject: null,
      count: 5,
      points: 100,
    }));
    const any = { kind: 'SINGLE' as const, difficulty: null, subject: null, count: 35, points: 100 };
    const plan = planned(inputOf(questions, [...cells, any]));
    for (let warm = 0; warm < 500; warm += 1) drawSheet(plan, `warm:${warm}`);
    const started = performance.now();
    for (let person = 0; person < 1000; person += 1) drawSheet(plan, `fast:${person}`);
    expect((performance.now() - started) / 1000).toBeLessThan(1);
  });
});

describe('a fixed paper', () => {
  const questions = [
    question(0, 'CASE', 3),
    question(1, 'SINGLE', 1),
    question(2, 'SINGLE', 2),
    question(3, 'TRUE_FALSE', 1),
  ];
  const fixed: DrawInput = {
    mode: 'FIXED',
    shuffleQuestions: false,
    shuffleOptions: false,
    questions,
    cells: [],
    points: [2000, 200, 300, 100],
  };

  it('is the same for everybody, by kind and then in its own order', () => {
    const plan = planned(fixed);
    expect(plan).toMatchObject({ itemCount: 4, totalPoints: 2600 });
    const { items } = drawSheet(plan, 'anybody');
    expect(items.map((item) => [item.versionId, item.points])).toEqual([
      [1001, 200],
      [1002, 300],
      [1003, 100],
      [1000, 2000],
    ]);
    expect(items[0]?.order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('mixes within a kind where it says so', () => {
    const plan = planned({ ...fixed, shuffleQuestions: true });
    const firsts = new Set(Array.from({ length: 30 }, (_, seed) => drawSheet(plan, `${seed}`).items[0]?.versionId));
    expect(firsts).toEqual(new Set([1001, 1002]));
  });
});
