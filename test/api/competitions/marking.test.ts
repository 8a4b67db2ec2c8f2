import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MarkingWatch } from '../../../src/features/competitions/marking/marking-watch.js';
import { reportReplay } from '../../../src/features/competitions/marking/replay-report.js';
import { replayOf } from '../../../src/features/competitions/marking/open-replay.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildContest, type BuiltContest } from '../../support/build-attempts.js';
import { answerAll, closeRound, versionsOf, write } from '../../support/build-marking.js';
import { buildPerson, rowsOf } from '../../support/build-people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());

const urlOf = (contest: BuiltContest, path: string): string => `/api/competition-rounds/${contest.roundId}/${path}`;

interface Marker {
  readonly personId: number;
  readonly actor: TestActor;
}

async function buildMarkers(contest: BuiltContest, count: number): Promise<Marker[]> {
  const markers: Marker[] = [];
  for (let at = 0; at < count; at += 1) {
    const person = await buildPerson(app, { unit: contest.host });
    markers.push({ personId: person.id, actor: await app.actor({ personId: person.id, unitId: contest.host.id }) });
  }
  return markers;
}

async function appoint(contest: BuiltContest, markers: readonly { personId: number }[]): Promise<void> {
  const { status, body } = await contest.staff.put(urlOf(contest, 'markers'), {
    personIds: markers.map((marker) => marker.personId),
  });
  if (status !== 200) throw new Error(`markers: ${status} ${JSON.stringify(body)}`);
}

/** A round that is over, with so many short answers, its markers appointed and tasks made. */
async function markedContest(answers: readonly string[], markers: number) {
  const contest = await buildContest(app, { cadres: answers.length, kinds: ['SINGLE', 'SHORT_ANSWER'] });
  for (const [at, text] of answers.entries())
    await answerAll(app, contest, at, { SINGLE: 'right', ...(text === '' ? {} : { SHORT_ANSWER: [text] }) });
  const people = await buildMarkers(contest, markers);
  await appoint(contest, people);
  await closeRound(app, contest);
  await app.get(MarkingWatch).run();
  return { contest, markers: people };
}

const next = (contest: BuiltContest, marker: Marker) =>
  marker.actor.post(`/api/marking-rounds/${contest.roundId}/next`, {});
const give = (marker: Marker, taskId: number, points: number, words = '') =>
  marker.actor.post(`/api/marking-tasks/${taskId}`, { points, words });

/** Takes and marks until there is nothing left. @returns how many */
async function markAll(contest: BuiltContest, marker: Marker, points: number): Promise<number> {
  for (let marked = 0; ; marked += 1) {
    const { task } = (await next(contest, marker)).body;
    if (task === null) return marked;
    expect((await give(marker, task.id, points)).status).toBe(200);
  }
}

async function subjectiveOf(contest: BuiltContest): Promise<number[]> {
  const { run } = (await contest.staff.post(urlOf(contest, 'runs'), {})).body;
  const rows = await rowsOf<{ subjective: number }>(
    app,
    'SELECT subjective FROM attempt_result WHERE run_id = ? ORDER BY attempt_id',
    [run.id],
  );
  return rows.map((row) => row.subjective);
}

async function replay(contest: BuiltContest): Promise<number> {
  return reportReplay(replayOf(app.get(Database)), { roundId: contest.roundId }, () => undefined);
}

describe('markers', () => {
  it('are appointed by the organiser, told once, and may be taken off', async () => {
    const contest = await buildContest(app, { cadres: 2, kinds: ['SHORT_ANSWER'] });
    const [a, b] = await buildMarkers(contest, 2);
    await appoint(contest, [a!, b!, { personId: contest.cadres[0]!.personId }]);
    const { items } = (await contest.staff.get(urlOf(contest, 'markers'))).body;
    expect(items).toMatchObject([
      { personId: a!.personId, isContestant: false, marked: 0, meanShare: null },
      { personId: b!.personId, isContestant: false },
      { personId: contest.cadres[0]!.personId, isContestant: true },
    ]);
    await appoint(contest, [a!]);
    expect((await contest.staff.get(urlOf(contest, 'markers'))).body.items).toHaveLength(1);
    const told = await rowsOf(
      app,
      "SELECT person_id FROM notification WHERE kind = 'contest.marker' AND person_id = ?",
      [b!.personId],
    );
    expect(told).toHaveLength(1);
    expect((await contest.staff.put(urlOf(contest, 'markers'), { personIds: [999_999] })).body.code).toBe(
      'MARKING.UNKNOWN_PERSON',
    );
    expect((await contest.staff.put(urlOf(contest, 'markers'), { personIds: ['a'] })).status).toBe(400);
    expect((await a!.actor.get(urlOf(contest, 'markers'))).status).toBe(403);
    expect((await app.http.get('/api/me/marking')).status).toBe(401);
    expect((await b!.actor.post(`/api/marking-rounds/${contest.roundId}/next`, {})).body).toMatchObject({
      status: 404,
      code: 'MARKING.NOT_APPOINTED',
    });
  });
});

