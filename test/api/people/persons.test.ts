import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DailyRound } from '../../../src/features/people/daily-round.js';
import { readSpreadsheet } from '../../../src/platform/spreadsheet/read-spreadsheet.js';
import { cellText } from '../../../src/platform/spreadsheet/spreadsheet.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildPerson,
  buildStaff,
  buildUnit,
  identityNumber,
  phoneNumber,
  rowsOf,
  type BuiltUnit,
} from '../../support/build-people.js';
import { binary } from '../../support/build-rosters.js';

let app: TestApp;
let personnel: TestActor;
let county: BuiltUnit;
let fengchuan: BuiltUnit;
let yingxing: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  personnel = await buildStaff(app, 'PERSONNEL');
  county = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE', name: '社区党工委' });
  fengchuan = await buildUnit(app, { parent: county, name: '冯川社区' });
  yingxing = await buildUnit(app, { parent: county, name: '应星社区' });
});
afterAll(() => app.close());

interface Listed {
  items: { id: number; name: string }[];
  total: number;
}
const listed = async (query: string, actor = personnel): Promise<Listed> =>
  (await actor.get(`/api/persons?${query}`).expect(200)).body as Listed;
const names = async (query: string): Promise<string[]> => (await listed(query)).items.map((item) => item.name);

const body = (over: object = {}) => ({
  name: '曾庆红',
  unitId: fengchuan.id,
  category: 'PUBLIC_WELFARE_POST',
  ...over,
});

