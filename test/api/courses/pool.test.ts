import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { SweepImages } from '../../../src/features/courses/images/sweep-images.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildCourse,
  buildFieldSite,
  buildLecturer,
  buildVenue,
  courseContentOf,
} from '../../support/build-courses.js';
import { buildPerson, buildStaff, buildUnit, rowsOf } from '../../support/build-people.js';

let app: TestApp;
let staff: TestActor;
let leader: TestActor;
let trainee: TestActor;

beforeAll(async () => {
  app = await startTestApp();
  staff = await buildStaff(app, 'TRAINING_STAFF');
  leader = await buildStaff(app, 'LEADER');
  trainee = await app.actor();
});
afterAll(() => app.close());

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const LISTS = ['/api/lecturers', '/api/venues', '/api/field-sites', '/api/course-subjects'];
const VENUE = { name: '201教室', kind: 'CLASSROOM', seats: 60, equipment: ['PROJECTOR', 'STEP_FREE'] };
const SITE = {
  name: '110联动指挥中心',
  kind: 'COMMAND_CENTRE',
  address: '奉新县冯川镇',
  longitude: 115.3841,
  latitude: 28.7012,
  capacity: 30,
  contactName: '熊主任',
  contactPhone: '+86 138-0000-1234',
};

describe.each(LISTS)('%s', (url) => {
  it('is for staff', async () => {
    await app.http.get(url).expect(401);
    await trainee.get(url).expect(403);
    await leader.get(url).expect(200);
    await leader.post(url, {}).expect(403);
    await staff.post(url, { nonsense: 1 }).expect(400);
  });
});

describe('lecturers', () => {
  it('wait for approval, are approved until a day, lapse, are suspended', async () => {
    const { body: created } = await staff
      .post('/api/lecturers', { name: '曾小梅', kind: 'PRACTICE_MENTOR', topics: ['调解'], post: '社区书记' })
      .expect(201);
    expect(created).toMatchObject({
      approval: { state: 'PENDING' },
      rating: { average: null, count: 0 },
      courseCount: 0,
    });
    await staff
      .post(`/api/lecturers/${created.id}/approve`, { revision: 1, from: '2027-05-01', until: '2027-04-01' })
      .expect(400);
    const { body: approved } = await staff
      .post(`/api/lecturers/${created.id}/approve`, { revision: 1, from: '2027-01-01', until: '2027-12-31' })
      .expect(200);
    expect(approved.approval).toMatchObject({ state: 'APPROVED', until: '2027-12-31' });
    app.clock.set(new Date('2028-01-01T01:00:00Z'));
    expect((await staff.get(`/api/lecturers/${created.id}`).expect(200)).body.approval.state).toBe('EXPIRED');
    expect((await staff.get('/api/lecturers?approval=EXPIRED').expect(200)).body.total).toBe(1);
    app.clock.set(new Date('2027-03-16T01:00:00Z'));
    await staff.post(`/api/lecturers/${created.id}/suspend`, { revision: 2, reason: '' }).expect(400);
    const { body: stopped } = await staff
      .post(`/api/lecturers/${created.id}/suspend`, { revision: 2, reason: '本人请辞' })
      .expect(200);
    expect(stopped).toMatchObject({ approval: { state: 'SUSPENDED', reason: '本人请辞' } });
    await staff.post(`/api/lecturers/${created.id}/suspend`, { revision: 2, reason: '晚了一步' }).expect(409);
  });

  it('are found by characters, surname pinyin and topic', async () => {
    const id = await buildLecturer(app, { name: '单志强', topics: ['城市更新'] });
    for (const q of ['单志', 'shanzhiqiang', 'szq', '城市更新']) {
      const { body } = await staff.get('/api/lecturers').query({ q }).expect(200);
      expect({ q, ids: body.items.map((item: { id: number }) => item.id) }).toEqual({ q, ids: [id] });
    }
  });

  it('may be a cadre, once, and never decide about themselves', async () => {
    const person = await buildPerson(app);
    const { body } = await staff
      .post('/api/lecturers', { name: person.name, kind: 'PART_TIME', personId: person.id })
      .expect(201);
    const twice = await staff
      .post('/api/lecturers', { name: person.name, kind: 'PART_TIME', personId: person.id })
      .expect(409);
    expect(twice.body.code).toBe('LECTURER.PERSON_TAKEN');
    const nobody = await staff.post('/api/lecturers', { name: '谁', kind: 'PART_TIME', personId: 999_999 }).expect(422);
    expect(nobody.body.code).toBe('LECTURER.PERSON_UNKNOWN');
    const self = await app.actor({ personId: person.id, roles: [{ role: 'TRAINING_STAFF' }] });
    expect((await self.get(`/api/lecturers/${body.id}`).expect(200)).body.abilities).toEqual(['edit', 'remove']);
    await self
      .post(`/api/lecturers/${body.id}/approve`, { revision: 1, from: '2027-01-01', until: '2027-12-31' })
      .expect(403);
  });

  it('are renamed on the cards at once, and stay while a course names them', async () => {
    const id = await buildLecturer(app, { name: '旧名字' });
    await buildCourse(app, { title: '讲师改名', lecturerIds: [id] });
    const shown = async () =>
      (await app.http.get('/api/public/courses').query({ q: '讲师改名' })).body.items[0].lecturers;
    expect(await shown()).toEqual([{ id, name: '旧名字' }]);
    await staff.put(`/api/lecturers/${id}`, { revision: 1, name: '新名字', kind: 'PART_TIME' }).expect(200);
    expect(await shown()).toEqual([{ id, name: '新名字' }]);
    const { body } = await staff.delete(`/api/lecturers/${id}?revision=2`).expect(422);
    expect(body).toMatchObject({ code: 'LECTURER.IN_USE', params: { courses: 1 } });
    const free = await buildLecturer(app, { name: '没有课' });
    await staff.delete(`/api/lecturers/${free}?revision=1`).expect(200);
    await staff.get(`/api/lecturers/${free}`).expect(404);
  });
});

