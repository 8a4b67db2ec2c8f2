import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { systemActor } from '../../../src/kernel/access.js';
import { CourseCalendar, TEACHING_METHODS } from '../../../src/features/courses/courses.public.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildCourses, buildFieldSite, buildLecturer } from '../../support/build-courses.js';

let app: TestApp;
let lecturerId: number;
let ids: number[];

beforeAll(async () => {
  app = await startTestApp();
  lecturerId = await buildLecturer(app);
  ids = await buildCourses(app, [
    { title: '民法典里的物业服务合同', lecturerIds: [lecturerId] },
    { title: '物业纠纷调解：一次楼道协商', method: 'SCENARIO', creditHours: 4 },
    { title: '走进物业自管楼院', method: 'ON_SITE', creditHours: 3 },
    { title: '三位老居民小组长谈纠纷', method: 'INTERVIEW', subject: 'GOVERNANCE', audience: ['GROUP_LEADER'] },
    { title: '重温入党誓词', method: 'CEREMONY', subject: 'PARTY_BUILDING', summary: '面向党旗，重温誓词。' },
    { title: '调解室里的四十分钟', method: 'AUDIOVISUAL', keywords: ['邻里纠纷'] },
    { title: '物业纠纷回访：三个月行动计划', method: 'EXTENSION' },
    { title: '还没写完的课', state: 'DRAFT' },
  ]);
});
afterAll(() => app.close());

const titles = (body: { items: { title: string }[] }) => body.items.map((item) => item.title);

describe('GET /api/public/courses', () => {
  it('shows what is published, with true counts, to somebody who has not signed in', async () => {
    const { body } = await app.http
      .get('/api/public/courses')
      .expect(200)
      .expect('Content-Type', /application\/json/);
    expect(body).toMatchObject({ total: 7, catalogueTotal: 7, page: 1, size: 20, sort: 'nextDate' });
    expect(titles(body)).not.toContain('还没写完的课');
    expect(body.facets.method).toEqual(TEACHING_METHODS.map((value) => ({ value, count: 1 })));
    expect(body.facets.lecturer).toEqual([{ value: lecturerId, name: '甘志诚', count: 1 }]);
  });

  it('searches and filters, and counts each facet with the other filters applied', async () => {
    const { body } = await app.http
      .get('/api/public/courses')
      .query({ q: '物业', method: 'SCENARIO,ON_SITE' })
      .expect(200);
    expect(titles(body).toSorted()).toEqual(['物业纠纷调解：一次楼道协商', '走进物业自管楼院'].toSorted());
    expect(body.marks).toEqual(['物业']);
    const counts = Object.fromEntries(
      body.facets.method.map((line: { value: string; count: number }) => [line.value, line.count]),
    );
    expect(counts).toMatchObject({ CLASSROOM: 1, SCENARIO: 1, ON_SITE: 1, EXTENSION: 1, CEREMONY: 0 });
  });

  it.each(['wuyejiufen', 'wyjf', '物业纠纷调'])('finds %s', async (q) => {
    const { body } = await app.http.get('/api/public/courses').query({ q }).expect(200);
    expect(titles(body)).toContain('物业纠纷调解：一次楼道协商');
  });

  it.each([
    'page=0',
    'size=101',
    'method=DANCE',
    'subject=none',
    'hours=FEW',
    'sort=colour',
    'lecturer=x',
    'unknown=1',
  ])('refuses %s', async (query) => {
    await app.http.get(`/api/public/courses?${query}`).expect(400);
  });

  it('answers 304 to who has the same state, and anew after a change', async () => {
    const first = await app.http.get('/api/public/courses?size=1').expect(200);
    const etag = first.headers['etag'] ?? '';
    expect(etag).not.toBe('');
    await app.http.get('/api/public/courses?size=1').set('If-None-Match', etag).expect(304);
    await app.get(Database).transaction(systemActor('test'), (tx) => app.get(CourseCalendar).changed(tx));
    await app.http.get('/api/public/courses?size=1').set('If-None-Match', etag).expect(200);
  });

  it('reads nothing but the revision from the database', async () => {
    await app.http.get('/api/public/courses').expect(200);
    const statements = await app.statementsOf(() => app.http.get('/api/public/courses?page=1&size=50').expect(200));
    expect(statements).toBeLessThanOrEqual(1);
  });

  it('puts courses with a class to come first, by its day', async () => {
    const [contract = 0, , , interview = 0] = ids;
    const calendar = app.get(CourseCalendar);
    calendar.register(() =>
      Promise.resolve(
        new Map([
          [interview, '2027-04-20'],
          [contract, '2027-04-22'],
        ]),
      ),
    );
    await app.get(Database).transaction(systemActor('test'), (tx) => calendar.changed(tx));
    const { body } = await app.http.get('/api/public/courses').expect(200);
    expect(body.items.slice(0, 2)).toMatchObject([
      { title: '三位老居民小组长谈纠纷', nextDate: '2027-04-20', availability: 'SCHEDULED' },
      { title: '民法典里的物业服务合同', nextDate: '2027-04-22' },
    ]);
    calendar.register(() => Promise.resolve(new Map()));
    await app.get(Database).transaction(systemActor('test'), (tx) => calendar.changed(tx));
  });
});

