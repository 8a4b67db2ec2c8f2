import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { PersonEntity } from '../../../src/features/people/persons/person.entity.js';
import { Database } from '../../../src/platform/db/database.js';
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

let app: TestApp;
let county: BuiltUnit;
let hualin: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  county = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE', name: '社区党工委' });
  hualin = await buildUnit(app, { parent: county, name: '华林社区' });
});
afterAll(() => app.close());

async function somebody(
  options: Parameters<typeof buildPerson>[1] = {},
): Promise<TestActor & { personId: number; phoneHash: () => Promise<(string | null)[]> }> {
  const { id, unit } = await buildPerson(app, { unit: hualin, ...options });
  const actor = await app.actor({ personId: id, unitId: unit.id });
  const phoneHash = async (): Promise<(string | null)[]> => {
    const [row] = await rowsOf<{ person: string | null; account: string | null }>(
      app,
      'SELECT p.phone_hash AS person, a.phone_hash AS account FROM person p JOIN account a ON a.person_id = p.id WHERE p.id = ?',
      [id],
    );
    return row === undefined ? [] : [row.person, row.account];
  };
  return { ...actor, personId: id, phoneHash };
}

describe('one’s own profile', () => {
  it('tells who the house thinks one is, with the numbers masked', async () => {
    const idNumber = identityNumber();
    const cadre = await somebody({
      unit: county,
      name: '周敏',
      category: 'CAREER_STAFF',
      position: '副科长',
      partyMember: true,
      idNumber,
      phone: '13800138000',
      email: 'zhoumin@example.cn',
    });
    await app.get(Database).transaction(systemActor('test'), async (tx) => {
      const people = tx.manager.getRepository(PersonEntity);
      await people.update({ id: cadre.personId }, { secondedUnitId: hualin.id, seconded: true });
    });
    const answer = await cadre.get('/api/me/profile').expect(200);
    expect(answer.body).toEqual({
      name: '周敏',
      unit: { id: county.id, name: '社区党工委', pathNames: [] },
      category: 'CAREER_STAFF',
      position: '副科长',
      partyMember: true,
      secondedTo: { id: hualin.id, name: '华林社区', pathNames: ['社区党工委'] },
      phoneMasked: '138****8000',
      emailMasked: 'z***@example.cn',
      idNumberMasked: `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`,
      canCorrect: true,
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    await app.http.get('/api/me/profile').expect(401);
  });

  it('of an account without a person holds what there is', async () => {
    const admin = await buildStaff(app, 'SYSTEM_ADMIN', hualin);
    const { body } = await admin.get('/api/me/profile').expect(200);
    expect(body).toMatchObject({
      name: '测试员',
      unit: { name: '华林社区', pathNames: ['社区党工委'] },
      category: null,
      phoneMasked: null,
      canCorrect: false,
    });
    const refused = await admin.put('/api/me/contacts', { phone: phoneNumber() }).expect(403);
    expect(refused.body).toMatchObject({ code: 'PROFILE.NO_PERSON' });
  });
});

describe('one’s own contacts', () => {
  it('are corrected; the account follows, and the audit log knows no number', async () => {
    const one = await somebody({ phone: phoneNumber(), email: 'old@example.cn' });
    const [before] = await one.phoneHash();
    const phone = phoneNumber();
    const answer = await one.put('/api/me/contacts', { phone: `+86 ${phone}`, email: 'new@example.cn' }).expect(200);
    expect(answer.body).toMatchObject({
      phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      emailMasked: 'n***@example.cn',
    });
    const [person, account] = await one.phoneHash();
    expect(person).not.toBe(before);
    expect(account).toBe(person);
    const entries = await rowsOf<{ act: string; after_json?: string }>(
      app,
      "SELECT * FROM audit_entry WHERE act = 'person.contacts' AND subject_id = ?",
      [String(one.personId)],
    );
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(phone);
    expect(JSON.stringify(entries)).not.toContain('new@example.cn');

    await one.put('/api/me/contacts', { email: null }).expect(200);
    expect((await one.get('/api/me/profile').expect(200)).body).toMatchObject({ emailMasked: null });
    expect(await one.phoneHash()).toEqual([person, account]);
  });

  it('are held to their shape', async () => {
    const one = await somebody();
    for (const body of [
      {},
      { phone: null },
      { phone: '' },
      { email: 'nobody' },
      { phone: phoneNumber(), name: '别人' },
    ])
      await one.put('/api/me/contacts', body).expect(400);
    const wrong = await one.put('/api/me/contacts', { phone: '0795-1234567' }).expect(400);
    expect(wrong.body).toMatchObject({ code: 'PERSON.PHONE' });
    await app.http.put('/api/me/contacts').send({ phone: phoneNumber() }).expect(401);
  });

  it('give one phone to one of two who take it in the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const two = [await somebody(), await somebody()];
      const phone = phoneNumber();
      const answers = await Promise.all(two.map((one) => one.put('/api/me/contacts', { phone })));
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
      expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'PROFILE.PHONE_TAKEN' });
      const hashes = await Promise.all(two.map((one) => one.phoneHash()));
      expect(hashes.filter(([person, account]) => person !== null && person === account)).toHaveLength(1);
      expect(hashes.filter(([person, account]) => person === null && account === null)).toHaveLength(1);
    }
  });
});
