import type { QuestionKind, Response } from '../../src/features/competitions/domain/question.js';
import { AutoSubmit } from '../../src/features/competitions/attempts/auto-submit.js';
import type { TestApp } from './app.js';
import { buildAttempt, type BuiltContest } from './build-attempts.js';
import { rowsOf } from './build-people.js';

/** What contestants answer and how a round ends, for tests of the marking. */

/** `right`, `wrong`, `half` (of a multiple choice), or the texts themselves. */
export type Wish = 'right' | 'wrong' | 'half' | readonly string[];
export type Wishes = Partial<Record<QuestionKind, Wish>>;

interface Sheet {
  readonly items: readonly { readonly versionId: number; readonly order: readonly string[] }[];
}

const CORRECT: Partial<Record<QuestionKind, readonly string[]>> = { SINGLE: ['b'], MULTIPLE: ['a', 'c'] };

function responseTo(kind: QuestionKind, wish: Wish, order: readonly string[]): Response {
  if (typeof wish !== 'string') return { texts: wish };
  if (kind === 'TRUE_FALSE') return { choices: [wish === 'right' ? 'T' : 'F'] };
  const correct = CORRECT[kind] ?? [];
  const wanted = wish === 'right' ? correct : wish === 'half' ? correct.slice(0, 1) : ['d'];
  return { choices: wanted.map((key) => 'ABCDEF'.charAt(order.indexOf(key))).sort() };
}

/** Starts (or goes on) and saves answers by kind; every paper holds one question of each kind. @returns the attempt's id */
export async function write(
  app: TestApp,
  contest: BuiltContest,
  at: number,
  wishes: Wishes,
  more: { readonly seq?: number; readonly givenAt?: number; readonly attemptId?: number } = {},
): Promise<number> {
  const cadre = contest.cadres[at]!;
  const attemptId = more.attemptId ?? (await buildAttempt(contest, cadre)).attemptId;
  const [row] = await rowsOf<{ sheet: string }>(app, 'SELECT sheet FROM attempt WHERE id = ?', [attemptId]);
  const sheet = JSON.parse(row!.sheet) as Sheet;
  const kinds = await kindsOf(app, contest);
  const givenAt = new Date(more.givenAt ?? app.clock.now().getTime()).toISOString();
  const answers = sheet.items.flatMap((item, index) => {
    const kind = kinds.get(item.versionId)!;
    const wish = wishes[kind];
    if (wish === undefined) return [];
    return [{ seq: (more.seq ?? 1) + index, itemNo: index + 1, response: responseTo(kind, wish, item.order), givenAt }];
  });
  if (answers.length > 0) {
    const saved = await cadre.actor.post(`/api/attempts/${attemptId}/answers`, { sitting: 1, answers });
    if (saved.status !== 200) throw new Error(`answers: ${saved.status} ${JSON.stringify(saved.body)}`);
  }
  return attemptId;
}

export async function handIn(_app: TestApp, contest: BuiltContest, at: number, attemptId: number): Promise<void> {
  const done = await contest.cadres[at]!.actor.post(`/api/attempts/${attemptId}/submit`, { sitting: 1 });
  if (done.status !== 200) throw new Error(`submit: ${done.status} ${JSON.stringify(done.body)}`);
}

/** Starts, answers and hands in. @returns the attempt's id */
export async function answerAll(app: TestApp, contest: BuiltContest, at: number, wishes: Wishes): Promise<number> {
  const attemptId = await write(app, contest, at, wishes);
  await handIn(app, contest, at, attemptId);
  return attemptId;
}

/** To after the window, extra time and grace; whoever still writes is handed in by the clock. */
export async function closeRound(app: TestApp, contest: BuiltContest): Promise<void> {
  app.clock.set(new Date(contest.endsAt.getTime() + 3_600_000).toISOString());
  await app.get(AutoSubmit).sweep();
}

async function kindsOf(app: TestApp, contest: BuiltContest): Promise<Map<number, QuestionKind>> {
  const rows = await rowsOf<{ id: number; kind: QuestionKind }>(
    app,
    `SELECT v.id, v.kind FROM question_version v JOIN paper_question q ON q.version_id = v.id
       JOIN competition_round r ON r.paper_id = q.paper_id WHERE r.id = ?`,
    [contest.roundId],
  );
  return new Map(rows.map((row) => [row.id, row.kind]));
}

/** The one question of each kind. */
export async function versionsOf(app: TestApp, contest: BuiltContest): Promise<Record<QuestionKind, number>> {
  const kinds = await kindsOf(app, contest);
  return Object.fromEntries([...kinds].map(([id, kind]) => [kind, id])) as Record<QuestionKind, number>;
}