describe('people', () => {
  it('are created with numbers encrypted, and shown masked', async () => {
    const idNumber = '34052419800101001X';
    const answer = await personnel
      .post(
        '/api/persons',
        body({
          name: ' 买买提•艾力 ',
          idNumber: '340524 19800101 001x',
          phone: '+86 138-0013-8000',
          bankCard: '6222 0200 0000 0000 008',
        }),
      )
      .expect(400);
    expect(answer.body).toMatchObject({ code: 'PERSON.BANK_CARD' });
    const { id } = (
      await personnel
        .post(
          '/api/persons',
          body({
            name: ' 买买提•艾力 ',
            idNumber: '340524 19800101 001x',
            phone: '+86 138-0013-8000',
            email: 'm.aili@example.cn',
          }),
        )
        .expect(201)
    ).body as { id: number };
    const detail = (await personnel.get(`/api/persons/${id}`).expect(200)).body as object;
    expect(detail).toMatchObject({
      name: '买买提·艾力',
      birthDate: '1980-01-01',
      sex: 'M',
      idNumberMasked: '3405**********001X',
      phoneMasked: '138****8000',
      emailMasked: 'm***@example.cn',
      unit: { id: fengchuan.id, pathNames: ['社区党工委'] },
      assignments: [{ kind: 'MAIN', unitName: '社区党工委 / 冯川社区', fromOn: '2027-03-16', untilOn: null }],
      abilities: { edit: true, assign: true, second: false, leave: true, unmask: true, unmaskBank: false },
    });
    const [row] = await rowsOf<Record<string, unknown>>(app, 'SELECT * FROM person WHERE id = ?', [id]);
    expect(JSON.stringify([row, detail])).not.toContain(idNumber);
    expect(row?.['id_cipher']).toMatch(/^v1\./);
  });

  it('are found by characters, pinyin, initials and whole numbers', async () => {
    const idNumber = identityNumber();
    await buildPerson(app, { unit: fengchuan, name: '查良镛', idNumber, phone: '13900008888' });
    await buildPerson(app, { unit: fengchuan, name: '单田芳' });
    await buildPerson(app, { unit: fengchuan, name: '仇英' });
    for (const search of ['良镛', 'zhaliangyong', 'zhal', 'zly', 'Z l Y', idNumber, '139 0000 8888']) {
      expect(await names(`search=${encodeURIComponent(search)}`)).toEqual(['查良镛']);
    }
    expect(await names('search=shantianfang')).toEqual(['单田芳']);
    expect(await names('search=qy')).toEqual(['仇英']);
    expect(await names(`search=${encodeURIComponent('%')}`)).toEqual([]);
  });

  it('are listed by unit with those below, category, party and status; sorted and paged', async () => {
    const unit = await buildUnit(app, { parent: county });
    const group = await buildUnit(app, { kind: 'RESIDENT_GROUP', parent: unit });
    await buildPerson(app, { unit, name: '安一', category: 'PUBLIC_WELFARE_POST', partyMember: true });
    await buildPerson(app, { unit: group, name: '卞二', category: 'GROUP_LEADER' });
    const third = await buildPerson(app, { unit: group, name: '程三', category: 'GROUP_LEADER' });
    expect(await names(`unitId=${unit.id}&sort=name`)).toEqual(['安一', '卞二', '程三']);
    expect(await names(`unitId=${unit.id}&sort=-name&page=2&size=2`)).toEqual(['安一']);
    expect(await names(`unitId=${unit.id}&below=false`)).toEqual(['安一']);
    expect(await names(`unitId=${unit.id}&category=GROUP_LEADER&sort=name`)).toEqual(['卞二', '程三']);
    expect(await names(`unitId=${unit.id}&partyMember=true`)).toEqual(['安一']);
    await personnel.post(`/api/persons/${third.id}/leave`, { untilOn: '2027-03-01', reason: '换届' }).expect(200);
    expect((await listed(`unitId=${unit.id}`)).total).toBe(2);
    expect(await names(`unitId=${unit.id}&status=LEFT`)).toEqual(['程三']);
  });

  it('exist once: the same identity number created twice at once gives one person', async () => {
    const idNumber = identityNumber();
    const answers = await Promise.all([1, 2, 3].map(() => personnel.post('/api/persons', body({ idNumber }))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'PERSON.EXISTS' });
  });

  it('change field by field; the audit log tells what, without the numbers', async () => {
    const person = await buildPerson(app, { unit: fengchuan, name: '解小明', phone: phoneNumber() });
    const phone = phoneNumber();
    const answer = await personnel
      .patch(`/api/persons/${person.id}`, { name: '解大明', phone, note: null })
      .expect(200);
    expect(answer.body).toMatchObject({
      name: '解大明',
      pinyin: 'xiedaming',
      phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
    });
    const [entry] = await rowsOf<{ before_json: string; after_json: string }>(
      app,
      "SELECT before_json, after_json FROM audit_entry WHERE act = 'person.update' AND subject_id = ?",
      [String(person.id)],
    );
    expect(JSON.parse(entry!.before_json)).toMatchObject({ name: '解小明' });
    expect(JSON.parse(entry!.after_json)).toMatchObject({ name: '解大明', phoneChanged: true });
    expect(JSON.stringify(entry)).not.toContain(phone);
  });

  it('say what is wrong with a number or a name', async () => {
    const cases: [object, string][] = [
      [{ idNumber: '110105194912310021' }, 'PERSON.ID_NUMBER'],
      [{ phone: '1397095' }, 'PERSON.PHONE'],
      [{ name: '王?' }, 'PERSON.NAME'],
      [{ idNumber: '11010519491231002X', birthDate: '1950-01-01' }, 'PERSON.BIRTH_MISMATCH'],
    ];
    for (const [over, code] of cases) {
      expect((await personnel.post('/api/persons', body(over)).expect(400)).body).toMatchObject({ code });
    }
    const outside = await buildUnit(app, { kind: 'OUTSIDE_UNIT' });
    expect((await personnel.post('/api/persons', body({ unitId: outside.id })).expect(422)).body).toMatchObject({
      code: 'PERSON.WRONG_UNIT',
    });
  });
});

