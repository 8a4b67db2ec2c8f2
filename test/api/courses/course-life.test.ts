import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { systemActor } from '../../../src/kernel/access.js';
import { CourseCalendar } from '../../../src/features/courses/courses.public.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildCourse, buildFieldSite, buildLecturer, courseContentOf } from '../../support/build-courses.js';
import { buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';

let app: TestApp;
let author: TestActor;
let reviewer: TestActor;
let leader: TestActor;
let trainee: TestActor;

beforeAll(async () => {
  app = await startTestApp();
  author = await buildStaff(app, 'TRAINING_STAFF');
  reviewer = await buildStaff(app, 'TRAINING_STAFF');
  leader = await buildStaff(app, 'LEADER');
  trainee = await app.actor();
});
afterAll(() => app.close());

interface Course {
  id: number;
  code: string | null;
  revision: number;
  abilities: string[];
  working: {
    versionNo: number;
    state: string;
    content: object;
    problems: object[];
    publicationProblems: object[];
  } | null;
  published: { versionNo: number; state: string } | null;
  latest: { versionNo: number; state: string } | null;
}

async function create(actor = author, content = courseContentOf()): Promise<Course> {
  return (await actor.post('/api/courses', { content }).expect(201)).body as Course;
}

async function act(actor: TestActor, course: Course, name: string, comment = ''): Promise<Course> {
  const { body } = await actor
    .post(`/api/courses/${course.id}/${name}`, { revision: course.revision, comment })
    .expect(200);
  return body as Course;
}

async function published(content = courseContentOf()): Promise<Course> {
  const draft = await create(author, content);
  const submitted = await act(author, draft, 'submit');
  return act(reviewer, await act(reviewer, submitted, 'approve'), 'publish');
}

const isListed = async (title: string) =>
  (
    (await app.http.get('/api/public/courses').query({ size: 100 }).expect(200)).body as { items: { title: string }[] }
  ).items.some((item) => item.title === title);

describe('the life of a course', () => {
  it('goes from draft over review to the public and gets its call number', async () => {
    const draft = await create(author, courseContentOf('CLASSROOM', { title: '一门走完全程的课' }));
    expect(draft).toMatchObject({ code: null, published: null, working: { versionNo: 1, state: 'DRAFT' } });
    expect(draft.abilities.toSorted()).toEqual(['discard', 'edit', 'plan', 'submit']);
    const submitted = await act(author, draft, 'submit', '请审');
    expect(submitted.working?.state).toBe('IN_REVIEW');
    expect(submitted.abilities).toContain('recall');
    expect(submitted.abilities).not.toContain('approve');
    const approved = await act(reviewer, submitted, 'approve', '同意');
    expect(await isListed('一门走完全程的课')).toBe(false);
    const done = await act(reviewer, approved, 'publish');
    expect(done).toMatchObject({
      code: expect.stringMatching(/^KT-\d\d$/),
      working: null,
      published: { versionNo: 1, state: 'PUBLISHED' },
    });
    expect(await isListed('一门走完全程的课')).toBe(true);

    const { body } = await leader.get(`/api/courses/${done.id}/versions`).expect(200);
    expect(body.events.map((event: { act: string }) => event.act)).toEqual(['publish', 'approve', 'submit', 'create']);
    expect(body.events[1]).toMatchObject({ comment: '同意', versionNo: 1 });
    const acts = await rowsOf<{ act: string }>(
      app,
      "SELECT act FROM audit_entry WHERE subject = 'course' AND subject_id = ? ORDER BY position",
      [String(done.id)],
    );
    expect(acts.map((row) => row.act)).toEqual(['course.create', 'course.submit', 'course.approve', 'course.publish']);
  });

  it('is not reviewed by anybody who wrote a part of it', async () => {
    const draft = await create();
    const touched = await reviewer
      .put(`/api/courses/${draft.id}/draft`, { revision: draft.revision, content: courseContentOf() })
      .expect(200);
    const submitted = await act(author, touched.body as Course, 'submit');
    for (const writer of [author, reviewer]) {
      const { body } = await writer
        .post(`/api/courses/${draft.id}/approve`, { revision: submitted.revision })
        .expect(403);
      expect(body.code).toBe('COURSE.OWN_WORK');
    }
    await act(leader, submitted, 'approve');
  });

  it('goes back with a reason, and can be recalled by its author only', async () => {
    const submitted = await act(author, await create(), 'submit');
    await reviewer.post(`/api/courses/${submitted.id}/recall`, { revision: submitted.revision }).expect(403);
    const recalled = await act(author, submitted, 'recall');
    expect(recalled.working?.state).toBe('DRAFT');
    const again = await act(author, recalled, 'submit');
    await reviewer.post(`/api/courses/${again.id}/return`, { revision: again.revision }).expect(400);
    const returned = await act(reviewer, again, 'return', '课件第三页的数字要核实');
    expect(returned.working?.state).toBe('DRAFT');
  });

  it('refuses an act that its state does not allow', async () => {
    const draft = await create();
    const { body } = await reviewer.post(`/api/courses/${draft.id}/publish`, { revision: draft.revision }).expect(409);
    expect(body).toMatchObject({ code: 'COURSE.STATE', params: { state: 'DRAFT', act: 'publish' } });
  });

  it('names the path of everything that keeps it from review', async () => {
    const content = courseContentOf('SCENARIO', {}, {});
    const detail = {
      ...content.detail,
      rubric: [{ criterion: 'POLICY', weight: 90 }],
      acts: [],
    } as typeof content.detail;
    const draft = await create(author, { ...content, summary: '', detail });
    expect(draft.working?.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'detail.rubric', code: 'WEIGHTS_SUM', params: { actual: 90 } }),
      ]),
    );
    const { body } = await author.post(`/api/courses/${draft.id}/submit`, { revision: draft.revision }).expect(422);
    expect(body.code).toBe('COURSE.NOT_READY');
    expect(body.params.paths).toEqual(expect.arrayContaining(['summary', 'detail.acts', 'detail.rubric']));
  });

  it('is not published while a film has no rights, a guest no consent, a lecturer no approval, a site is closed', async () => {
    const film = courseContentOf('AUDIOVISUAL');
    const [first] = 'films' in film.detail ? (film.detail.films ?? []) : [];
    const lapsed = await buildLecturer(app, { approved: undefined });
    const closed = await buildFieldSite(app, { isActive: false });
    const cases = [
      [{ ...film, detail: { ...film.detail, films: [{ ...first!, rights: {} }] } }, 'detail.films.0.rights.state'],
      [courseContentOf('CLASSROOM', { lecturerIds: [lapsed] }), 'lecturerIds.0'],
      [courseContentOf('ON_SITE', {}, { fieldSiteId: closed }), 'detail.route.0.fieldSiteId'],
    ] as const;
    for (const [content, path] of cases) {
      const submitted = await act(author, await create(author, content as typeof film), 'submit');
      expect(submitted.working?.publicationProblems).toMatchObject([{ path }]);
      const approved = await act(reviewer, submitted, 'approve');
      const { body } = await reviewer
        .post(`/api/courses/${approved.id}/publish`, { revision: approved.revision })
        .expect(422);
      expect(body.params.paths).toEqual([path]);
    }
  });

  it('refuses what points at nothing', async () => {
    const content = courseContentOf('CLASSROOM', { lecturerIds: [99_999], subject: 'NOWHERE', coverImageId: 4711 });
    const { body } = await author.post('/api/courses', { content }).expect(422);
    expect(body).toMatchObject({
      code: 'COURSE.UNKNOWN_REFERENCE',
      params: { paths: ['subject', 'lecturerIds.0', 'coverImageId'] },
    });
  });
});

