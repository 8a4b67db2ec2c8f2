import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from '../../../src/features/competitions/domain/question.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildAttempt, buildContest, type BuiltCadre, type BuiltContest } from '../../support/build-attempts.js';
import { buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';

const AWARDS = [
  { kind: 'PERSON', name: '一等奖', by: 'COUNT', amount: 1 },
  { kind: 'PERSON', name: '二等奖', by: 'COUNT', amount: 1 },
  { kind: 'UNIT', name: '优秀组织奖', by: 'COUNT', amount: 1 },
] as const;

let app: TestApp;
let contest: BuiltContest;
let cadres: readonly BuiltCadre[];
let leader: TestActor;

beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());
beforeEach(async () => {
  contest = await buildContest(app, {
    cadres: 4,
    kinds: ['SINGLE', 'TRUE_FALSE', 'BLANK'],
    rules: { tieBreaks: ['USED_TIME'], awards: AWARDS },
  });
  ({ cadres } = contest);
  leader = await buildStaff(app, 'LEADER', contest.host);
});

const round = (path = ''): string => `/api/competition-rounds/${contest.roundId}${path}`;
const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;
const bodyOf = <T>({ body }: { body: unknown }): T => body as T;
const wait = (seconds: number): void => app.clock.set(new Date(app.clock.now().getTime() + seconds * 1000));

/** The right answers of everybody's own paper, by item. */
async function rightAnswers(attemptId: number): Promise<Response[]> {
  const [row] = await rowsOf<{ sheet: string }>(app, 'SELECT sheet FROM attempt WHERE id = ?', [attemptId]);
  const sheet = JSON.parse(row!.sheet) as { items: { versionId: number; order: string[] }[] };
  const answers: Response[] = [];
  for (const item of sheet.items) {
    const [version] = await rowsOf<{ kind: string; answer_key: string }>(
      app,
      'SELECT kind, answer_key FROM question_version WHERE id = ?',
      [item.versionId],
    );
    const key = JSON.parse(version!.answer_key) as { correct?: string[]; blanks?: { accepted: string[] }[] };
    if (key.blanks) answers.push({ texts: key.blanks.map((blank) => blank.accepted[0]!) });
    else if (version!.kind === 'TRUE_FALSE') answers.push({ choices: key.correct! });
    else answers.push({ choices: key.correct!.map((one) => String.fromCharCode(65 + item.order.indexOf(one))).sort() });
  }
  return answers;
}

/** Starts, answers the first `right` questions rightly and the others not at all, and hands in after so many seconds. */
async function takePart(cadre: BuiltCadre, right: number, seconds: number): Promise<number> {
  const { attemptId, sitting } = await buildAttempt(contest, cadre);
  const answers = (await rightAnswers(attemptId)).slice(0, right).map((response, at) => ({
    seq: at + 1,
    itemNo: at + 1,
    response,
    givenAt: app.clock.now().toISOString(),
  }));
  wait(seconds);
  const { status } = await cadre.actor.post(`/api/attempts/${attemptId}/submit`, {
    sitting,
    ...(answers.length > 0 && { answers }),
  });
  expect(status).toBe(200);
  return attemptId;
}

async function act(name: string, body: object = {}): Promise<void> {
  const { revision } = bodyOf<{ revision: number }>(await contest.staff.get(round()));
  const answer = await contest.staff.post(round(`/${name}`), { revision, ...body });
  expect([name, answer.status, answer.body]).toEqual([name, 200, expect.anything()]);
}

/** 甲 and 乙 have all right, 甲 faster; 丙 has one; 丁 never began. */
async function held(): Promise<void> {
  await takePart(cadres[0]!, 3, 60);
  await takePart(cadres[1]!, 3, 120);
  await takePart(cadres[2]!, 1, 60);
  app.clock.set(new Date(contest.endsAt.getTime() + 61_000));
}

async function announced(): Promise<void> {
  await held();
  await act('start-marking', { words: '' });
  const run = await contest.staff.post(round('/runs'), { cause: 'ASKED', reason: '' });
  expect(run.status).toBeLessThan(300);
  await act('announce', { words: '' });
}

async function underAppeal(): Promise<void> {
  await announced();
  const appealsUntil = new Date(app.clock.now().getTime() + 3 * 86_400_000).toISOString();
  await act('open-appeals', { appealsUntil, words: '' });
}