describe('marking', () => {
  it('is blind: a task holds the text, the reference and the points, and nothing of whose it is', async () => {
    const { contest, markers } = await markedContest(['先登门走访，再议事协商'], 1);
    const { body } = await next(contest, markers[0]!);
    expect(body).toMatchObject({
      task: {
        kind: 'SHORT_ANSWER',
        isThird: false,
        answers: ['先登门走访，再议事协商'],
        reference: [{ reference: '先登门，再议事', points: ['登门', '议事'] }],
        maxPoints: 200,
      },
      counts: { waiting: 0, marked: 0 },
    });
    expect(Object.keys(body.task).sort()).toEqual(
      ['answers', 'heldUntil', 'id', 'isThird', 'kind', 'maxPoints', 'parts', 'reference', 'stem'].sort(),
    );
    expect(JSON.stringify(body)).not.toContain('参赛');
    // the same task until it is marked
    expect((await next(contest, markers[0]!)).body.task.id).toBe(body.task.id);
    expect((await markers[0]!.actor.get('/api/me/marking')).body.items).toMatchObject([
      { roundId: contest.roundId, isOpen: true, waiting: 0, held: 1, marked: 0 },
    ]);
  });

  it('two agree: the mean counts; an empty answer is 0 and nobody reads it', async () => {
    const { contest, markers } = await markedContest(['甲', '乙', ''], 2);
    expect(await markAll(contest, markers[0]!, 150)).toBe(2);
    expect(await markAll(contest, markers[1]!, 181)).toBe(2);
    expect(await subjectiveOf(contest)).toEqual([166, 166, 0]);
    expect((await contest.staff.get(urlOf(contest, 'marking'))).body).toMatchObject({
      tasks: { total: 4, marked: 4, held: 0, stuck: 0 },
      items: [{ answers: 2, decided: 2, thirds: 0, pairs: 2, same: 0, meanDifference: 31 }],
      spread: [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0],
      problems: [],
    });
    expect(await replay(contest)).toBe(0);
  });

  it('two differ by more than agreed: a third, who is neither of them, and the nearer of the two', async () => {
    const { contest, markers } = await markedContest(['甲'], 3);
    const [a, b, c] = markers;
    expect(await markAll(contest, a!, 200)).toBe(1);
    expect(await markAll(contest, b!, 100)).toBe(1);
    expect((await next(contest, a!)).body.task).toBeNull();
    expect((await next(contest, b!)).body.task).toBeNull();
    expect((await contest.staff.get(urlOf(contest, 'marking/disagreements'))).body.items).toMatchObject([
      { maxPoints: 200, first: { points: 200 }, second: { points: 100 }, third: null, points: null },
    ]);
    expect(await subjectiveOf(contest)).toEqual([0]);
    const { task } = (await next(contest, c!)).body;
    expect(task).toMatchObject({ isThird: true, maxPoints: 200 });
    expect((await give(c!, task.id, 130, '要点不全')).body).toMatchObject({ points: 130, isSettled: true });
    expect((await give(c!, task.id, 140)).body).toMatchObject({ status: 409, code: 'MARKING.SETTLED' });
    expect(await subjectiveOf(contest)).toEqual([115]);
    expect((await contest.staff.get(urlOf(contest, 'marking/disagreements'))).body.items).toMatchObject([
      { third: { points: 130, words: '要点不全' }, points: 115 },
    ]);
    expect((await contest.staff.get(urlOf(contest, 'markers'))).body.items).toMatchObject([
      { marked: 1, compared: 1, toThird: 1, meanShare: 10_000 },
      { marked: 1, compared: 1, toThird: 1, meanShare: 5_000 },
      { marked: 1, compared: 0, toThird: 0, meanShare: 6_500 },
    ]);
    expect(await replay(contest)).toBe(0);
  });

  it('a marker never gets the own paper, and says so when nobody is left', async () => {
    const contest = await buildContest(app, { cadres: 1, kinds: ['SHORT_ANSWER'] });
    const [cadre] = contest.cadres;
    await answerAll(app, contest, 0, { SHORT_ANSWER: ['我写的'] });
    await appoint(contest, [cadre!]);
    await closeRound(app, contest);
    await app.get(MarkingWatch).run();
    expect((await next(contest, cadre!)).body).toEqual({ task: null, counts: { waiting: 0, marked: 0 } });
    const progress = (await contest.staff.get(urlOf(contest, 'marking'))).body;
    expect(progress.tasks).toEqual({ total: 2, marked: 0, held: 0, stuck: 2 });
    expect(progress.problems).toEqual([{ code: 'TASKS_PENDING', count: 2 }]);
  });

  it('may be corrected by who gave it until the other has marked; every mark stays on record', async () => {
    const { contest, markers } = await markedContest(['甲'], 2);
    const [a, b] = markers;
    const { task } = (await next(contest, a!)).body;
    expect((await give(a!, task.id, 20)).body).toMatchObject({ isSettled: false });
    expect((await a!.actor.get(`/api/marking-rounds/${contest.roundId}/marks`)).body).toMatchObject({
      total: 1,
      items: [{ points: 20, isSettled: false, task: { id: task.id } }],
    });
    expect((await give(a!, task.id, 180, '看漏了一点')).status).toBe(200);
    expect(await markAll(contest, b!, 160)).toBe(1);
    expect((await give(a!, task.id, 0)).body).toMatchObject({ status: 409, code: 'MARKING.SETTLED' });
    const rows = await rowsOf<{ points: number }>(
      app,
      'SELECT points FROM subjective_mark WHERE round_id = ? ORDER BY id',
      [contest.roundId],
    );
    expect(rows.map((row) => row.points)).toEqual([20, 180, 160]);
    expect(await subjectiveOf(contest)).toEqual([170]);
    expect(await replay(contest)).toBe(0);
  });

  it('refuses what is too much, of another, before the end, and after the results', async () => {
    const { contest, markers } = await markedContest(['甲'], 2);
    const [a, b] = markers;
    const { task } = (await next(contest, a!)).body;
    expect((await give(a!, task.id, 201)).body).toMatchObject({ status: 422, code: 'MARKING.TOO_MANY_POINTS' });
    expect((await give(a!, task.id, -1)).status).toBe(400);
    expect((await give(a!, task.id, 1.5)).status).toBe(400);
    expect((await give(b!, task.id, 100)).body).toMatchObject({ status: 404, code: 'MARKING.TASK_NOT_FOUND' });
    expect((await give(a!, 999_999, 100)).status).toBe(404);
    expect((await app.http.post(`/api/marking-tasks/${task.id}`).send({ points: 1 })).status).toBe(401);
    await appoint(contest, [b!]);
    expect((await give(a!, task.id, 100)).body).toMatchObject({ status: 404 });
    const open = await buildContest(app, { cadres: 1, kinds: ['SHORT_ANSWER'] });
    await appoint(open, [a!]);
    expect((await next(open, a!)).body).toMatchObject({ status: 422, code: 'MARKING.NOT_NOW' });
  });

  it('a claim goes to another after half an hour; who comes back too late is told', async () => {
    const { contest, markers } = await markedContest(['甲'], 3);
    const [a, b, c] = markers;
    const { task } = (await next(contest, a!)).body;
    const other = (await next(contest, b!)).body.task;
    expect(other.id).not.toBe(task.id);
    expect((await next(contest, c!)).body.task).toBeNull();
    app.clock.advance({ minutes: 30 });
    expect((await give(b!, other.id, 100)).status).toBe(200);
    expect((await next(contest, c!)).body.task.id).toBe(task.id);
    expect((await give(a!, task.id, 100)).body).toMatchObject({ status: 404, code: 'MARKING.TASK_NOT_FOUND' });
    expect((await give(c!, task.id, 100)).status).toBe(200);
  });

  it('ten who press at the same moment get ten different tasks, and nobody two of one answer', async () => {
    const { contest, markers } = await markedContest(['一', '二', '三', '四', '五'], 10);
    const answers = await Promise.all(markers.map((marker) => next(contest, marker)));
    expect(answers.map((answer) => answer.status)).toEqual(markers.map(() => 200));
    expect(new Set(answers.map((answer) => answer.body.task.id)).size).toBe(10);
    await Promise.all(answers.map((answer, at) => give(markers[at]!, answer.body.task.id, 100)));
    const rows = await rowsOf<{ attempt_id: number; markers: number; slots: number }>(
      app,
      `SELECT attempt_id, COUNT(DISTINCT marker_id) AS markers, COUNT(*) AS slots FROM marking_task
        WHERE round_id = ? GROUP BY attempt_id`,
      [contest.roundId],
    );
    expect(rows.map((row) => [Number(row.markers), Number(row.slots)])).toEqual(
      Array.from({ length: 5 }, () => [2, 2]),
    );
  });

  it('the two of a pair who mark at the same moment open exactly one third', async () => {
    const { contest, markers } = await markedContest(['一', '二', '三', '四', '五', '六'], 2);
    for (;;) {
      const tasks = await Promise.all(markers.map((marker) => next(contest, marker)));
      if (tasks.some((answer) => answer.body.task === null)) break;
      await Promise.all(tasks.map((answer, at) => give(markers[at]!, answer.body.task.id, at === 0 ? 0 : 200)));
    }
    const thirds = await rowsOf(app, 'SELECT id FROM marking_task WHERE round_id = ? AND slot = 3', [contest.roundId]);
    expect(thirds).toHaveLength(6);
  });

  it('the run after the last mark is made by itself', async () => {
    const { contest, markers } = await markedContest(['甲'], 2);
    await markAll(contest, markers[0]!, 150);
    await app.get(MarkingWatch).run();
    expect((await contest.staff.get(urlOf(contest, 'runs'))).body.items).toHaveLength(1);
    await markAll(contest, markers[1]!, 150);
    await app.get(MarkingWatch).run();
    await app.get(MarkingWatch).run();
    expect((await contest.staff.get(urlOf(contest, 'runs'))).body.items).toMatchObject([
      { runNo: 2, cause: 'MARKED', isCurrent: true },
      { runNo: 1, cause: 'CLOSED', isCurrent: false },
    ]);
  });

  it('needs no marks for a question that was voided', async () => {
    const { contest, markers } = await markedContest(['甲', '乙'], 1);
    await markAll(contest, markers[0]!, 150);
    const { SHORT_ANSWER } = await versionsOf(app, contest);
    const voided = await contest.staff.post(urlOf(contest, 'corrections'), {
      versionId: SHORT_ANSWER,
      kind: 'FULL_FOR_ALL',
      reason: '题目超纲',
    });
    expect(voided.status).toBe(201);
    expect((await contest.staff.get(urlOf(contest, 'marking'))).body).toMatchObject({ problems: [] });
    expect(await subjectiveOf(contest)).toEqual([200, 200]);
    expect(await replay(contest)).toBe(0);
  });

  it('begins anew where answers of the grace are accepted that change the text', async () => {
    const contest = await buildContest(app, { cadres: 1, kinds: ['SHORT_ANSWER'], to: 20, graceSeconds: 120 });
    const attemptId = await write(app, contest, 0, { SHORT_ANSWER: ['写了一半'] });
    app.clock.set(new Date(contest.endsAt.getTime() + 30_000).toISOString());
    const late = { seq: 10, givenAt: contest.endsAt.getTime() - 1000, attemptId };
    await write(app, contest, 0, { SHORT_ANSWER: ['写完了'] }, late);
    const markers = await buildMarkers(contest, 2);
    await appoint(contest, markers);
    await closeRound(app, contest);
    await app.get(MarkingWatch).run();
    // nobody marks a text that may not be the one
    expect((await next(contest, markers[0]!)).body.task).toBeNull();
    const decide = (verdict: string) =>
      contest.staff.post(`/api/competition-attempts/${attemptId}/late-decision`, { verdict, words: '核对过记录' });
    expect((await decide('REFUSED')).status).toBe(200);
    await app.get(MarkingWatch).run();
    expect((await next(contest, markers[0]!)).body.task.answers).toEqual(['写了一半']);
    await markAll(contest, markers[0]!, 60);
    await markAll(contest, markers[1]!, 60);
    expect(await subjectiveOf(contest)).toEqual([60]);
    expect((await decide('ACCEPTED')).status).toBe(200);
    await app.get(MarkingWatch).run();
    const { task } = (await next(contest, markers[1]!)).body;
    expect(task.answers).toEqual(['写完了']);
    expect(await subjectiveOf(contest)).toEqual([0]);
    await markAll(contest, markers[0]!, 180);
    await markAll(contest, markers[1]!, 190);
    expect(await subjectiveOf(contest)).toEqual([185]);
    expect(await replay(contest)).toBe(0);
  });
});

describe('the results', () => {
  it('do not come out before a run has counted everything', async () => {
    const { contest, markers } = await markedContest(['甲'], 2);
    const roundUrl = `/api/competition-rounds/${contest.roundId}`;
    const step = async (act: string) => {
      const { revision } = (await contest.staff.get(roundUrl)).body;
      return contest.staff.post(`${roundUrl}/${act}`, { revision });
    };
    expect((await step('start-marking')).status).toBe(200);
    await markAll(contest, markers[0]!, 150);
    expect((await step('announce')).status).toBe(409);
    await markAll(contest, markers[1]!, 150);
    expect((await step('announce')).body).toMatchObject({
      status: 409,
      code: 'MARKING.RUN_OUTDATED',
    });
    await contest.staff.post(urlOf(contest, 'runs'), { cause: 'MARKED' });
    expect((await step('announce')).status).toBe(200);
  });
});
