import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildHall, buildListener, pdfBytes, rehearseLecture, type BuiltHall } from '../../support/build-lectures.js';
import { buildPerson, buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';
import type { LectureDetail } from '../../../src/features/lecture-hall/lectures/lecture.contract.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => app.clock.set('2027-03-16T01:00:00.000Z'));

const TOPIC = { topic: '入户走访怎样记、怎样用', outline: '三个案例，一张表' };

function first(hall: BuiltHall) {
  const id = hall.lectureIds[0]!;
  const speaker = hall.speakers[0]!;
  return { id, url: `/api/lectures/${id}`, speaker: speaker.actor, person: speaker };
}

async function pageOf(hall: BuiltHall, actor = hall.staff): Promise<LectureDetail> {
  const answer = await actor.get(first(hall).url);
  expect(answer.status).toBe(200);
  return answer.body as LectureDetail;
}

async function submitTopic(hall: BuiltHall): Promise<LectureDetail> {
  const answer = await first(hall).speaker.post(`${first(hall).url}/topic`, TOPIC);
  expect(answer.body).toMatchObject({ state: 'TOPIC_SUBMITTED' });
  return answer.body as LectureDetail;
}

async function approveTopic(hall: BuiltHall): Promise<LectureDetail> {
  const { revision } = await submitTopic(hall);
  const answer = await hall.staff.post(`${first(hall).url}/topic-review`, { verdict: 'APPROVE', revision });
  expect(answer.body).toMatchObject({ state: 'TOPIC_APPROVED' });
  return answer.body as LectureDetail;
}

describe('a lecture from topic to rehearsal', () => {
  it('goes step by step, each act in the journal and the audit log', async () => {
    const hall = await buildHall(app);
    const { url, speaker, id } = first(hall);
    expect((await pageOf(hall, speaker)).can).toEqual(['submitTopic']);
    await approveTopic(hall);
    expect((await pageOf(hall, speaker)).can).toEqual(['submitTopic', 'uploadCourseware']);

    const upload = await speaker
      .post(`${url}/courseware`)
      .attach('file', pdfBytes(), { filename: '入户走访.pdf', contentType: 'application/pdf' });
    expect(upload.status).toBe(201);
    expect(upload.body).toMatchObject({ version: 1, lecture: { state: 'COURSEWARE_SUBMITTED' } });
    const returned = await hall.staff.post(`${url}/courseware-review`, {
      verdict: 'RETURN',
      words: '第3页数据有误',
      version: 1,
    });
    expect(returned.body).toMatchObject({ state: 'TOPIC_APPROVED' });
    await speaker.post(`${url}/courseware`).attach('file', pdfBytes('二'), { filename: '入户走访2.pdf' });
    const approved = await hall.staff.post(`${url}/courseware-review`, { verdict: 'APPROVE', version: 2 });
    expect(approved.body).toMatchObject({
      state: 'COURSEWARE_APPROVED',
      courseware: [
        { version: 2, name: '入户走访2.pdf', verdict: 'APPROVED' },
        { version: 1, name: '入户走访.pdf', verdict: 'RETURNED' },
      ],
    });
    const download = await speaker.get(`${url}/courseware/1`).buffer(true);
    expect(download.headers['content-disposition']).toContain(encodeURIComponent('入户走访.pdf'));

    const prepared = await hall.staff.post(`${url}/preparation`, {
      on: '2027-03-15',
      personIds: [hall.speakers[0]!.id, hall.speakers[1]!.id],
      notes: '统一口径',
    });
    expect(prepared.body).toMatchObject({
      state: 'PREPARED',
      preparation: { on: '2027-03-15', people: [{ name: '主讲甲' }, { name: '主讲乙' }], notes: '统一口径' },
    });
    const revise = await hall.staff.post(`${url}/rehearsal`, { on: '2027-03-16', verdict: 'REVISE', words: '太长' });
    expect(revise.body).toMatchObject({ state: 'TOPIC_APPROVED', rehearsal: { verdict: 'REVISE', words: '太长' } });
    await speaker.post(`${url}/courseware`).attach('file', pdfBytes('三'), { filename: '入户走访3.pdf' });
    const again = await hall.staff.post(`${url}/courseware-review`, { verdict: 'APPROVE', version: 3 });
    expect(again.body).toMatchObject({ state: 'PREPARED' });
    const passed = await hall.staff.post(`${url}/rehearsal`, { on: '2027-03-16', verdict: 'PASS' });
    expect(passed.body).toMatchObject({ state: 'REHEARSED', rehearsal: { verdict: 'PASS' } });

    const page = await pageOf(hall);
    // the notice of the month is sent by a job of its own
    expect(page.journal.map((row) => row.act).filter((act) => act !== 'NOTICE_SENT')).toEqual([
      'TOPIC_SUBMITTED',
      'TOPIC_APPROVED',
      'COURSEWARE_SUBMITTED',
      'COURSEWARE_RETURNED',
      'COURSEWARE_SUBMITTED',
      'COURSEWARE_APPROVED',
      'PREPARED',
      'REHEARSAL_REVISE',
      'COURSEWARE_SUBMITTED',
      'COURSEWARE_APPROVED',
      'REHEARSAL_PASSED',
    ]);
    expect(page.steps.slice(1).map((step) => `${step.step} ${step.status}`)).toEqual([
      'TOPIC DONE',
      'COURSEWARE DONE',
      'GROUP_PREPARATION DONE',
      'REHEARSAL DONE',
      'LECTURE OPEN',
      'FILING OPEN',
    ]);
    const audited = await rowsOf<{ act: string }>(
      app,
      "SELECT act FROM audit_entry WHERE subject = 'lecture' AND subject_id = ? ORDER BY position",
      [String(id)],
    );
    expect(audited.map((row) => row.act)).toContain('lecture.rehearsal-pass');
    expect(audited.filter((row) => row.act === 'lecture.courseware-submit')).toHaveLength(3);
  });

  it('has a title of one line, whatever is pasted', async () => {
    const hall = await buildHall(app);
    const { url, speaker } = first(hall);
    const pasted = await speaker.post(`${url}/topic`, {
      ...TOPIC,
      topic: ' 走访\r\nATTENDEE:mailto:x@y.cn\u2028怎样记 ',
    });
    expect((pasted.body as LectureDetail).topic).toBe('走访 ATTENDEE:mailto:x@y.cn 怎样记');
    expect((await speaker.post(`${url}/topic`, { ...TOPIC, topic: '\r\n\u3000' })).status).toBe(400);
  });

  it('shows others the published lecture without what is inside, and its topic once approved', async () => {
    const hall = await buildHall(app);
    const stranger = await buildListener(app, hall.communities[1]!);
    await submitTopic(hall);
    const before = await pageOf(hall, stranger.actor);
    expect(before).toMatchObject({ topic: null, outline: null, insider: false, journal: [], steps: [], can: [] });
    const { revision } = await pageOf(hall);
    await hall.staff.post(`${first(hall).url}/topic-review`, { verdict: 'APPROVE', revision });
    expect((await pageOf(hall, stranger.actor)).topic).toBe(TOPIC.topic);
    const shown = await app.http.get(`/api/public/lecture-dates/${hall.dateId}`);
    expect(shown.body).toMatchObject({
      seatsLeft: 40,
      daysLeft: 17,
      lectures: [{ topic: TOPIC.topic }, { topic: null }],
    });
  });

  it('does not turn numbers into names of people whom staff may not see', async () => {
    const hall = await buildHall(app, { state: 'COURSEWARE_APPROVED' });
    const stranger = await buildPerson(app, {});
    const prepare = (personIds: number[]) =>
      hall.staff.post(`${first(hall).url}/preparation`, { on: '2027-03-16', personIds });
    expect((await prepare([first(hall).person.id, stranger.id])).body).toMatchObject({
      status: 422,
      code: 'LECTURE.UNKNOWN_PERSON',
      params: { personId: stranger.id },
    });
    expect((await prepare([first(hall).person.id])).status).toBe(200);
  });

  it('keeps what is only planned to staff', async () => {
    const hall = await buildHall(app, { status: 'PLANNED' });
    expect((await first(hall).speaker.get(first(hall).url)).status).toBe(404);
    expect((await pageOf(hall)).dateStatus).toBe('PLANNED');
    expect((await app.http.get(`/api/public/lecture-dates/${hall.dateId}`)).status).toBe(404);
    expect((await first(hall).speaker.post(`${first(hall).url}/topic`, TOPIC)).status).toBe(404);
    const early = await hall.staff.post(`${first(hall).url}/topic`, TOPIC);
    expect(early.body).toMatchObject({ status: 409, code: 'LECTURE.NOT_PUBLISHED' });
  });

  it('is reviewed by 教务 or the secretary of the unit, never by the speaker or whoever handed it in', async () => {
    const hall = await buildHall(app);
    const { url, person, id } = first(hall);
    const { revision } = await submitTopic(hall);
    const body = { verdict: 'APPROVE', revision };
    const grant = (unit: { id: number; path: string }) => [
      { role: 'COMMUNITY_SECRETARY' as const, unitId: unit.id, unitPath: unit.path },
    ];
    const asSecretary = await app.actor({ personId: null, roles: grant(hall.communities[0]!) });
    const otherSecretary = await app.actor({ roles: grant(hall.communities[1]!) });
    const otherStaff = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' }));
    expect((await otherSecretary.post(`${url}/topic-review`, body)).status).toBe(404);
    expect((await otherStaff.post(`${url}/topic-review`, body)).status).toBe(404);
    expect((await otherStaff.post(`${url}/preparation`, { on: '2027-03-16', personIds: [person.id] })).status).toBe(
      404,
    );
    expect((await first(hall).speaker.post(`${url}/topic-review`, body)).status).toBe(403);
    expect((await app.http.post(`${url}/topic-review`).send(body)).status).toBe(401);
    expect((await asSecretary.post(`${url}/topic-review`, { verdict: 'RETURN', revision })).status).toBe(400);
    expect(
      (await asSecretary.post(`${url}/topic-review`, { verdict: 'RETURN', words: '题目太大', revision })).body,
    ).toMatchObject({ state: 'ASSIGNED' });

    const onBehalf = await hall.staff.post(`${url}/topic`, TOPIC);
    const own = await hall.staff.post(`${url}/topic-review`, {
      verdict: 'APPROVE',
      revision: (onBehalf.body as LectureDetail).revision,
    });
    expect(own.body).toMatchObject({ status: 403, code: 'LECTURE.OWN_WORK' });
    expect((onBehalf.body as LectureDetail).can).not.toContain('reviewTopic');

    const notices = await rowsOf<{ kind: string }>(
      app,
      'SELECT kind FROM notification WHERE person_id = ? AND link = ?',
      [person.id, `/hall/lectures/${id}`],
    );
    expect(notices.map((row) => row.kind)).toContain('lecture.topic.returned');
  });

  it('refuses a review of what has changed since', async () => {
    const hall = await buildHall(app);
    const { revision } = await submitTopic(hall);
    await first(hall).speaker.post(`${first(hall).url}/topic`, { ...TOPIC, topic: '另一个题目' });
    const late = await hall.staff.post(`${first(hall).url}/topic-review`, { verdict: 'APPROVE', revision });
    expect(late.body).toMatchObject({ status: 409, code: 'LECTURE.CHANGED' });
  });

  it('lets one of two reviewers win and tells the other who was faster', async () => {
    for (let round = 0; round < 4; round++) {
      const hall = await buildHall(app, { speakers: 1 });
      const { revision } = await submitTopic(hall);
      const colleague = await buildStaff(app, 'TRAINING_STAFF', hall.host);
      const answers = await Promise.all([
        hall.staff.post(`${first(hall).url}/topic-review`, { verdict: 'APPROVE', revision }),
        colleague.post(`${first(hall).url}/topic-review`, { verdict: 'RETURN', words: '再想想', revision }),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
      const loser = answers.find((answer) => answer.status === 409)!;
      expect(loser.body).toMatchObject({ code: 'LECTURE.DECIDED', params: { by: '测试员' } });
      const journal = await rowsOf(
        app,
        "SELECT id FROM lecture_step_entry WHERE lecture_id = ? AND act IN ('TOPIC_APPROVED', 'TOPIC_RETURNED')",
        [first(hall).id],
      );
      expect(journal).toHaveLength(1);
    }
  });

  it('numbers two uploads at one moment one after the other', async () => {
    const hall = await buildHall(app, { speakers: 1 });
    await approveTopic(hall);
    const { url, speaker } = first(hall);
    const answers = await Promise.all(
      ['一', '二', '三'].map((text) =>
        speaker.post(`${url}/courseware`).attach('file', pdfBytes(text), { filename: `${text}.pdf` }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect((await pageOf(hall)).courseware.map((row) => row.version)).toEqual([3, 2, 1]);
    const stale = await hall.staff.post(`${url}/courseware-review`, { verdict: 'APPROVE', version: 1 });
    expect(stale.body).toMatchObject({ status: 409, code: 'COURSEWARE.NEWER', params: { version: 3 } });
  });

  it.each([
    ['an empty file', '课件.pdf', Buffer.alloc(0), 'COURSEWARE.EMPTY'],
    ['a program', '课件.exe', Buffer.from('MZ…'), 'COURSEWARE.TYPE'],
    ['a file without an ending', '课件', pdfBytes(), 'COURSEWARE.TYPE'],
    ['a text that says it is slides', '课件.pptx', Buffer.from('你好'), 'COURSEWARE.CONTENT'],
    [
      'an archive that says it is slides',
      '课件.pptx',
      Buffer.from('PK\u0003\u0004…word/document.xml'),
      'COURSEWARE.CONTENT',
    ],
    ['something huge', '课件.pdf', Buffer.concat([pdfBytes(), Buffer.alloc(51 * 1024 * 1024)]), 'UPLOAD.TOO_LARGE'],
  ])('refuses %s by name', async (_what, filename, bytes, code) => {
    const hall = await buildHall(app, { speakers: 1 });
    await approveTopic(hall);
    const answer = await first(hall)
      .speaker.post(`${first(hall).url}/courseware`)
      .attach('file', bytes, { filename });
    expect(answer.body).toMatchObject({ status: 400, code });
    expect((await pageOf(hall)).courseware).toEqual([]);
  });

  it('gives courseware to those who may have it', async () => {
    const hall = await buildHall(app, { speakers: 2 });
    await approveTopic(hall);
    const { url, speaker } = first(hall);
    await speaker.post(`${url}/courseware`).attach('file', pdfBytes(), { filename: '课件.pdf' });
    const stranger = await buildListener(app, hall.communities[0]!);
    expect((await hall.speakers[1]!.actor.get(`${url}/courseware/1`)).status).toBe(200);
    expect((await stranger.actor.get(`${url}/courseware/1`)).body).toMatchObject({ code: 'COURSEWARE.NOT_FOUND' });
    expect((await speaker.get(`${url}/courseware/9`)).status).toBe(404);
    expect(
      (await stranger.actor.post(`${url}/courseware`).attach('file', pdfBytes(), { filename: '课件.pdf' })).body,
    ).toMatchObject({ status: 403, code: 'LECTURE.NOT_SPEAKER' });
  });

  it('tells staff when the rehearsal asks for a substitute', async () => {
    const hall = await buildHall(app, { speakers: 1, state: 'PREPARED' });
    const person = await buildPerson(app, { unit: hall.host });
    await app.actor({
      personId: person.id,
      roles: [{ role: 'TRAINING_STAFF', unitId: hall.host.id, unitPath: hall.host.path }],
    });
    const url = `${first(hall).url}/rehearsal`;
    expect((await hall.staff.post(url, { on: '2027-03-16', verdict: 'REPLACE' })).status).toBe(400);
    expect((await hall.staff.post(url, { on: '2027-03-17', verdict: 'PASS' })).body).toMatchObject({
      code: 'LECTURE.DAY_AHEAD',
    });
    const answer = await hall.staff.post(url, { on: '2027-03-16', verdict: 'REPLACE', words: '嗓子不适' });
    expect(answer.body).toMatchObject({ state: 'PREPARED', rehearsal: { verdict: 'REPLACE' } });
    const told = await rowsOf<{ kind: string }>(app, 'SELECT kind FROM notification WHERE person_id = ?', [person.id]);
    expect(told.map((row) => row.kind)).toEqual(['lecture.rehearsal.replace']);
  });

  it('writes one group preparation down for all lectures that are ready', async () => {
    const hall = await buildHall(app, { speakers: 3, state: 'COURSEWARE_APPROVED' });
    const answer = await hall.staff.post(`${first(hall).url}/preparation`, {
      on: '2027-03-16',
      personIds: hall.speakers.map((speaker) => speaker.id),
      wholeDate: true,
    });
    expect(answer.status).toBe(200);
    const states = await rowsOf<{ state: string }>(app, 'SELECT state FROM lecture WHERE date_id = ?', [hall.dateId]);
    expect(states.map((row) => row.state)).toEqual(['PREPARED', 'PREPARED', 'PREPARED']);
    const unknown = await hall.staff.post(`${first(hall).url}/preparation`, { on: '2027-03-16', personIds: [999_999] });
    expect(unknown.body).toMatchObject({ code: 'LECTURE.UNKNOWN_PERSON' });
  });

  it('keeps its journal: the database refuses to change or remove a row', async () => {
    const hall = await buildHall(app, { speakers: 1 });
    await rehearseLecture(app, hall);
    const { Database } = await import('../../../src/platform/db/database.js');
    const { systemActor } = await import('../../../src/kernel/access.js');
    for (const sql of ["UPDATE lecture_step_entry SET words = '改'", 'DELETE FROM lecture_step_entry'])
      await expect(app.get(Database).transaction(systemActor('test'), (tx) => tx.manager.query(sql))).rejects.toThrow(
        'append-only',
      );
  });
});
