import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../src/kernel/access.js';
import { People } from '../../../src/features/people/people.public.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import { buildPerson, buildStaff, buildUnit, type BuiltUnit } from '../../support/build-people.js';

let app: TestApp;
let personnel: TestActor;
let headquarters: BuiltUnit;
let section: BuiltUnit;
let community: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  personnel = await buildStaff(app, 'PERSONNEL');
  headquarters = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE' });
  section = await buildUnit(app, { kind: 'SECTION', parent: headquarters, name: '党群股' });
  community = await buildUnit(app, { kind: 'COMMUNITY', parent: headquarters, name: '华林社区' });
});
afterAll(() => app.close());

const cadres = (unit: BuiltUnit, filter: { search?: string } = {}) =>
  app.get(People).cadres(app.get(Database).reads, {
    unitPath: unit.path,
    categories: ['CAREER_STAFF', 'PUBLIC_WELFARE_POST'],
    ...filter,
  });

describe('cadres by where they work', () => {
  it('are the active people of the categories below a unit, seconded ones where they serve', async () => {
    const post = await buildPerson(app, { unit: community, name: '万小华' });
    const lent = await buildPerson(app, { unit: section, name: '余建丽', category: 'CAREER_STAFF' });
    const gone = await buildPerson(app, { unit: community, name: '帅志刚' });
    await buildPerson(app, { unit: community, category: 'GROUP_LEADER' });
    const second = { unitId: community.id, fromOn: '2027-01-04' };
    await personnel.post(`/api/persons/${lent.id}/secondments`, second).expect(200);
    await personnel.post(`/api/persons/${gone.id}/leave`, { untilOn: '2027-03-01', reason: '调离' }).expect(200);
    expect((await cadres(community)).map(({ personId, unitName }) => [personId, unitName])).toEqual([
      [post.id, '华林社区'],
      [lent.id, '华林社区'],
    ]);
    expect(await cadres(section)).toEqual([]);
    expect((await cadres(headquarters, { search: 'yjl' })).map(({ personId }) => personId)).toEqual([lent.id]);
  });

  it('know since when somebody serves without a break', async () => {
    const person = await buildPerson(app, { unit: community, name: '甘国良', joinedOn: '2019-05-01' });
    const since = async () => (await cadres(community)).find(({ personId }) => personId === person.id)?.serviceFrom;
    expect(await since()).toBe('2019-05-01');
    const moved = { unitId: section.id, category: 'CAREER_STAFF', fromOn: '2022-03-01' };
    await personnel.post(`/api/persons/${person.id}/assignments`, moved).expect(200);
    const back = { unitId: community.id, category: 'PUBLIC_WELFARE_POST', fromOn: '2023-03-01' };
    await personnel.post(`/api/persons/${person.id}/assignments`, back).expect(200);
    expect(await since()).toBe('2019-05-01');
    await personnel.post(`/api/persons/${person.id}/leave`, { untilOn: '2024-01-01', reason: '离职' }).expect(200);
    const again = { unitId: community.id, category: 'PUBLIC_WELFARE_POST', fromOn: '2026-12-01' };
    await personnel.post(`/api/persons/${person.id}/assignments`, again).expect(200);
    expect(await since()).toBe('2026-12-01');
  });
});

describe('units below a unit', () => {
  it('are asked for by kind, or one by one', async () => {
    const group = await buildUnit(app, { kind: 'RESIDENT_GROUP', parent: community });
    const below = (orIds: number[] = []) =>
      app.get(People).unitsBelow(app.get(Database).reads, {
        path: headquarters.path,
        kinds: ['PARTY_WORK_COMMITTEE', 'COMMUNITY'],
        orIds,
      });
    expect((await below()).map(({ id }) => id)).toEqual([headquarters.id, community.id]);
    expect((await below([group.id])).map(({ id }) => id)).toEqual([headquarters.id, community.id, group.id]);
  });
});

describe('holding a file', () => {
  it('says whether there is such a person', async () => {
    const { id } = await buildPerson(app, { unit: community });
    const held = (personId: number) =>
      app.get(Database).transaction(systemActor('test'), (tx) => app.get(People).hold(tx, personId));
    expect([await held(id), await held(999_999)]).toEqual([true, false]);
  });
});