describe('results', () => {
  it('sum up the round, rank by the published rules, and say who would receive what', async () => {
    await announced();
    const summary = bodyOf<Record<string, unknown>>(await contest.staff.get(round('/results')));
    expect(summary).toMatchObject({
      state: 'PROVISIONAL',
      totalPoints: 600,
      entered: 4,
      tookPart: 3,
      median: 600,
      passed: 2,
      usedMedianMs: 60_000,
      seesPersons: true,
    });
    const persons = bodyOf<{ items: Record<string, unknown>[]; total: number }>(
      await contest.staff.get(round('/results/persons')),
    );
    expect(persons.items.map((one) => [one['personName'], one['rankNo'], one['total'], one['award']])).toEqual([
      ['参赛甲', 1, 600, '一等奖'],
      ['参赛乙', 2, 600, '二等奖'],
      ['参赛丙', 3, 200, null],
    ]);
    const units = bodyOf<{ items: Record<string, unknown>[] }>(await contest.staff.get(round('/results/units')));
    expect(units.items).toEqual([
      expect.objectContaining({ rankNo: 1, entered: 4, tookPart: 3, counted: 3, score: 467, award: '优秀组织奖' }),
    ]);
    const awards = bodyOf<{ granted: boolean; items: { name: string; receiverName: string }[] }>(
      await contest.staff.get(round('/results/awards')),
    );
    expect(awards.granted).toBe(false);
    expect(awards.items.map((one) => one.name)).toEqual(['一等奖', '二等奖', '优秀组织奖']);
  });

  it('are for the organisers until they are announced, and raw scores of others for them alone', async () => {
    await held();
    await act('start-marking', { words: '' });
    await contest.staff.post(round('/runs'), { cause: 'ASKED', reason: '' });
    expect(bodyOf<{ run: unknown }>(await leader.get(round('/results'))).run).toBeNull();
    expect(bodyOf<{ items: unknown[] }>(await leader.get(round('/results/units'))).items).toEqual([]);
    expect(bodyOf<{ items: unknown[] }>(await leader.get(round('/analysis'))).items).toEqual([]);
    await act('announce', { words: '' });
    expect(bodyOf<{ run: { runNo: number } }>(await leader.get(round('/results'))).run.runNo).toBe(1);
    expect(bodyOf<{ items: unknown[] }>(await leader.get(round('/results/units'))).items).toHaveLength(1);
    for (const path of ['/results/persons', '/results/persons/export', '/appeals'])
      expect((await leader.get(round(path))).status).toBe(403);
    expect((await cadres[0]!.actor.get(round('/results'))).status).toBe(403);
  });

  it('are for leaders once they are announced, also for those who organise elsewhere', async () => {
    await held();
    await act('start-marking', { words: '' });
    await contest.staff.post(round('/runs'), { cause: 'ASKED', reason: '' });
    const elsewhere = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
    const both = await app.actor({
      roles: [
        { role: 'LEADER', unitId: contest.host.id, unitPath: contest.host.path },
        { role: 'TRAINING_STAFF', unitId: elsewhere.id, unitPath: elsewhere.path },
      ],
    });
    expect(bodyOf<object>(await both.get(round('/results')))).toMatchObject({ run: null, seesPersons: false });
    expect(bodyOf<{ items: unknown[] }>(await both.get(round('/results/units'))).items).toEqual([]);
    expect(bodyOf<{ items: unknown[] }>(await both.get(round('/analysis'))).items).toEqual([]);
    expect((await both.get(round('/results/persons'))).status).toBe(404);
  });

  it('of another organiser are not there', async () => {
    await announced();
    const stranger = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    for (const path of ['/results', '/results/persons', '/results/units', '/results/awards', '/analysis', '/appeals'])
      expect([path, (await stranger.get(round(path))).status]).toEqual([path, 404]);
  });

  it('go out as workbooks', async () => {
    await announced();
    for (const path of ['/results/persons/export', '/results/units/export']) {
      const { status, headers } = await contest.staff.get(round(path));
      expect(status).toBe(200);
      expect(headers['content-type']).toContain('spreadsheetml');
    }
  });

  it('are analysed question by question', async () => {
    await announced();
    const analysis = bodyOf<{ papers: number; alphaOf: string; items: { kind: string; difficulty: number }[] }>(
      await leader.get(round('/analysis')),
    );
    expect(analysis).toMatchObject({ papers: 3, alphaOf: 'ITEMS' });
    expect(analysis.items.map((item) => item.kind)).toEqual(['SINGLE', 'TRUE_FALSE', 'BLANK']);
    const sum = analysis.items.reduce((all, item) => all + item.difficulty, 0);
    expect(sum).toBeCloseTo((3 + 3 + 1) / 3, 10);
  });
});