describe('venues', () => {
  it('are made, changed, found and taken away', async () => {
    const { body } = await staff.post('/api/venues', VENUE).expect(201);
    expect(body).toMatchObject({ ...VENUE, isActive: true, abilities: ['edit', 'remove'] });
    expect((await staff.post('/api/venues', VENUE).expect(409)).body.code).toBe('VENUE.NAME_TAKEN');
    await staff.put(`/api/venues/${body.id}`, { ...VENUE, seats: 80, revision: 1 }).expect(200);
    await staff.put(`/api/venues/${body.id}`, { ...VENUE, seats: 90, revision: 1 }).expect(409);
    const found = await leader.get('/api/venues?minSeats=80&kind=CLASSROOM&active=true&sort=-seats').expect(200);
    expect(found.body.items).toMatchObject([{ id: body.id, seats: 80, abilities: [] }]);
    await staff.delete(`/api/venues/${body.id}?revision=2`).expect(200);
    await staff.get(`/api/venues/${body.id}`).expect(404);
  });

  it('stay while a course names them', async () => {
    const venueId = await buildVenue(app);
    const content = courseContentOf('AUDIOVISUAL', { title: '在音像室看' });
    await buildCourse(app, {
      ...content,
      method: 'AUDIOVISUAL',
      detail: { ...content.detail, venueId } as typeof content.detail,
    });
    const { body } = await staff.delete(`/api/venues/${venueId}?revision=1`).expect(422);
    expect(body).toMatchObject({ code: 'PLACE.IN_USE', params: { courses: ['在音像室看'] } });
  });
});