describe('versions', () => {
  it('keep the published one visible while the next is written', async () => {
    const course = await published(courseContentOf('CLASSROOM', { title: '第一版的题目' }));
    await author.post(`/api/courses/${course.id}/versions`, { revision: course.revision, comment: '' }).expect(400);
    const { body } = await author
      .post(`/api/courses/${course.id}/versions`, { revision: course.revision, comment: '新条例施行' })
      .expect(201);
    expect(body).toMatchObject({
      published: { versionNo: 1 },
      working: { versionNo: 2, state: 'DRAFT', changeNote: '新条例施行' },
    });
    const edited = await author
      .put(`/api/courses/${course.id}/draft`, {
        revision: body.revision,
        content: courseContentOf('CLASSROOM', { title: '第二版的题目' }),
        changeNote: '按新条例改',
      })
      .expect(200);
    expect(await isListed('第一版的题目')).toBe(true);
    const next = await act(
      reviewer,
      await act(reviewer, await act(author, edited.body as Course, 'submit'), 'approve'),
      'publish',
    );
    expect(next).toMatchObject({ code: course.code, published: { versionNo: 2 } });
    expect(await isListed('第一版的题目')).toBe(false);
    expect(await isListed('第二版的题目')).toBe(true);
    const history = await author.get(`/api/courses/${course.id}/versions`).expect(200);
    expect(history.body.versions).toMatchObject([
      { versionNo: 2, state: 'PUBLISHED', changeNote: '按新条例改' },
      { versionNo: 1, state: 'SUPERSEDED' },
    ]);
    const old = await author.get(`/api/courses/${course.id}/versions/1`).expect(200);
    expect(old.body.content.title).toBe('第一版的题目');
    await author.get(`/api/courses/${course.id}/versions/9`).expect(404);
  });

  it('never change the method once there is a call number', async () => {
    const course = await published();
    const { body } = await author
      .post(`/api/courses/${course.id}/versions`, { revision: course.revision, comment: '改成仪式' })
      .expect(201);
    const refused = await author
      .put(`/api/courses/${course.id}/draft`, { revision: body.revision, content: courseContentOf('CEREMONY') })
      .expect(422);
    expect(refused.body.code).toBe('COURSE.METHOD_FIXED');
  });

  it('are withdrawn with a reason, unless a class still teaches the course, and can be taken up again', async () => {
    const course = await published(courseContentOf('CLASSROOM', { title: '要下架的课' }));
    const calendar = app.get(CourseCalendar);
    calendar.register(() => Promise.resolve(new Map([[course.id, '2027-05-01']])));
    const inUse = await reviewer
      .post(`/api/courses/${course.id}/withdraw`, { revision: course.revision, comment: '政策已废止' })
      .expect(422);
    expect(inUse.body).toMatchObject({ code: 'COURSE.IN_USE', params: { nextDate: '2027-05-01' } });
    calendar.register(() => Promise.resolve(new Map()));
    const gone = await act(reviewer, course, 'withdraw', '政策已废止');
    expect(gone).toMatchObject({ published: null, working: null, latest: { state: 'WITHDRAWN' } });
    expect(await isListed('要下架的课')).toBe(false);
    const again = await author
      .post(`/api/courses/${course.id}/versions`, { revision: gone.revision, comment: '按新政策重写' })
      .expect(201);
    expect(again.body).toMatchObject({ code: course.code, working: { versionNo: 2 } });
  });

  it('that were never published go with their draft', async () => {
    const draft = await create();
    await author.delete(`/api/courses/${draft.id}/draft?revision=${draft.revision}`).expect(200);
    await author.get(`/api/courses/${draft.id}`).expect(404);
  });

  it('show a planned month on the card', async () => {
    const course = await published(courseContentOf('CLASSROOM', { title: '六月排课的课' }));
    await author
      .put(`/api/courses/${course.id}/planned-month`, { revision: course.revision, plannedMonth: '2027-06' })
      .expect(200);
    const { body } = await app.http.get('/api/public/courses').query({ q: '六月排课的课' }).expect(200);
    expect(body.items[0]).toMatchObject({ availability: 'PLANNED', plannedMonth: '2027-06' });
  });
});

