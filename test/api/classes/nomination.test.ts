import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import type {
  EnrolmentRow,
  MemberResult,
  NominationRow,
} from '../../../src/features/classes/enrolments/enrolment.contract.js';
import { systemActor } from '../../../src/kernel/access.js';
import { People } from '../../../src/features/people/people.public.js';
import { PersonEntity } from '../../../src/features/people/persons/person.entity.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildClass,
  buildPlainPeople,
  buildPlainUnit,
  buildSecretary,
  buildSeries,
  buildTrainee,
  buildTrainingStaff,
  type BuildClassOptions,
  type BuiltUnit,
} from '../../support/build-classes.js';
import { fewest } from '../../support/fewest.js';
import { enrolmentVerdict } from '../../support/enrolment-verdict.js';

type Somebody = TestActor & { personId: number };

let app: TestApp;
let county: BuiltUnit;
let hualin: BuiltUnit;
let yingbin: BuiltUnit;
let elsewhere: BuiltUnit;
let staff: Somebody;
let secretary: Somebody;
let neighbour: Somebody;
let classId = 0;

const code = (reply: { body: unknown }): string => (reply.body as { code: string }).code;
const open = async (plan: BuildClassOptions['plan'] = {}, seriesId?: number): Promise<number> =>
  (classId = await buildClass(app, { host: county, plan: { mode: 'NOMINATION', ...plan }, seriesId }));
const apply = async (who: TestActor): Promise<number> =>
  ((await who.post(`/api/classes/${classId}/enrolments`).expect(201)).body as { id: number }).id;
const stateOf = async (who: TestActor): Promise<string> =>
  ((await who.get(`/api/classes/${classId}/my-enrolment`).expect(200)).body as { enrolment: { state: string } })
    .enrolment.state;
const listOf = async (who: TestActor, query = ''): Promise<{ items: NominationRow[]; total: number }> =>
  (await who.get(`/api/nominations?classId=${classId}${query}`).expect(200)).body as {
    items: NominationRow[];
    total: number;
  };

beforeAll(async () => {
  app = await startTestApp();
  county = await buildPlainUnit(app, null, '奉新县社区党工委');
  hualin = await buildPlainUnit(app, county, '华林社区');
  yingbin = await buildPlainUnit(app, county, '迎宾社区');
  elsewhere = await buildPlainUnit(app, null, '别的培训中心');
  staff = await buildTrainingStaff(app, county);
  secretary = await buildSecretary(app, hualin);
  neighbour = await buildSecretary(app, yingbin);
}, 60_000);
afterEach(async () => {
  if (classId > 0) expect((await enrolmentVerdict(app, classId)).faults).toEqual([]);
});
afterAll(() => app.close());