describe('where people belong', () => {
  it('a transfer ends the assignment before it and keeps it in the history', async () => {
    const person = await buildPerson(app, { unit: fengchuan, position: '科员' });
    const to = {
      unitId: yingxing.id,
      category: 'PUBLIC_WELFARE_POST',
      position: '科员',
      fromOn: '2026-09-01',
      basisDocument: '奉社发〔2026〕9号',
    };
    const answer = await personnel.post(`/api/persons/${person.id}/assignments`, to).expect(200);
    expect(answer.body).toMatchObject({
      unit: { id: yingxing.id },
      assignments: [
        { unitId: yingxing.id, fromOn: '2026-09-01', untilOn: null },
        { unitId: fengchuan.id, fromOn: '2020-01-01', untilOn: '2026-09-01' },
      ],
    });
    const again = await personnel.post(`/api/persons/${person.id}/assignments`, to).expect(409);
    expect(again.body).toMatchObject({ code: 'PERSON.ALREADY_THERE' });
    await personnel
      .post(`/api/persons/${person.id}/assignments`, { ...to, unitId: fengchuan.id, fromOn: '2019-01-01' })
      .expect(422);
    await personnel
      .post(`/api/persons/${person.id}/assignments`, { ...to, unitId: fengchuan.id, fromOn: '2027-12-01' })
      .expect(422);
  });

  it('two transfers at once leave one open assignment', async () => {
    const person = await buildPerson(app, { unit: fengchuan });
    const others = await Promise.all([1, 2, 3].map(() => buildUnit(app, { parent: county })));
    await Promise.all(
      others.map((unit) =>
        personnel.post(`/api/persons/${person.id}/assignments`, {
          unitId: unit.id,
          category: 'PUBLIC_WELFARE_POST',
          fromOn: '2026-01-01',
        }),
      ),
    );
    const open = await rowsOf(
      app,
      "SELECT id FROM assignment WHERE person_id = ? AND kind = 'MAIN' AND until_on IS NULL",
      [person.id],
    );
    expect(open).toHaveLength(1);
  });

  it('career staff are seconded to a community and come back', async () => {
    const section = await buildUnit(app, { kind: 'SECTION', parent: county, name: '党群股' });
    const person = await buildPerson(app, { unit: section, category: 'CAREER_STAFF' });
    const seconded = await personnel
      .post(`/api/persons/${person.id}/secondments`, { unitId: yingxing.id, fromOn: '2026-06-01' })
      .expect(200);
    expect(seconded.body).toMatchObject({ unit: { id: section.id }, secondedTo: { id: yingxing.id } });
    expect(await names(`seconded=true&unitId=${section.id}`)).toHaveLength(1);
    await personnel
      .post(`/api/persons/${person.id}/secondments`, { unitId: fengchuan.id, fromOn: '2026-07-01' })
      .expect(409);
    const { assignments } = seconded.body as { assignments: { id: number; kind: string }[] };
    const secondment = assignments.find((one) => one.kind === 'SECONDMENT')!;
    const other = await buildPerson(app, { unit: section, category: 'CAREER_STAFF' });
    await personnel
      .post(`/api/persons/${other.id}/secondments/${secondment.id}/end`, { untilOn: '2027-01-01' })
      .expect(404);
    const back = await personnel
      .post(`/api/persons/${person.id}/secondments/${secondment.id}/end`, { untilOn: '2027-01-01' })
      .expect(200);
    expect(back.body).toMatchObject({ secondedTo: null });
    const welfare = await buildPerson(app, { unit: fengchuan });
    await personnel
      .post(`/api/persons/${welfare.id}/secondments`, { unitId: yingxing.id, fromOn: '2026-06-01' })
      .expect(422);
  });

  it('a secondment with an end is over on that day by itself', async () => {
    const section = await buildUnit(app, { kind: 'SECTION', parent: county, name: '综治股' });
    const person = await buildPerson(app, { unit: section, category: 'CAREER_STAFF' });
    const body = { unitId: yingxing.id, fromOn: '2027-01-01', untilOn: '2027-06-01' };
    const seconded = await personnel.post(`/api/persons/${person.id}/secondments`, body).expect(200);
    expect(seconded.body).toMatchObject({ secondedTo: { id: yingxing.id } });
    await personnel.post(`/api/persons/${person.id}/secondments`, { ...body, unitId: fengchuan.id }).expect(409);
    const secondedTo = async () =>
      ((await personnel.get(`/api/persons/${person.id}`).expect(200)).body as { secondedTo: object | null }).secondedTo;
    await app.get(DailyRound).run();
    expect(await secondedTo()).toMatchObject({ id: yingxing.id });
    const before = app.clock.now();
    app.clock.set('2027-06-01T01:00:00Z');
    await app.get(DailyRound).run();
    expect(await secondedTo()).toBeNull();
    app.clock.set(before);
  });

  it('whoever has left may come back', async () => {
    const person = await buildPerson(app, { unit: fengchuan });
    await personnel.post(`/api/persons/${person.id}/leave`, { untilOn: '2026-12-31', reason: '辞职' }).expect(200);
    await personnel.post(`/api/persons/${person.id}/leave`, { untilOn: '2026-12-31', reason: '辞职' }).expect(409);
    const back = await personnel
      .post(`/api/persons/${person.id}/assignments`, {
        unitId: fengchuan.id,
        category: 'PUBLIC_WELFARE_POST',
        fromOn: '2027-02-01',
      })
      .expect(200);
    expect(back.body).toMatchObject({ status: 'ACTIVE' });
  });
});

