import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../src/platform/db/database.js';
import { execute } from '../../../src/platform/db/statements.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { systemActor } from '../../../src/kernel/access.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import {
  buildOrganiser,
  draftRound,
  publishedRound,
  roundBody,
  type BuiltOrganiser,
} from '../../support/build-organisers.js';
import { buildPaper } from '../../support/build-papers.js';
import { buildPerson, buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';

const START = '2027-03-16T01:00:00.000Z';
let app: TestApp;
let here: BuiltOrganiser;
beforeAll(async () => {
  app = await startTestApp({ config: { jobs: 'off' } });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(START);
  here = await buildOrganiser(app);
});

const codeOf = (answer: { body: unknown }): unknown => (answer.body as { code?: string }).code;

describe('a competition', () => {
  it('is made, changed, listed and deleted by the staff of its organiser', async () => {
    const made = await here.staff.post('/api/competitions', { name: ' 第二季度  竞赛 ', yearNo: 2027, quarterNo: 2 });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: '第二季度 竞赛',
      unitId: here.host.id,
      rounds: [],
      acts: ['edit', 'delete', 'addRound'],
      revision: 1,
    });
    const { id } = made.body as { id: number };
    const change = { name: '第二季度业务竞赛', yearNo: 2027, quarterNo: 2, introduction: '欢迎参加' };
    const changed = await here.staff.put(`/api/competitions/${id}`, { ...change, revision: 1 });
    expect(changed.body).toMatchObject({ name: '第二季度业务竞赛', introduction: '欢迎参加', revision: 2 });
    const again = await here.staff.put(`/api/competitions/${id}`, { ...change, revision: 1 });
    expect([again.status, codeOf(again)]).toEqual([409, 'COMPETITION.CHANGED']);
    const list = await here.staff.get('/api/competitions?year=2027&quarter=2&q=业务');
    expect(list.body).toMatchObject({ total: 1, items: [{ id }] });
    expect((await here.staff.delete(`/api/competitions/${id}`)).status).toBe(200);
    expect((await here.staff.get(`/api/competitions/${id}`)).status).toBe(404);
  });

  it('is not there for another county, and closed to those without the right', async () => {
    const elsewhere = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    const url = `/api/competitions/${here.competitionId}`;
    expect((await elsewhere.get(url)).status).toBe(404);
    const body = { name: '别处', yearNo: 2027, quarterNo: 1, revision: 1 };
    expect((await elsewhere.put(url, body)).status).toBe(404);
    expect((await elsewhere.delete(url)).status).toBe(404);
    expect((await elsewhere.post(`${url}/rounds`, roundBody(app, here))).status).toBe(404);
    expect((await app.http.get(url)).status).toBe(401);
    expect((await (await app.actor()).get(url)).status).toBe(403);
    const leader = await buildStaff(app, 'LEADER', here.host);
    expect((await leader.get(url)).body).toMatchObject({ acts: [] });
    expect((await leader.put(url, body)).status).toBe(403);
    const foreign = await elsewhere.post('/api/competitions', { ...body, revision: undefined, unitId: here.host.id });
    expect([foreign.status, codeOf(foreign)]).toEqual([403, 'COMPETITION.UNIT_OUTSIDE']);
  });

  it('with rounds is not deleted', async () => {
    await draftRound(app, here);
    const answer = await here.staff.delete(`/api/competitions/${here.competitionId}`);
    expect([answer.status, codeOf(answer)]).toEqual([409, 'COMPETITION.HAS_ROUNDS']);
  });
});

