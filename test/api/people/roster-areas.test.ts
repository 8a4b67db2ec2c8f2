import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildPerson, buildUnit, type BuiltUnit } from '../../support/build-people.js';
import { line, RosterDesk, workbook } from '../../support/build-rosters.js';

let app: TestApp;
let one: BuiltUnit;
let other: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  const county = await buildUnit(app, { kind: 'PARTY_WORK_COMMITTEE', name: '社区党工委' });
  one = await buildUnit(app, { parent: county, name: '冯川社区' });
  other = await buildUnit(app, { parent: county, name: '应星社区' });
  const third = await buildUnit(app, { parent: county, name: '华林社区' });
  for (let number = 0; number < 3; number++)
    await buildPerson(app, { unit: third, category: 'PUBLIC_WELFARE_POST', name: '别处人' });
});
afterAll(() => app.close());

const personnelOf = (...units: BuiltUnit[]) =>
  app.actor({ roles: units.map((unit) => ({ role: 'PERSONNEL' as const, unitId: unit.id, unitPath: unit.path })) });

it('a roster over two areas of one actor tells no numbers of the unit above both', async () => {
  const actor = await personnelOf(one, other);
  const file = await workbook([line({ unit: one.name }), line({ unit: other.name })]);
  const { id } = await new RosterDesk(app, actor).handIn(file);
  const { body } = await actor.get(`/api/roster-imports/${id}/totals`).expect(200);
  expect(body).toMatchObject({ unit: null, missing: 0 });
  const stranger = await personnelOf(one);
  await stranger.get(`/api/roster-imports/${id}`).expect(404);
  await stranger.get(`/api/roster-imports/${id}/rows`).expect(404);
  await stranger.get(`/api/roster-imports/${id}/attention`).expect(404);
  await stranger.post(`/api/roster-imports/${id}/confirm`).expect(404);
  await stranger.delete(`/api/roster-imports/${id}`).expect(404);
});