describe('the unit', () => {
  it('sees and nominates its own people, and the centre confirms', async () => {
    await open();
    const one = await buildTrainee(app, hualin);
    const id = await apply(one);
    expect(await stateOf(one)).toBe('APPLIED');
    expect((await listOf(secretary)).items).toMatchObject([{ id, unitName: '华林社区', can: ['nominate', 'refuse'] }]);
    expect((await listOf(neighbour)).total).toBe(0);
    await neighbour.post(`/api/nominations/${id}/nominate`).expect(404);
    await neighbour.post(`/api/nominations/${id}/refuse`, { reason: '不同意' }).expect(404);
    await one.post(`/api/nominations/${id}/nominate`).expect(403);
    await app.http.get('/api/nominations').expect(401);
    await app.http.post(`/api/nominations/${id}/nominate`).expect(401);
    await secretary.get('/api/nominations?state=NONSENSE').expect(400);

    await secretary.post(`/api/nominations/${id}/nominate`).expect(200);
    expect(await stateOf(one)).toBe('NOMINATED');
    expect(code(await secretary.post(`/api/nominations/${id}/nominate`).expect(409))).toBe('ENROLMENT.STATE');
    expect((await listOf(secretary)).total).toBe(0);
    expect((await listOf(secretary, '&state=NOMINATED')).items).toMatchObject([{ id, can: [] }]);

    await staff.post(`/api/enrolments/${id}/confirm`, {}).expect(200);
    expect(await stateOf(one)).toBe('CONFIRMED');
  });

  it('nominates once when two of its people press at the same time', async () => {
    await open();
    const one = await buildTrainee(app, hualin);
    const id = await apply(one);
    const replies = await Promise.all([1, 2, 3].map(() => secretary.post(`/api/nominations/${id}/nominate`)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409]);
  });

  it('refuses with a reason, and frees the seat for the next', async () => {
    await open({ seats: 1 });
    const [one, two] = [await buildTrainee(app, hualin), await buildTrainee(app, hualin)];
    const id = await apply(one);
    await apply(two);
    await secretary.post(`/api/nominations/${id}/refuse`, {}).expect(400);
    await secretary.post(`/api/nominations/${id}/refuse`, { reason: '在岗值班' }).expect(200);
    expect([await stateOf(one), await stateOf(two)]).toEqual(['REJECTED', 'OFFERED']);
  });

  it('never decides on oneself', async () => {
    await open();
    const id = await apply(secretary);
    expect((await listOf(secretary)).items).toMatchObject([{ id, can: [] }]);
    expect(code(await secretary.post(`/api/nominations/${id}/nominate`).expect(403))).toBe('ENROLMENT.OWN');
    const warned = await staff.post(`/api/enrolments/${id}/confirm`, {}).expect(422);
    expect(warned.body).toMatchObject({ code: 'ENROLMENT.WARNINGS', params: { kinds: ['NOT_NOMINATED'] } });
    await staff.post(`/api/enrolments/${id}/confirm`, { acceptWarnings: true }).expect(200);
  });

  it('puts people forward for a class of dispatch, in order, within the quota', async () => {
    const quotas = [{ name: '华林', quota: 2, unitIds: [hualin.id] }];
    await open({ mode: 'DISPATCH', seats: 2, waitingSize: 1, quotas });
    const people = await buildPlainPeople(app, hualin, 4);
    const applied = await secretary.post(`/api/classes/${classId}/nominations`, { personIds: people }).expect(200);
    const { results } = applied.body as { results: MemberResult[] };
    expect(results.map((result) => result.state ?? result.error?.code)).toEqual([
      'NOMINATED',
      'NOMINATED',
      'WAITING',
      'CLASS.FULL',
    ]);
    const [stranger = 0] = await buildPlainPeople(app, yingbin, 1);
    await secretary.post(`/api/classes/${classId}/nominations`, { personIds: [stranger] }).expect(404);
    await secretary.post(`/api/classes/${classId}/nominations`, { personIds: [] }).expect(400);
    await staff.post(`/api/classes/${classId}/nominations`, { personIds: people }).expect(403);
  });

  it('nominates who has applied already', async () => {
    await open();
    const one = await buildTrainee(app, hualin);
    await apply(one);
    const reply = await secretary
      .post(`/api/classes/${classId}/nominations`, { personIds: [one.personId, secretary.personId] })
      .expect(200);
    const { results } = reply.body as { results: MemberResult[] };
    expect(results.map((result) => result.state ?? result.error?.code)).toEqual(['NOMINATED', 'ENROLMENT.OWN']);
  });
});