describe('who may', () => {
  let course: Course;
  beforeEach(async () => {
    course = await create();
  });

  it('asks visitors to sign in and trainees to stay out', async () => {
    await app.http.get('/api/courses').expect(401);
    await trainee.get('/api/courses').expect(403);
    await trainee.post('/api/courses', { content: courseContentOf() }).expect(403);
    await leader.post('/api/courses', { content: courseContentOf() }).expect(403);
    await leader.post(`/api/courses/${course.id}/publish`, { revision: 1 }).expect(403);
  });

  it('shows a course of one unit to its staff and to nobody else', async () => {
    const [ours, theirs] = [await buildUnit(app), await buildUnit(app)];
    const here = await buildStaff(app, 'TRAINING_STAFF', ours);
    const there = await buildStaff(app, 'TRAINING_STAFF', theirs);
    const owned = await create(here);
    await here.get(`/api/courses/${owned.id}`).expect(200);
    await author.get(`/api/courses/${owned.id}`).expect(200);
    for (const path of ['', '/versions', '/versions/1']) await there.get(`/api/courses/${owned.id}${path}`).expect(404);
    await there.put(`/api/courses/${owned.id}/draft`, { revision: 1, content: courseContentOf() }).expect(404);
    await there.delete(`/api/courses/${owned.id}/draft?revision=1`).expect(404);
    for (const name of ['submit', 'recall', 'return', 'approve', 'reopen', 'publish', 'withdraw'])
      await there.post(`/api/courses/${owned.id}/${name}`, { revision: 1, comment: '理由' }).expect(404);
    await there.post(`/api/courses/${owned.id}/versions`, { revision: 1, comment: '理由' }).expect(404);
    await there.put(`/api/courses/${owned.id}/planned-month`, { revision: 1, plannedMonth: null }).expect(404);
    const list = await there.get('/api/courses?size=100').expect(200);
    expect(list.body.items.map((item: { id: number }) => item.id)).not.toContain(owned.id);
  });

  it.each([
    ['an unknown key', { content: { ...courseContentOf(), colour: 'red' } }],
    ['a detail of no method', { content: { ...courseContentOf(), detail: { method: 'DANCE' } } }],
    [
      'a field of another method',
      { content: { ...courseContentOf(), detail: { ...courseContentOf().detail, films: [] } } },
    ],
    ['a title too long', { content: { ...courseContentOf(), title: '长'.repeat(61) } }],
    ['a third of an hour', { content: { ...courseContentOf(), creditHours: 1.3 } }],
  ])('refuses %s', async (_what, body) => {
    await author.post('/api/courses', body).expect(400);
  });
});