describe('field sites', () => {
  it('keep the contact encrypted, show it masked, and record who asked for all of it', async () => {
    const { body } = await staff.post('/api/field-sites', SITE).expect(201);
    expect(body).toMatchObject({
      longitude: 115.3841,
      latitude: 28.7012,
      contactPhoneMasked: '138****1234',
      coordinateSystem: 'GCJ02',
    });
    const [row] = await rowsOf<object>(app, 'SELECT * FROM field_site WHERE id = ?', [body.id]);
    expect(JSON.stringify(row)).not.toContain('13800001234');
    await leader.get(`/api/field-sites/${body.id}/contact`).expect(403);
    const contact = await staff.get(`/api/field-sites/${body.id}/contact`).expect(200);
    expect(contact.body).toEqual({ contactName: '熊主任', contactPhone: '13800001234' });
    const looks = await rowsOf<{ subject_id: string }>(
      app,
      "SELECT subject_id FROM audit_entry WHERE act = 'field-site.show-contact'",
    );
    expect(looks).toEqual([{ subject_id: String(body.id) }]);
    const { contactPhone: _left, ...unchanged } = SITE;
    const edited = await staff
      .put(`/api/field-sites/${body.id}`, { ...unchanged, capacity: 50, revision: 1 })
      .expect(200);
    expect(edited.body).toMatchObject({ capacity: 50, contactPhoneMasked: '138****1234' });
  });

  it.each([
    ['longitude and latitude swapped', { longitude: 28.7, latitude: 115.38 }],
    ['a phone that is none', { contactPhone: '12345' }],
    ['no capacity', { capacity: 0 }],
  ])('refuse %s', async (_what, wrong) => {
    await staff.post('/api/field-sites', { ...SITE, name: '另一处', ...wrong }).expect(400);
  });

  it('stay while a course goes there', async () => {
    const { body: listed } = await staff.get('/api/field-sites').expect(200);
    const before = listed.total as number;
    await buildCourse(app, { method: 'ON_SITE', title: '走一趟' });
    const { body } = await staff.get('/api/field-sites?q=自管楼院').expect(200);
    expect((await staff.delete(`/api/field-sites/${body.items[0].id}?revision=1`).expect(422)).body.code).toBe(
      'PLACE.IN_USE',
    );
    const lone = await buildFieldSite(app);
    await staff.delete(`/api/field-sites/${lone}?revision=1`).expect(200);
    expect((await staff.get('/api/field-sites').expect(200)).body.total).toBe(before + 1);
  });
});

describe('rows of another unit', () => {
  it('are not there', async () => {
    const here = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app));
    const there = await buildStaff(app, 'TRAINING_STAFF', await buildUnit(app));
    const lecturer = (await here.post('/api/lecturers', { name: '本单位讲师', kind: 'FULL_TIME' }).expect(201)).body;
    const venue = (await here.post('/api/venues', { ...VENUE, name: '本单位教室' }).expect(201)).body;
    const site = (await here.post('/api/field-sites', { ...SITE, name: '本单位教学点' }).expect(201)).body;
    for (const url of [`lecturers/${lecturer.id}`, `venues/${venue.id}`, `field-sites/${site.id}`]) {
      await here.get(`/api/${url}`).expect(200);
      await there.get(`/api/${url}`).expect(404);
      await there.delete(`/api/${url}?revision=1`).expect(404);
    }
    await there.get(`/api/field-sites/${site.id}/contact`).expect(404);
    await there.put(`/api/venues/${venue.id}`, { ...VENUE, revision: 1 }).expect(404);
    await there.put(`/api/field-sites/${site.id}`, { ...SITE, revision: 1 }).expect(404);
    await there.put(`/api/lecturers/${lecturer.id}`, { name: '改', kind: 'FULL_TIME', revision: 1 }).expect(404);
    await there
      .post(`/api/lecturers/${lecturer.id}/approve`, { revision: 1, from: '2027-01-01', until: '2027-12-31' })
      .expect(404);
    await there.post(`/api/lecturers/${lecturer.id}/suspend`, { revision: 1, reason: '理由' }).expect(404);
  });
});