describe('a cadre seconded to a community (下沉)', () => {
  const second = (personId: number, unitId: number | null): Promise<void> =>
    app.get(Database).transaction(systemActor('test'), async (tx) => {
      const seconded = { secondedUnitId: unitId, seconded: unitId !== null };
      await tx.manager.getRepository(PersonEntity).update({ id: personId }, seconded);
    });

  it('is seen, reminded of and nominated by its secretary, and not by the neighbour', async () => {
    await open();
    const office = await buildPlainUnit(app, county, '人秘室');
    const cadre = await buildTrainee(app, office);
    await second(cadre.personId, hualin.id);
    const id = await apply(cadre);
    expect((await listOf(secretary)).items).toMatchObject([{ id, unitName: '人秘室', can: ['nominate', 'refuse'] }]);
    expect((await listOf(neighbour)).total).toBe(0);
    const enrolments = `/api/classes/${classId}/enrolments`;
    expect((await secretary.get(enrolments).expect(200)).body).toMatchObject({ total: 1 });
    const found = await secretary.get(`/api/persons?seconded=true`).expect(200);
    expect((found.body as { items: object[] }).items).toMatchObject([
      { id: cadre.personId, secondedTo: { name: '华林社区' }, idNumberMasked: null },
    ]);
    expect((await neighbour.get(`/api/persons?seconded=true`).expect(200)).body).toMatchObject({ total: 0 });
    await neighbour.get(`/api/persons/${cadre.personId}`).expect(404);
    const hualinOnly = { everywhere: false, areas: [{ path: hualin.path, categories: null }] } as const;
    const people = await app.get(People).inScope(hualinOnly, { page: 1, size: 100 });
    expect(people.items.map((person) => person.personId)).toContain(cadre.personId);

    await neighbour.post(`/api/nominations/${id}/nominate`).expect(404);
    await cadre.post(`/api/enrolments/${id}/remind`).expect(200);
    await secretary.post(`/api/nominations/${id}/nominate`).expect(200);
    expect(await stateOf(cadre)).toBe('NOMINATED');
  });

  it('is put forward by it in the quota of the post, until the secondment ends', async () => {
    const office = await buildPlainUnit(app, county, '事务股');
    const quotas = [
      { name: '机关', quota: 1, unitIds: [office.id] },
      { name: '华林', quota: 1, unitIds: [hualin.id] },
    ];
    await open({ mode: 'DISPATCH', seats: 2, waitingSize: 1, quotas });
    const people = await buildPlainPeople(app, office, 1);
    const forward = (who: TestActor) => who.post(`/api/classes/${classId}/nominations`, { personIds: people });
    await second(people[0]!, hualin.id);
    await forward(neighbour).expect(404);
    await second(people[0]!, null);
    await forward(secretary).expect(404);
    await second(people[0]!, hualin.id);
    const { results } = (await forward(secretary).expect(200)).body as { results: MemberResult[] };
    expect(results).toMatchObject([{ state: 'NOMINATED' }]);
    const page = await staff.get(`/api/classes/${classId}/enrolments`).expect(200);
    expect((page.body as { items: EnrolmentRow[] }).items).toMatchObject([{ quotaName: '机关', unitName: '事务股' }]);
  });
});

