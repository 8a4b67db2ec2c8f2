import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsoleStateView, StageStateView } from '../../../src/features/competitions/stage/stage-live.contract.js';
import type { JournalView, MatchView, RoundMatches } from '../../../src/features/competitions/stage/stage.contract.js';
import { Database } from '../../../src/platform/db/database.js';
import { systemActor } from '../../../src/kernel/access.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildQuestion } from '../../support/build-competitions.js';
import { buildPerson, buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';
import { buildMatch, buildStageRound, command, SEGMENTS, stateOf } from '../../support/build-stage.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const codeOf = (answer: { status: number; body: unknown }): string =>
  `${answer.status} ${(answer.body as { code?: string }).code ?? ''}`;

describe('setting a match up', () => {
  it('begins with the usual segments and keeps what is saved, in order', async () => {
    const host = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
    const staff = await buildStaff(app, 'TRAINING_STAFF', host);
    const roundId = await buildStageRound(app, host);
    const url = `/api/competition-rounds/${roundId}/stage-matches`;
    expect((await staff.get(url)).body).toMatchObject({ items: [], can: ['create'], round: { name: '决赛' } });
    const { id } = (await staff.post(url, {}).expect(201)).body as { id: number };
    expect(codeOf(await staff.post(url, {}))).toBe('409 STAGE.EXISTS');
    const fresh = (await staff.get(`/api/stage-matches/${id}`)).body as MatchView;
    expect(fresh.segments.map(({ kind }) => kind)).toEqual(['REQUIRED', 'BUZZER', 'RISK', 'TIE_BREAK']);
    expect(fresh.can).toEqual(['setUp', 'run', 'void']);
    expect(fresh.code).toMatch(/^[\w-]{16}$/);
  });

  it('freezes questions of the bank as they are approved now, and takes none that is not', async () => {
    const match = await buildMatch(app);
    const approved = await buildQuestion(app, { kind: 'SINGLE' });
    const draft = await buildQuestion(app, { state: 'DRAFT' });
    const { revision, rules } = (await match.staff.get(`/api/stage-matches/${match.id}`)).body as MatchView;
    const teams = match.teams.map((team, place) => ({
      unitId: team.unit.id,
      name: team.name,
      tableNo: place + 1,
      memberIds: team.people.map(({ id }) => id),
    }));
    const asking = (questionId: number) => ({
      revision,
      rules,
      teams,
      segments: [{ ...SEGMENTS[1], questions: [{ questionId, spoken: null, spokenAnswer: null, worth: null }] }],
    });
    const put = (body: object) => match.staff.put(`/api/stage-matches/${match.id}`, body);
    expect(codeOf(await put(asking(draft.id)))).toBe('422 STAGE.QUESTION_NOT_APPROVED');
    const saved = (await put(asking(approved.id)).expect(200)).body as MatchView;
    expect(saved.segments).toHaveLength(1);
    expect(saved.segments[0]?.questions).toMatchObject([{ questionId: approved.id, kind: 'SINGLE' }]);
    expect(codeOf(await put(asking(approved.id)))).toBe('409 STAGE.CHANGED');
    expect(
      codeOf(await put({ ...asking(approved.id), revision: saved.revision, teams: [{ ...teams[0], memberIds: [1] }] })),
    ).toBe('400 REQUEST.SHAPE');
    const two = [teams[0], { ...teams[1]!, memberIds: teams[0]!.memberIds }];
    expect(codeOf(await put({ ...asking(approved.id), revision: saved.revision, teams: two }))).toBe(
      '409 STAGE.SITS_IN_TWO',
    );
    const oneTable = [teams[0], { ...teams[1]!, tableNo: 1 }];
    expect(codeOf(await put({ ...asking(approved.id), revision: saved.revision, teams: oneTable }))).toBe(
      '409 STAGE.TABLE_TAKEN',
    );
    const foreign = [teams[0], { ...teams[1]!, unitId: (await buildUnit(app)).id }];
    expect(codeOf(await put({ ...asking(approved.id), revision: saved.revision, teams: foreign }))).toBe(
      '422 STAGE.NO_SUCH_UNIT',
    );
    const stranger = [teams[0], { ...teams[1]!, memberIds: [(await buildPerson(app)).id, 901, 902] }];
    expect(codeOf(await put({ ...asking(approved.id), revision: saved.revision, teams: stranger }))).toBe(
      '422 STAGE.NO_SUCH_PERSON',
    );
  });

  it('is for rounds on stage that are not final, and for the organisers of their unit', async () => {
    const match = await buildMatch(app);
    const other = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    const leader = await buildStaff(app, 'LEADER', match.host);
    for (const path of ['', '/state', '/journal', '/standing', '/events'])
      expect(codeOf(await other.get(`/api/stage-matches/${match.id}${path}`))).toBe('404 STAGE.NOT_FOUND');
    expect(codeOf(await other.get(`/api/competition-rounds/${match.roundId}/stage-matches`))).toBe(
      '404 ROUND.NOT_FOUND',
    );
    const next = { expectedSeq: 0, command: { do: 'OPEN_SEGMENT', segmentId: match.segment('REQUIRED') } };
    expect(codeOf(await other.post(`/api/stage-matches/${match.id}/commands`, next))).toBe('404 STAGE.NOT_FOUND');
    expect(codeOf(await leader.post(`/api/stage-matches/${match.id}/commands`, next))).toBe('403 AUTH.NOT_ALLOWED');
    await leader.get(`/api/stage-matches/${match.id}/standing`).expect(200);
    expect((await app.http.post(`/api/stage-matches/${match.id}/commands`).send(next)).status).toBe(401);
    const online = await buildStageRound(app, match.host, { mode: 'ONLINE' });
    expect(codeOf(await match.staff.post(`/api/competition-rounds/${online}/stage-matches`, {}))).toBe(
      '422 STAGE.NOT_A_STAGE_ROUND',
    );
    const final = await buildStageRound(app, match.host, { state: 'FINAL' });
    expect(codeOf(await match.staff.post(`/api/competition-rounds/${final}/stage-matches`, {}))).toBe(
      '409 STAGE.ROUND_FINAL',
    );
  });

  it('ends with the first segment; a rehearsal is declared void, stays on record, and the next take begins alike', async () => {
    const match = await buildMatch(app);
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('REQUIRED') });
    const view = (await match.staff.get(`/api/stage-matches/${match.id}`)).body as MatchView;
    expect(view.can).toEqual(['run', 'void']);
    const body = { revision: view.revision, rules: view.rules, teams: [], segments: [] };
    expect(codeOf(await match.staff.put(`/api/stage-matches/${match.id}`, body))).toBe('409 STAGE.BEGUN');
    await match.staff.post(`/api/stage-matches/${match.id}/void`, { reason: '彩排' }).expect(200);
    expect(
      codeOf(
        await match.staff.post(`/api/stage-matches/${match.id}/commands`, {
          expectedSeq: 1,
          command: { do: 'NEXT_QUESTION', teamId: match.teams[0]!.id },
        }),
      ),
    ).toBe('409 STAGE.VOID');
    const url = `/api/competition-rounds/${match.roundId}/stage-matches`;
    const { id } = (await match.staff.post(url, {}).expect(201)).body as { id: number };
    const takes = (await match.staff.get(url)).body as RoundMatches;
    expect(takes.items).toMatchObject([
      { id, takeNo: 2, teamCount: 3, voidedAt: null },
      { id: match.id, takeNo: 1, voidedReason: '彩排' },
    ]);
    const next = (await match.staff.get(`/api/stage-matches/${id}`)).body as MatchView;
    expect(next.teams.map(({ name, members }) => [name, members.length])).toEqual(
      match.teams.map(({ name }) => [name, 3]),
    );
    expect(next.code).not.toBe(match.code);
  });
});