describe('subjects', () => {
  it('are a list that the staff keeps; the facets follow', async () => {
    await staff.post('/api/course-subjects', { code: 'HERITAGE', name: '红色文化', sortOrder: 5 }).expect(201);
    expect((await staff.post('/api/course-subjects', { code: 'HERITAGE', name: '又一个' }).expect(409)).body.code).toBe(
      'SUBJECT.EXISTS',
    );
    const names = async () =>
      (await app.http.get('/api/public/courses')).body.facets.subject.map(
        (line: { name: string }) => line.name,
      ) as string[];
    expect((await names())[0]).toBe('红色文化');
    const lines = (await staff.get('/api/course-subjects').expect(200)).body.items as {
      code: string;
      courses: number;
    }[];
    for (const { code, courses } of lines) {
      expect((await staff.get(`/api/courses?subject=${code}&size=1`).expect(200)).body.total).toBe(courses);
    }
    expect(lines.find((line) => line.code === 'HERITAGE')?.courses).toBe(0);
    expect(Math.max(...lines.map((line) => line.courses))).toBeGreaterThan(0);
    await staff
      .put('/api/course-subjects/HERITAGE', { code: 'HERITAGE', name: '红色资源', sortOrder: 900 })
      .expect(200);
    expect((await names()).at(-1)).toBe('红色资源');
    await staff.put('/api/course-subjects/NOTHING', { code: 'NOTHING', name: '无' }).expect(404);
    await staff.put('/api/course-subjects/small', { code: 'NOTHING', name: '无' }).expect(400);
    await leader.post('/api/course-subjects', { code: 'X1', name: '无' }).expect(403);
  });
});

describe('pictures', () => {
  const upload = (actor: TestActor, bytes: Buffer, name = 'cover.png') =>
    app.http.post('/api/courses/images').set('Authorization', `Bearer ${actor.token}`).attach('file', bytes, name);

  it('are known by their bytes, served to everybody and kept by browsers', async () => {
    const { body } = await upload(staff, PNG, '封面.txt').expect(201);
    expect(body).toMatchObject({ width: 1, height: 1, mimeType: 'image/png' });
    const served = await app.http.get(body.url).expect(200).expect('Content-Type', 'image/png');
    expect(served.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(served.body).toEqual(PNG);
    await app.http.get(`/api/public/images/${body.id}-000000000000`).expect(404);
    await app.http.get('/api/public/images/nonsense').expect(400);
    await buildCourse(app, { title: '有封面的课', coverImageId: body.id });
    const card = (await app.http.get('/api/public/courses').query({ q: '有封面的课' })).body.items[0];
    expect(card.coverUrl).toBe(body.url);
  });

  it('go when nothing has named them for two days', async () => {
    const [used, unused] = [(await upload(staff, PNG)).body, (await upload(staff, PNG)).body];
    await buildCourse(app, { title: '封面留着', coverImageId: used.id });
    const sweep = app.get(SweepImages);
    expect(await sweep.run()).toEqual({ removed: 0 });
    app.clock.advance({ days: 3 });
    expect(await sweep.run()).toEqual({ removed: 1 });
    app.clock.advance({ days: -3 });
    await app.http.get(used.url).expect(200);
    await app.http.get(unused.url).expect(404);
  });

  it('are refused when they are none, too large, or nobody may', async () => {
    expect((await upload(staff, Buffer.from('<svg onload="alert(1)"/>'), 'x.png').expect(400)).body.code).toBe(
      'IMAGE.KIND',
    );
    const wide = Buffer.from(PNG);
    wide.writeUInt32BE(7000, 16);
    expect((await upload(staff, wide).expect(400)).body.code).toBe('IMAGE.DIMENSIONS');
    expect((await upload(staff, Buffer.alloc(5 * 1024 * 1024 + 1)).expect(400)).body.code).toBe('UPLOAD.TOO_LARGE');
    await upload(trainee, PNG).expect(403);
    await app.http.post('/api/courses/images').attach('file', PNG, 'x.png').expect(401);
    await staff.post('/api/courses/images', {}).expect(400);
  });
});