describe('the centre', () => {
  it('is warned of overlapping and repeated training', async () => {
    const seriesId = await buildSeries(app);
    const start = app.clock.now();
    const one = await buildTrainee(app, hualin);
    await open({ mode: 'OPEN', startsOn: '2027-04-20', endsOn: '2027-04-22' }, seriesId);
    await apply(one);
    await open({ startsOn: '2027-05-20', endsOn: '2027-05-22' }, seriesId);
    const id = await apply(one);
    await secretary.post(`/api/nominations/${id}/nominate`).expect(200);
    const later = classId;
    await open({ mode: 'OPEN', startsOn: '2027-09-01', endsOn: '2027-09-02' });
    classId = later;
    const page = await staff.get(`/api/classes/${classId}/enrolments`).expect(200);
    expect((page.body as { items: EnrolmentRow[] }).items).toMatchObject([
      { id, state: 'NOMINATED', warnings: [{ kind: 'REPEATED', startsOn: '2027-04-20' }], can: ['confirm', 'reject'] },
    ]);
    expect(code(await staff.post(`/api/enrolments/${id}/confirm`, {}).expect(422))).toBe('ENROLMENT.WARNINGS');
    await staff.post(`/api/enrolments/${id}/confirm`, { acceptWarnings: true }).expect(200);
    const standing = await one.get(`/api/classes/${classId}/my-enrolment`).expect(200);
    expect((standing.body as { repeated: object[] }).repeated).toMatchObject([{ startsOn: '2027-04-20' }]);
    app.clock.set(start);
  });

  it('confirms many at once, each with its own answer', async () => {
    await open();
    const people = [await buildTrainee(app, hualin), await buildTrainee(app, hualin), await buildTrainee(app, yingbin)];
    const ids: number[] = [];
    for (const one of people) ids.push(await apply(one));
    await secretary.post(`/api/nominations/${ids[0]}/nominate`).expect(200);
    await secretary.post(`/api/nominations/${ids[1]}/nominate`).expect(200);
    const reply = await staff.post(`/api/classes/${classId}/enrolments/confirm`, { enrolmentIds: ids }).expect(200);
    const { results } = reply.body as { results: MemberResult[] };
    expect(results.map((result) => result.error?.code ?? result.state)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'ENROLMENT.WARNINGS',
    ]);
    const again = await staff
      .post(`/api/classes/${classId}/enrolments/confirm`, { enrolmentIds: ids, acceptWarnings: true })
      .expect(200);
    expect(
      (again.body as { results: MemberResult[] }).results.map((result) => result.error?.code ?? result.state),
    ).toEqual(['ENROLMENT.STATE', 'ENROLMENT.STATE', 'CONFIRMED']);
    await staff.post(`/api/classes/${classId}/enrolments/confirm`, { enrolmentIds: [...ids, 99_999] }).expect(404);
    await staff.post(`/api/classes/${classId}/enrolments/confirm`, { enrolmentIds: [] }).expect(400);
    await secretary.post(`/api/classes/${classId}/enrolments/confirm`, { enrolmentIds: ids }).expect(403);
  });

  it('turns away with a reason; another house knows nothing of it', async () => {
    await open();
    const one = await buildTrainee(app, hualin);
    const id = await apply(one);
    const stranger = await buildTrainingStaff(app, elsewhere, false);
    await stranger.post(`/api/enrolments/${id}/confirm`, {}).expect(404);
    await stranger.post(`/api/enrolments/${id}/reject`, { reason: '名额' }).expect(404);
    expect(
      ((await stranger.get(`/api/classes/${classId}/enrolments`).expect(200)).body as { total: number }).total,
    ).toBe(0);
    await one.post(`/api/enrolments/${id}/reject`, { reason: '名额' }).expect(403);
    await app.http.post(`/api/enrolments/${id}/reject`).send({ reason: '名额' }).expect(401);
    await staff.post(`/api/enrolments/${id}/reject`, {}).expect(400);
    await staff.post(`/api/enrolments/${id}/reject`, { reason: '名额让给新学员' }).expect(200);
    expect(await stateOf(one)).toBe('REJECTED');
  });

  it('lists, filters and exports, in as many statements for many as for one', async () => {
    await open({ seats: 2 });
    const people = [await buildTrainee(app, hualin), await buildTrainee(app, yingbin), await buildTrainee(app, hualin)];
    for (const one of people) await apply(one);
    const list = `/api/classes/${classId}/enrolments`;
    const page = (await staff.get(`${list}?sort=-arrivalNo&size=2`).expect(200)).body as {
      items: EnrolmentRow[];
      total: number;
      states: { state: string; count: number }[];
    };
    expect(page.total).toBe(3);
    expect(page.items.map((row) => [row.arrivalNo, row.state, row.waitingPosition])).toEqual([
      [3, 'WAITING', 1],
      [2, 'APPLIED', null],
    ]);
    expect(page.states).toEqual([
      { state: 'APPLIED', count: 2 },
      { state: 'WAITING', count: 1 },
    ]);
    const only = (await staff.get(`${list}?state=WAITING&q=${encodeURIComponent('华林')}`).expect(200)).body as {
      total: number;
    };
    expect(only.total).toBe(1);
    expect(((await secretary.get(list).expect(200)).body as { total: number }).total).toBe(2);
    const counted = (size: number): Promise<number> =>
      fewest(() => app.statementsOf(() => staff.get(`${list}?size=${size}`).then()));
    expect(await counted(50)).toBe(await counted(1));

    const file = await staff
      .get(`${list}.xlsx`)
      .buffer(true)
      .parse((reply, done) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => done(null, Buffer.concat(parts)));
      });
    expect(file.status).toBe(200);
    const sheet = read(file.body as Buffer).Sheets['报名名单'];
    const rows = utils.sheet_to_json<string[]>(sheet!, { header: 1 });
    expect(rows).toHaveLength(4);
    expect(rows[1]?.slice(2, 6)).toEqual(['华林社区', '编制干部', undefined, '等单位推荐']);
    await people[0]!.get(list).expect(403);
    await app.http.get(`${list}.xlsx`).expect(401);
  });
});