describe('the list', () => {
  it('filters by state, method, words and pinyin, counts the states and sorts', async () => {
    await buildCourse(app, { title: '消防通道怎样清', method: 'SCENARIO' });
    await create(author, courseContentOf('SCENARIO', { title: '消防演练的草稿' }));
    const { body } = await author.get('/api/courses?q=xiaofang&sort=title').expect(200);
    expect(body.items.map((item: { title: string }) => item.title)).toEqual(['消防通道怎样清', '消防演练的草稿']);
    expect(body).toMatchObject({ total: 2, counts: { DRAFT: 1, PUBLISHED: 1 } });
    const drafts = await author.get('/api/courses').query({ q: '消防', state: 'DRAFT' }).expect(200);
    expect(drafts.body).toMatchObject({ total: 1, counts: { DRAFT: 1, PUBLISHED: 1 } });
    const none = await author.get('/api/courses').query({ q: '100%_' }).expect(200);
    expect(none.body.total).toBe(0);
    const few = await author.get('/api/courses?page=2&size=1&sort=-code').expect(200);
    expect(few.body).toMatchObject({ page: 2, size: 1 });
    expect(few.body.items).toHaveLength(1);
  });

  it('goes into a workbook, which is recorded', async () => {
    const { body, headers } = await author
      .get('/api/courses/export?method=SCENARIO')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    expect((body as Buffer).subarray(0, 2).toString()).toBe('PK');
    expect(headers['content-disposition']).toContain(encodeURIComponent('课程库-2027-03-16.xlsx'));
    const [entry] = await rowsOf<{ found: number }>(
      app,
      "SELECT COUNT(*) AS found FROM audit_entry WHERE act = 'course.export'",
    );
    expect(Number(entry?.found)).toBe(1);
    await trainee.get('/api/courses/export').expect(403);
  });
});

describe('many at once', () => {
  it('gives call numbers without gaps or doubles', async () => {
    const approved: Course[] = [];
    for (let i = 0; i < 12; i++) {
      const submitted = await act(author, await create(author, courseContentOf('CEREMONY')), 'submit');
      approved.push(await act(reviewer, submitted, 'approve'));
    }
    const done = await Promise.all(approved.map((course) => act(reviewer, course, 'publish')));
    expect(done.map((course) => course.code).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, at) => `YI-${String(at + 1).padStart(2, '0')}`),
    );
  });

  it('lets one of several publish, edit or submit what all of them saw', async () => {
    const submitted = await act(author, await create(), 'submit');
    const approved = await act(reviewer, submitted, 'approve');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        reviewer.post(`/api/courses/${approved.id}/publish`, { revision: approved.revision }),
      ),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, ...Array<number>(7).fill(409)]);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'COURSE.CHANGED' });

    const draft = await create();
    const edits = await Promise.all(
      [author, reviewer, author, reviewer].map((writer, at) =>
        writer.put(`/api/courses/${draft.id}/draft`, {
          revision: draft.revision,
          content: courseContentOf('CLASSROOM', { title: `第${at}个人改的` }),
        }),
      ),
    );
    expect(edits.map((answer) => answer.status).toSorted()).toEqual([200, 409, 409, 409]);
  });

  it('shows every publication at once to who looks next', async () => {
    const title = '刚发布就要看见';
    const course = await published(courseContentOf('CLASSROOM', { title }));
    expect(await isListed(title)).toBe(true);
    await act(reviewer, course, 'withdraw', '只是试试');
    expect(await isListed(title)).toBe(false);
  });

  it('learns of changes that another process has made', async () => {
    const id = await buildCourse(app, { title: '别的进程改了题目' });
    expect(await isListed('别的进程改了题目')).toBe(true);
    // What another process would write: no listener of this process is told.
    await app.get(Database).transaction(systemActor('elsewhere'), async (tx) => {
      await tx.manager.query('UPDATE course_version SET title = ? WHERE course_id = ?', ['改过的题目', id]);
      await tx.manager.query('UPDATE catalogue_revision SET revision = revision + 1 WHERE id = 1');
    });
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await isListed('改过的题目')).toBe(true);
  });
});