describe('behind the mask', () => {
  it('numbers are shown to whoever may, with a reason, and that is recorded', async () => {
    const idNumber = identityNumber();
    const person = await buildPerson(app, {
      unit: fengchuan,
      idNumber,
      phone: '13811112222',
      bankCard: '6222020000000000000',
    });
    const shown = await personnel
      .post(`/api/persons/${person.id}/unmask`, { fields: ['idNumber'], reason: '办理社保' })
      .expect(200);
    expect(shown.body).toEqual({ idNumber });
    const entries = await rowsOf<{ after_json: string }>(
      app,
      "SELECT after_json FROM audit_entry WHERE act = 'person.unmask' AND subject_id = ?",
      [String(person.id)],
    );
    expect(entries.map((entry) => JSON.parse(entry.after_json) as unknown)).toEqual([
      { fields: ['idNumber'], reason: '办理社保' },
    ]);
    await personnel.post(`/api/persons/${person.id}/unmask`, { fields: ['idNumber'] }).expect(400);
    await personnel.post(`/api/persons/${person.id}/unmask-bank`, { reason: '付款' }).expect(403);
    const finance = await buildStaff(app, 'FINANCE');
    expect(
      (await finance.post(`/api/persons/${person.id}/unmask-bank`, { reason: '付款' }).expect(200)).body,
    ).toMatchObject({
      bankCard: '6222020000000000000',
    });
    await finance.post(`/api/persons/${person.id}/unmask`, { fields: ['phone'], reason: '联系' }).expect(403);
  });

  it('an export keeps texts as texts, is masked, and recorded; numbers only with permission and reason', async () => {
    const unit = await buildUnit(app, { parent: county, name: '导出社区' });
    const idNumber = identityNumber();
    await buildPerson(app, { unit, name: '万小华', idNumber, position: '=HYPERLINK("http://x")' });
    const file = await personnel
      .post('/api/persons/export', { unitId: unit.id })
      .expect(200)
      .buffer(true)
      .parse(binary);
    const [, row] = readSpreadsheet(file.body as Buffer).sheets[0]!.rows;
    expect(row?.map(cellText)).toEqual(
      expect.arrayContaining([
        '万小华',
        `3622**********${idNumber.slice(-4)}`,
        '导出社区',
        '公益性岗位',
        `'=HYPERLINK("http://x")`,
      ]),
    );
    const full = await personnel
      .post('/api/persons/export', { unitId: unit.id, withNumbers: true, reason: '上报' })
      .expect(200)
      .buffer(true)
      .parse(binary);
    expect(readSpreadsheet(full.body as Buffer).sheets[0]!.rows[1]?.map(cellText)).toContain(idNumber);
    await personnel.post('/api/persons/export', { withNumbers: true }).expect(400);
    const training = await buildStaff(app, 'TRAINING_STAFF');
    await training.post('/api/persons/export', { withNumbers: true, reason: '上报' }).expect(403);
    const entries = await rowsOf<{ after_json: string }>(
      app,
      "SELECT after_json FROM audit_entry WHERE act = 'person.export'",
    );
    expect(entries).toHaveLength(2);
  });
});