describe('GET /api/public/courses/:code', () => {
  it.each(['KT-01', 'YI-01', 'YX-01', 'FT-01', 'QJ-01', 'XC-01', 'YS-01'])(
    'shows %s with the public part of its detail',
    async (code) => {
      const { body } = await app.http.get(`/api/public/courses/${code}`).expect(200);
      expect(body).toMatchObject({ code, versionNo: 1, detail: { method: body.method } });
      expect(JSON.stringify(body)).not.toMatch(/secret|知道水管老化|consent|rights|insurance/);
    },
  );

  it('brings the field sites of a route and the profiles of the lecturers', async () => {
    const visit = await app.http.get('/api/public/courses/XC-01').expect(200);
    expect(visit.body.fieldSites).toMatchObject([{ longitude: 115.384, latitude: 28.701 }]);
    const lecture = await app.http.get('/api/public/courses/KT-01').expect(200);
    expect(lecture.body.lecturerProfiles).toMatchObject([{ id: lecturerId, name: '甘志诚', courseCount: 1 }]);
  });

  it('knows no course that is not published', async () => {
    await app.http.get('/api/public/courses/KT-99').expect(404);
    await app.http.get('/api/public/courses/nonsense').expect(400);
  });
});

describe('the other public pages', () => {
  it('counts the seven methods for the home page', async () => {
    const { body } = await app.http.get('/api/public/courses/summary').expect(200);
    expect(body.total).toBe(7);
    expect(body.methods.map((line: { method: string; count: number }) => [line.method, line.count])).toEqual(
      TEACHING_METHODS.map((method) => [method, 1]),
    );
  });

  it('shows lecturers whose approval holds, with their courses', async () => {
    const lapsed = await buildLecturer(app, {
      name: '过期',
      approved: { from: '2025-01-01', until: '2025-12-31', by: '教务' },
    });
    const waiting = await buildLecturer(app, { name: '待聘', approved: undefined });
    const { body } = await app.http.get('/api/public/lecturers').expect(200);
    const shown = body.items.map((item: { id: number }) => item.id);
    expect(shown).toContain(lecturerId);
    expect(shown).not.toContain(lapsed);
    expect(shown).not.toContain(waiting);
    const one = await app.http.get(`/api/public/lecturers/${lecturerId}`).expect(200);
    expect(titles({ items: one.body.courses })).toEqual(['民法典里的物业服务合同']);
    await app.http.get(`/api/public/lecturers/${waiting}`).expect(404);
    await app.http.get('/api/public/lecturers/x').expect(400);
  });

  it('shows field sites with their place on the map and the courses that go there, never the contact', async () => {
    const id = await buildFieldSite(app, { contactName: '熊主任', contactPhone: '138 0000 1234' });
    const { body } = await app.http.get(`/api/public/field-sites/${id}`).expect(200);
    expect(body).toMatchObject({ id, courses: [] });
    expect(JSON.stringify(body)).not.toMatch(/熊主任|1234/);
    const list = await app.http.get('/api/public/field-sites').expect(200);
    expect(list.body.total).toBe(list.body.items.length);
    const visited = list.body.items[0].id as number;
    const site = await app.http.get(`/api/public/field-sites/${visited}`).expect(200);
    expect(titles({ items: site.body.courses })).toEqual(['走进物业自管楼院']);
    await app.http.get('/api/public/field-sites/99999').expect(404);
  });
});