describe('the journal', () => {
  it('is what the score comes from; an undo is an entry and gives the former state back', async () => {
    const match = await buildMatch(app);
    const [one, two] = match.teams;
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('REQUIRED') });
    await command(match, { do: 'NEXT_QUESTION', teamId: one!.id });
    const before = await stateOf(match);
    await command(match, { do: 'JUDGE', teamId: one!.id, verdict: 'RIGHT' });
    await command(match, { do: 'GIVE_POINTS', teamId: two!.id, points: 500, reason: '仲裁加分' });
    const undone = await command(match, { do: 'UNDO' });
    expect(undone.teams.map(({ id, total, rank }) => [id, total, rank])).toEqual([
      [one!.id, 1000, 1],
      [two!.id, 0, 2],
      [match.teams[2]!.id, 0, 2],
    ]);
    const twice = await command(match, { do: 'UNDO' });
    const { revision: _r, seq: _s, serverNow: _n, ...same } = twice;
    expect(before).toMatchObject(same);
    expect(twice.seq).toBe(6);
    const journal = (await match.staff.get(`/api/stage-matches/${match.id}/journal`)).body as JournalView;
    expect(journal.items.map(({ seq, act, undoneBy }) => [seq, act, undoneBy])).toEqual([
      [6, 'UNDONE', null],
      [5, 'UNDONE', null],
      [4, 'POINTS_GIVEN', 5],
      [3, 'JUDGED', 6],
      [2, 'QUESTION_CALLED', null],
      [1, 'SEGMENT_OPENED', null],
    ]);
    const audit = await rowsOf<{ act: string }>(
      app,
      "SELECT act FROM audit_entry WHERE subject = 'stage_match' AND subject_id = ?",
      [String(match.id)],
    );
    expect(audit.map(({ act }) => act)).toContain('stage-match.points-given');
  });

  it('cannot be changed in the database', async () => {
    const match = await buildMatch(app);
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('REQUIRED') });
    for (const sql of [
      'UPDATE stage_entry SET seq = 9 WHERE match_id = ?',
      'DELETE FROM stage_entry WHERE match_id = ?',
    ])
      await expect(
        app.get(Database).transaction(systemActor('test'), (tx) => tx.manager.query(sql, [match.id])),
      ).rejects.toThrow(/append-only/);
  });

  it('takes one of many commands that scorekeepers send at once, and tells the others who was faster', async () => {
    const match = await buildMatch(app);
    const second = await app.actor({
      name: '另一位记分员',
      roles: [{ role: 'TRAINING_STAFF', unitId: match.host.id, unitPath: match.host.path }],
    });
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('REQUIRED') });
    const { seq } = await command(match, { do: 'NEXT_QUESTION', teamId: match.teams[0]!.id });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, number) =>
        (number % 2 ? second : match.staff).post(`/api/stage-matches/${match.id}/commands`, {
          expectedSeq: seq,
          command: { do: 'JUDGE', teamId: match.teams[0]!.id, verdict: number % 2 ? 'WRONG' : 'RIGHT' },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      expect([status, body]).toMatchObject([409, { code: 'STAGE.MOVED_ON', params: { seq: seq + 1 } }]);
      expect(['测试员', '另一位记分员']).toContain((body as { params: { by: string } }).params.by);
    }
    const rows = await rowsOf<{ seq: number }>(app, 'SELECT seq FROM stage_entry WHERE match_id = ? ORDER BY seq', [
      match.id,
    ]);
    expect(rows.map((row) => row.seq)).toEqual([1, 2, 3]);
  });

  it('refuses commands of the wrong shape', async () => {
    const match = await buildMatch(app);
    for (const wrong of [
      { do: 'DANCE' },
      { do: 'UNDO', teamId: 1 },
      { do: 'JUDGE', teamId: 1, verdict: 'MAYBE' },
      { do: 'GIVE_POINTS', teamId: 1, points: 0, reason: '无' },
      { do: 'GIVE_POINTS', teamId: 1, points: 100 },
    ])
      expect(
        (await match.staff.post(`/api/stage-matches/${match.id}/commands`, { expectedSeq: 0, command: wrong })).status,
      ).toBe(400);
    expect(
      (await match.staff.post(`/api/stage-matches/${match.id}/commands`, { command: { do: 'UNDO' } })).status,
    ).toBe(400);
  });

  it('ends with the final standing, equal totals equal', async () => {
    const match = await buildMatch(app);
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('RISK') });
    await command(match, { do: 'NEXT_QUESTION', teamId: match.teams[2]!.id, worth: 3000 });
    await command(match, { do: 'JUDGE', teamId: match.teams[2]!.id, verdict: 'RIGHT' });
    const url = `/api/stage-matches/${match.id}/standing`;
    expect((await match.staff.get(url)).body).toMatchObject({ final: false });
    await command(match, { do: 'FINISH' });
    const { body } = await match.staff.get(url);
    expect(body).toMatchObject({
      final: true,
      items: [
        { name: '天工社区', unitId: match.teams[2]!.unit.id, rank: 1, total: 3000 },
        { name: '书院社区', rank: 2, total: 0 },
        { name: '应星社区', rank: 2, total: 0 },
      ],
    });
  });
});