describe('who may', () => {
  it('asks for a session, a permission and a reach', async () => {
    const person = await buildPerson(app, { unit: yingxing, category: 'GROUP_LEADER' });
    const trainee = await app.actor();
    const secretary = await buildStaff(app, 'COMMUNITY_SECRETARY', fengchuan);
    const own = await buildStaff(app, 'PERSONNEL', fengchuan);
    const posts = ['assignments', 'secondments', 'secondments/1/end', 'leave', 'unmask', 'unmask-bank'];
    await app.http.get('/api/persons').expect(401);
    await app.http.get(`/api/persons/${person.id}`).expect(401);
    await app.http.post('/api/persons/export').expect(401);
    for (const act of posts) await app.http.post(`/api/persons/${person.id}/${act}`).expect(401);
    await trainee.get('/api/persons').expect(403);
    await trainee.get(`/api/persons/${person.id}`).expect(403);
    await secretary.post('/api/persons', body()).expect(403);
    await secretary.patch(`/api/persons/${person.id}`, {}).expect(403);
    await secretary.post('/api/persons/export', {}).expect(403);
    for (const act of posts) await secretary.post(`/api/persons/${person.id}/${act}`, {}).expect(403);
    await secretary.get(`/api/persons/${person.id}`).expect(404);
    expect((await listed('search=wanxiaohua&category=GROUP_LEADER', secretary)).total).toBe(0);
    await own.get(`/api/persons/${person.id}`).expect(404);
    await own.patch(`/api/persons/${person.id}`, { note: '看不见' }).expect(404);
    await own.post(`/api/persons/${person.id}/leave`, { untilOn: '2027-01-01', reason: '不行' }).expect(404);
    await own.post(`/api/persons/${person.id}/unmask`, { fields: ['phone'], reason: '不行' }).expect(404);
    await own.post('/api/persons', body({ unitId: yingxing.id })).expect(404);
    const mine = await buildPerson(app, { unit: fengchuan });
    await own
      .post(`/api/persons/${mine.id}/assignments`, {
        unitId: yingxing.id,
        category: 'PUBLIC_WELFARE_POST',
        fromOn: '2026-01-01',
      })
      .expect(404);
    const finance = await buildStaff(app, 'FINANCE', fengchuan);
    await finance.post(`/api/persons/${person.id}/unmask-bank`, { reason: '不行' }).expect(404);
  });

  it('a grant limited to some categories reaches only those', async () => {
    const limited = await app.actor({
      roles: [{ role: 'PERSONNEL', unitId: county.id, unitPath: county.path, categories: ['GROUP_LEADER'] }],
    });
    const leader = await buildPerson(app, { unit: fengchuan, category: 'GROUP_LEADER' });
    const staff = await buildPerson(app, { unit: fengchuan, category: 'PUBLIC_WELFARE_POST' });
    await limited.get(`/api/persons/${leader.id}`).expect(200);
    await limited.get(`/api/persons/${staff.id}`).expect(404);
    await limited.post('/api/persons', body()).expect(404);
  });

  it('names what is wrong with the shape', async () => {
    await personnel.get('/api/persons?category=KING').expect(400);
    await personnel.get('/api/persons?sort=idNumber').expect(400);
    await personnel.post('/api/persons', body({ passwort: 'x' })).expect(400);
    const person = await buildPerson(app, { unit: fengchuan });
    await personnel.patch(`/api/persons/${person.id}`, { unitId: 1 }).expect(400);
    for (const act of ['assignments', 'secondments', 'secondments/1/end', 'leave', 'unmask']) {
      await personnel.post(`/api/persons/${person.id}/${act}`, { nothing: 1 }).expect(400);
    }
    await personnel.post('/api/persons/export', { all: true }).expect(400);
  });
});