describe("one's own result", () => {
  it('shows the paper again with what was right, only once it is announced', async () => {
    await held();
    const { actor } = cadres[2]!;
    const mine = `/api/me/contest-results/${contest.roundId}`;
    expect(codeOf(await actor.get(mine))).toBe('RESULT.NOT_YET');
    expect(bodyOf<{ items: unknown[] }>(await actor.get('/api/me/contest-results')).items).toEqual([]);
    await act('start-marking', { words: '' });
    await contest.staff.post(round('/runs'), { cause: 'ASKED', reason: '' });
    expect(codeOf(await actor.get(mine))).toBe('RESULT.NOT_YET');
    await act('announce', { words: '' });
    const result = bodyOf<{ total: number; rankNo: number; items: Record<string, unknown>[]; mayAppeal: boolean }>(
      await actor.get(mine),
    );
    expect(result).toMatchObject({ total: 200, rankNo: 3, tookPart: 3, mayAppeal: false });
    expect(result.items).toHaveLength(3);
    expect(result.items[0]).toMatchObject({ no: 1, earned: 200, points: 200 });
    expect(result.items[1]).toMatchObject({ no: 2, earned: 0, response: null });
    for (const item of result.items) expect(item['right']).not.toEqual([]);
    expect(bodyOf<{ items: unknown[] }>(await actor.get('/api/me/contest-results')).items).toHaveLength(1);
  });

  it('is nobody else’s: who did not take part has none', async () => {
    await announced();
    expect((await cadres[3]!.actor.get(`/api/me/contest-results/${contest.roundId}`)).status).toBe(404);
    expect((await app.http.get(`/api/me/contest-results/${contest.roundId}`)).status).toBe(401);
  });
});

describe('an appeal', () => {
  const file = (actor: TestActor, body: object) =>
    actor.post(`/api/me/contest-results/${contest.roundId}/appeals`, body);
  const words = '这道题的答案与现行条文不一致。';

  it('is filed within its time, answered with a reply, and told of', async () => {
    await underAppeal();
    const { actor } = cadres[2]!;
    const filed = bodyOf<{ id: number; state: string }>(await file(actor, { itemNo: 2, words }));
    expect(filed.state).toBe('FILED');
    expect(codeOf(await file(actor, { itemNo: 2, words }))).toBe('APPEAL.ALREADY');
    expect(codeOf(await file(actor, { itemNo: 4, words }))).toBe('APPEAL.NO_SUCH_ITEM');
    const list = bodyOf<{ items: { id: number; revision: number; item: { no: number }; mayDecide: boolean }[] }>(
      await contest.staff.get(round('/appeals')),
    );
    expect(list.items).toEqual([expect.objectContaining({ id: filed.id, mayDecide: true })]);
    expect(list.items[0]!.item.no).toBe(2);
    const decision = { state: 'UPHELD', reply: '已更正，全员重算。', revision: list.items[0]!.revision };
    const stranger = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    expect((await stranger.post(`/api/competition-appeals/${filed.id}/decide`, decision)).status).toBe(404);
    expect((await contest.staff.post(`/api/competition-appeals/${filed.id}/decide`, decision)).status).toBe(200);
    expect(codeOf(await contest.staff.post(`/api/competition-appeals/${filed.id}/decide`, decision))).toBe(
      'APPEAL.DECIDED',
    );
    const mine = bodyOf<{ appeals: unknown[] }>(await actor.get(`/api/me/contest-results/${contest.roundId}`));
    expect(mine.appeals).toEqual([expect.objectContaining({ state: 'UPHELD', reply: '已更正，全员重算。' })]);
  });

  it('is refused before and after its time, half-open to the millisecond', async () => {
    await announced();
    const { actor } = cadres[2]!;
    expect(codeOf(await file(actor, { words }))).toBe('APPEAL.NOT_OPEN');
    const until = app.clock.now().getTime() + 86_400_000;
    await act('open-appeals', { appealsUntil: new Date(until).toISOString(), words: '' });
    app.clock.set(new Date(until));
    expect(codeOf(await file(actor, { words }))).toBe('APPEAL.NOT_OPEN');
    app.clock.set(new Date(until - 1));
    expect((await file(actor, { words })).status).toBe(201);
    expect((await file(actor, { words: '短' })).status).toBe(400);
  });

  it('about the same thing is filed once, however often it is sent at once', async () => {
    await underAppeal();
    const answers = await Promise.all(Array.from({ length: 8 }, () => file(cadres[2]!.actor, { words })));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(7);
  });

  it('can be withdrawn by whoever filed it, and keeps the round from becoming final while it is open', async () => {
    await underAppeal();
    const { actor } = cadres[2]!;
    const { id } = bodyOf<{ id: number }>(await file(actor, { words }));
    const { revision } = bodyOf<{ revision: number }>(await contest.staff.get(round()));
    app.clock.set(new Date(app.clock.now().getTime() + 4 * 86_400_000));
    const early = await contest.staff.post(round('/finalise'), { revision, words: '' });
    expect([early.status, codeOf(early)]).toEqual([409, 'ROUND.APPEALS_OPEN']);
    expect((await cadres[0]!.actor.delete(`/api/me/competition-appeals/${id}`)).status).toBe(404);
    expect((await actor.delete(`/api/me/competition-appeals/${id}`)).status).toBe(200);
    await act('finalise', { words: '' });
  });
});