describe('what the hall sees', () => {
  it('holds no question before it is shown, and no answer before that is shown', async () => {
    const single = await buildQuestion(app, { kind: 'SINGLE', explanation: '解析之解析', source: '某某之法' });
    const questions = [
      { questionId: single.id, spoken: null, spokenAnswer: null, worth: null },
      { questionId: null, spoken: '口播之题', spokenAnswer: '口播之答', worth: null },
    ];
    const match = await buildMatch(app, { segments: [{ ...SEGMENTS[1]!, questions }] });
    const { content } = single.draft;
    const seen: Record<string, StageStateView> = {};
    const look = async (name: string): Promise<string> => {
      const { body, text } = await app.http.get(`/api/public/stage/${match.code}`).expect(200);
      seen[name] = body as StageStateView;
      return text;
    };
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('BUZZER') });
    const prompted: ConsoleStateView = await command(match, { do: 'NEXT_QUESTION' });
    expect(prompted.prompt).toMatchObject({ text: { stem: content.stem }, answer: { letters: ['B'] } });
    const hidden = await look('called');
    for (const secret of [content.stem, ...content.options.map(({ text }) => text), '解析之解析', '某某之法'])
      expect(hidden).not.toContain(secret);
    await command(match, { do: 'SHOW_QUESTION' });
    const shown = await look('shown');
    expect(seen['shown']?.question).toMatchObject({ text: { stem: content.stem }, answer: null });
    expect(shown).not.toContain('correct');
    expect(shown).not.toContain('解析之解析');
    await command(match, { do: 'SHOW_ANSWER' });
    await look('answered');
    expect(seen['answered']?.question?.answer).toEqual({ letters: ['B'], texts: [] });
    await command(match, { do: 'NEXT_QUESTION' });
    expect(await look('spoken')).not.toContain('口播');
    await command(match, { do: 'SHOW_QUESTION' });
    expect(await look('spoken')).not.toContain('口播之答');
    expect(seen['spoken']?.question?.text).toMatchObject({ kind: null, stem: '口播之题' });
  });

  it('has the pictures of the question on the screen, and of no other', async () => {
    const editor = await buildStaff(app, 'TRAINING_STAFF');
    const added = await editor
      .post('/api/question-images')
      .attach('file', onePixel, { filename: 'p.png', contentType: 'image/png' })
      .expect(201);
    const { sha256 } = added.body as { sha256: string };
    const spoken = `看图答题 ![桥](image:${sha256})`;
    const questions = [{ questionId: null, spoken, spokenAnswer: null, worth: null }];
    const match = await buildMatch(app, { teams: 2, segments: [{ ...SEGMENTS[1]!, questions }] });
    const url = `/api/public/stage/${match.code}/images/${sha256}`;
    await command(match, { do: 'OPEN_SEGMENT', segmentId: match.segment('BUZZER') });
    await command(match, { do: 'NEXT_QUESTION' });
    expect(codeOf(await app.http.get(url))).toBe('404 IMAGE.NOT_FOUND');
    await command(match, { do: 'SHOW_QUESTION' });
    const picture = await app.http.get(url).expect(200);
    expect(picture.headers['content-type']).toBe('image/png');
    expect(codeOf(await app.http.get(url.replace(sha256, 'a'.repeat(64))))).toBe('404 IMAGE.NOT_FOUND');
    await command(match, { do: 'NEXT_QUESTION' });
    expect(codeOf(await app.http.get(url))).toBe('404 IMAGE.NOT_FOUND');
  });

  it('is nobody’s without the right code', async () => {
    for (const code of ['1', 'AAAAAAAAAAAAAAAA', `x'--`, 'A'.repeat(150)])
      for (const tail of ['', '/events'])
        expect(codeOf(await app.http.get(`/api/public/stage/${encodeURIComponent(code)}${tail}`))).toBe(
          '404 STAGE.NOT_FOUND',
        );
  });
});