describe('a round that is a draft', () => {
  it('holds its rules, and can be changed in everything', async () => {
    const { id, revision } = await draftRound(app, here);
    const page = await here.staff.get(`/api/competition-rounds/${id}`);
    expect(page.body).toMatchObject({
      state: 'DRAFT',
      acts: ['edit', 'delete', 'publish'],
      rules: { multiple: 'EXACT', tieBreaks: ['SUBJECTIVE', 'USED_TIME'], unitScore: { rule: 'BEST', best: 5 } },
      entryRule: { units: null, categories: ['CAREER_STAFF', 'PUBLIC_WELFARE_POST'] },
      paper: { id: here.paperId, isFixed: true, itemCount: 2 },
      counts: { entries: 0, started: 0 },
    });
    const rules = { ...(page.body as { rules: object }).rules, tieBreaks: ['USED_TIME'], multiple: 'HALF' };
    const [east] = here.communities;
    const body = roundBody(app, here, {
      name: '初赛甲',
      lateEntryMinutes: 15,
      rules,
      entryRule: { unitIds: [east.id], categories: null },
    });
    const changed = await here.staff.put(`/api/competition-rounds/${id}`, { ...body, revision });
    expect(changed.body).toMatchObject({
      name: '初赛甲',
      lateEntryMinutes: 15,
      rules: { tieBreaks: ['USED_TIME'], multiple: 'HALF' },
      entryRule: { units: [{ id: east.id, name: '东门社区' }], categories: null },
      revision: 2,
    });
    const stale = await here.staff.put(`/api/competition-rounds/${id}`, { ...body, revision });
    expect([stale.status, codeOf(stale)]).toEqual([409, 'ROUND.CHANGED']);
    expect((await here.staff.delete(`/api/competition-rounds/${id}`)).status).toBe(200);
    expect((await here.staff.get(`/api/competition-rounds/${id}`)).status).toBe(404);
  });

  it.each<[string, object, number, string]>([
    ['an end before the start', { endsAt: START }, 422, 'ROUND.WINDOW_ORDER'],
    ['a duration beyond the window', { durationMinutes: 121 }, 422, 'ROUND.DURATION_BEYOND_WINDOW'],
    ['a paper that is not there', { paperId: 999_999 }, 422, 'ROUND.PAPER_NOT_FOUND'],
    ['a paper for the stage', { mode: 'STAGE' }, 422, 'ROUND.STAGE_HAS_NO_PAPER'],
    [
      'a unit that is not there',
      { entryRule: { unitIds: [999_999], categories: null } },
      422,
      'COMPETITION.UNIT_UNKNOWN',
    ],
    ['no duration', { durationMinutes: 0 }, 400, 'REQUEST.SHAPE'],
    ['late entry of nothing', { lateEntryMinutes: 0 }, 400, 'REQUEST.SHAPE'],
    ['a rule nobody knows', { surprise: 1 }, 400, 'REQUEST.SHAPE'],
    [
      'more than a hundred percent',
      {
        rules: {
          multiple: 'EXACT',
          blanks: 'EACH',
          thirdMarkerPercent: 20,
          thirdMarkerRule: 'THIRD',
          tieBreaks: [],
          unitScore: { rule: 'ALL', best: 1 },
          awards: [{ kind: 'PERSON', name: '一等奖', by: 'RATIO', amount: 101 }],
        },
      },
      400,
      'REQUEST.SHAPE',
    ],
  ])('refuses %s', async (_, change, status, code) => {
    const url = `/api/competitions/${here.competitionId}/rounds`;
    const answer = await here.staff.post(url, roundBody(app, here, change));
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('refuses a paper and a unit of another county', async () => {
    const other = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
    const paper = await buildPaper(app, { unit: other, counts: { SINGLE: 1 } });
    const url = `/api/competitions/${here.competitionId}/rounds`;
    const withPaper = await here.staff.post(url, roundBody(app, here, { paperId: paper.id }));
    expect([withPaper.status, codeOf(withPaper)]).toEqual([422, 'ROUND.PAPER_NOT_FOUND']);
    const entryRule = { unitIds: [other.id], categories: null };
    const withUnit = await here.staff.post(url, roundBody(app, here, { entryRule }));
    expect([withUnit.status, codeOf(withUnit)]).toEqual([403, 'COMPETITION.UNIT_OUTSIDE']);
    const everywhere = await buildStaff(app, 'TRAINING_STAFF');
    const apart = await everywhere.post(url, roundBody(app, here, { entryRule }));
    expect([apart.status, codeOf(apart)]).toEqual([422, 'ROUND.UNIT_NOT_UNDER']);
  });
});

describe('publishing', () => {
  it('tells the counts before, freezes the list with the units of that moment, and tells everybody once', async () => {
    const { id, revision } = await draftRound(app, here);
    const sample = await here.staff.get(`/api/competition-rounds/${id}/publish-sample`);
    expect(sample.body).toMatchObject({
      entries: 4,
      withoutAccount: 4,
      byCategory: [{ category: 'CAREER_STAFF', people: 4 }],
      kept: { added: 0, removed: 0, extra: 0 },
      problems: [],
    });
    expect((sample.body as { byUnit: object[] }).byUnit).toHaveLength(2);
    const published = await here.staff.post(`/api/competition-rounds/${id}/publish`, { revision });
    expect(published.status).toBe(200);
    expect(published.body).toMatchObject({
      state: 'PUBLISHED',
      counts: { entries: 4 },
      acts: ['withdraw', 'extend', 'addEntries', 'changeEntries', 'seeEntries'],
    });
    // a move to another unit afterwards changes nothing on the list
    const [moved] = here.people;
    await app.get(Database).transaction(systemActor('test'), async (tx) => {
      await execute(tx.manager, 'UPDATE person SET unit_id = ? WHERE id = ?', [here.communities[1].id, moved!.id]);
    });
    const entries = await here.staff.get(`/api/competition-rounds/${id}/entries?sort=name&q=陈东一`);
    expect(entries.body).toMatchObject({
      total: 1,
      items: [{ personName: '陈东一', unitName: '东门社区', category: 'CAREER_STAFF', attempt: null }],
    });
    await app.get(Database).transaction(systemActor('test'), async (tx) => {
      await execute(tx.manager, 'UPDATE person SET unit_id = ? WHERE id = ?', [here.communities[0].id, moved!.id]);
    });
    await app.get(JobRunner).settle();
    await app.get(JobRunner).settle();
    const told = await rowsOf<{ kind: string; link: string }>(
      app,
      'SELECT kind, link FROM notification WHERE person_id = ? AND link = ?',
      [moved!.id, `/competitions/rounds/${id}`],
    );
    expect(told).toEqual([{ kind: 'round.published', link: `/competitions/rounds/${id}` }]);
    const steps = await here.staff.get(`/api/competition-rounds/${id}/steps`);
    expect(steps.body).toMatchObject({
      items: [
        { act: 'publish', fromState: 'DRAFT', toState: 'PUBLISHED', detail: { entries: 4 }, madeByName: '测试员' },
      ],
    });
    const audit = await rowsOf<{ act: string }>(
      app,
      "SELECT act FROM audit_entry WHERE subject = 'competition-round' AND subject_id = ? ORDER BY position",
      [String(id)],
    );
    expect(audit.map((row) => row.act)).toEqual(['competition-round.create', 'competition-round.publish']);
  });

  it('twice at once happens once', async () => {
    const { id, revision } = await draftRound(app, here);
    const url = `/api/competition-rounds/${id}/publish`;
    const answers = await Promise.all(Array.from({ length: 4 }, () => here.staff.post(url, { revision })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
    const rows = await rowsOf(app, 'SELECT id FROM round_entry WHERE round_id = ?', [id]);
    expect(rows).toHaveLength(4);
    expect(await rowsOf(app, 'SELECT id FROM round_step WHERE round_id = ?', [id])).toHaveLength(1);
  });

  it('is refused without a fixed paper, without people, and into the past', async () => {
    const draft = await buildPaper(app, { unit: here.host, counts: { SINGLE: 1 }, state: 'DRAFT' });
    const nobody = { unitIds: [here.communities[0].id], categories: ['LECTURER'] };
    for (const [change, problem] of [
      [{ paperId: null }, 'NO_PAPER'],
      [{ paperId: draft.id }, 'PAPER_NOT_FIXED'],
      [{ entryRule: nobody }, 'NOBODY'],
      [{ startsAt: START }, 'STARTS_IN_PAST'],
    ] as const) {
      const { id, revision } = await draftRound(app, here, change);
      const sample = await here.staff.get(`/api/competition-rounds/${id}/publish-sample`);
      expect(sample.body).toMatchObject({ problems: [problem] });
      const answer = await here.staff.post(`/api/competition-rounds/${id}/publish`, { revision });
      expect([answer.status, codeOf(answer)]).toEqual([422, `ROUND.${problem}`]);
    }
  });

  it('warns of another round of the same people at the same time', async () => {
    const first = await publishedRound(app, here);
    const { id, revision } = await draftRound(app, here, { name: '复赛', kind: 'SEMIFINAL' });
    const sample = await here.staff.get(`/api/competition-rounds/${id}/publish-sample`);
    expect(sample.body).toMatchObject({ overlaps: [{ roundId: first.id, name: '初赛', people: 4 }] });
    const url = `/api/competition-rounds/${id}/publish`;
    const refused = await here.staff.post(url, { revision });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'ROUND.OVERLAPS']);
    expect((await here.staff.post(url, { revision, acceptWarnings: true })).status).toBe(200);
  });

  it('again after a withdrawal keeps what was done by hand', async () => {
    const { id } = await publishedRound(app, here);
    const url = `/api/competition-rounds/${id}`;
    const guest = await buildPerson(app, { unit: here.host, name: '补录者', category: 'GROUP_LEADER' });
    await here.staff.post(`${url}/entries`, { personIds: [guest.id], reason: '单位补报' }).expect(200);
    const list = (await here.staff.get(`${url}/entries`)).body as { items: { id: number; personName: string }[] };
    const entry = (name: string): number => list.items.find((one) => one.personName === name)!.id;
    await here.staff.post(`${url}/entries/${entry('万西一')}/remove`, { reason: '脱产学习' }).expect(200);
    await here.staff
      .post(`${url}/entries/${entry('万西二')}/extra-time`, { minutes: 20, reason: '视力障碍' })
      .expect(200);
    const back = await withdraw(id);
    expect(back).toMatchObject({ state: 'DRAFT', acts: ['edit', 'publish'] });
    const sample = await here.staff.get(`${url}/publish-sample`);
    expect(sample.body).toMatchObject({ entries: 4, kept: { added: 1, removed: 1, extra: 1 } });
    const { revision } = (await here.staff.get(url)).body as { revision: number };
    const published = await here.staff.post(`${url}/publish`, { revision });
    expect(published.body).toMatchObject({ counts: { entries: 4, removed: 1, extra: 1 } });
    const deleted = await here.staff.delete(url);
    expect([deleted.status, codeOf(deleted)]).toEqual([409, 'ROUND.NOT_DRAFT']);
    await withdraw(id);
    const kept = await here.staff.delete(url);
    expect([kept.status, codeOf(kept)]).toEqual([409, 'ROUND.HAS_HISTORY']);
  });

  async function withdraw(id: number): Promise<object> {
    const { revision } = (await here.staff.get(`/api/competition-rounds/${id}`)).body as { revision: number };
    const answer = await here.staff
      .post(`/api/competition-rounds/${id}/withdraw`, { words: '时间另定', revision })
      .expect(200);
    return answer.body as object;
  }
});

describe('what is public', () => {
  it('shows published rounds with windows and rules; no draft, no name', async () => {
    const other = await buildOrganiser(app);
    const url = `/api/public/competitions/${other.competitionId}`;
    const draft = await draftRound(app, other, { name: '决赛', kind: 'FINAL' });
    expect((await app.http.get(url)).status).toBe(404);
    const { id } = await publishedRound(app, other);
    const page = await app.http.get(url);
    expect(page.status).toBe(200);
    expect(page.body).toMatchObject({ rounds: [{ id, name: '初赛', state: 'PUBLISHED', entryCount: 4, awards: [] }] });
    expect((page.body as { rounds: object[] }).rounds).toHaveLength(1);
    expect(JSON.stringify(page.body)).not.toMatch(/陈东一|seed|paper/);
    const list = await app.http.get('/api/public/competitions?size=100');
    const card = (list.body as { items: { id: number; rounds: { id: number }[] }[] }).items.find(
      (one) => one.id === other.competitionId,
    );
    expect(card?.rounds.map((round) => round.id)).toEqual([id]);
    expect(JSON.stringify(list.body)).not.toContain(`"id":${draft.id},"kind":"FINAL"`);
  });
});