describe('awards', () => {
  async function final(): Promise<{ id: number; certificateNo: string; kind: string; receiverName: string }[]> {
    await underAppeal();
    app.clock.set(new Date(app.clock.now().getTime() + 4 * 86_400_000));
    await act('finalise', { words: '' });
    const awards = bodyOf<{ granted: boolean; items: never[] }>(await leader.get(round('/results/awards')));
    expect(awards.granted).toBe(true);
    return awards.items;
  }

  it('are granted with the round, each with a certificate that can be opened and verified', async () => {
    const awards = await final();
    expect(awards.map((one) => one.receiverName)).toEqual(['参赛甲', '参赛乙', contest.community.name]);
    expect(new Set(awards.map((one) => one.certificateNo)).size).toBe(3);
    const first = awards[0]!;
    const certificate = await cadres[0]!.actor.get(`/api/round-awards/${first.id}/certificate.pdf`);
    expect(certificate.status).toBe(200);
    expect(certificate.headers['content-type']).toContain('application/pdf');
    expect((await cadres[1]!.actor.get(`/api/round-awards/${first.id}/certificate.pdf`)).status).toBe(404);
    expect((await leader.get(`/api/round-awards/${first.id}/certificate.pdf`)).status).toBe(404);
    const [row] = await rowsOf<{ verify_code: string }>(app, 'SELECT verify_code FROM round_award WHERE id = ?', [
      first.id,
    ]);
    const verified = await app.http.get(`/api/public/award-certificates/${row!.verify_code}`);
    expect(verified.body).toMatchObject({ certificateNo: first.certificateNo, receiverName: '参赛甲', voided: false });
    expect((await app.http.get('/api/public/award-certificates/AAAAAAAAAAAA')).status).toBe(404);
    const mine = bodyOf<{ award: { name: string } }>(
      await cadres[0]!.actor.get(`/api/me/contest-results/${contest.roundId}`),
    );
    expect(mine.award.name).toBe('一等奖');
  });

  it('are voided with a reason, never deleted', async () => {
    const [first] = await final();
    const voiding = () => contest.staff.post(`/api/round-awards/${first!.id}/void`, { reason: '代考查实' });
    expect((await leader.post(`/api/round-awards/${first!.id}/void`, { reason: '代考查实' })).status).toBe(403);
    expect((await voiding()).status).toBe(200);
    expect(codeOf(await voiding())).toBe('AWARD.VOIDED');
    expect(codeOf(await contest.staff.get(`/api/round-awards/${first!.id}/certificate.pdf`))).toBe('AWARD.VOIDED');
    const [row] = await rowsOf<{ verify_code: string }>(app, 'SELECT verify_code FROM round_award WHERE id = ?', [
      first!.id,
    ]);
    const verified = await app.http.get(`/api/public/award-certificates/${row!.verify_code}`);
    expect(verified.body).toMatchObject({ voided: true });
  });
});
