import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildUnit, phoneNumber, rowsOf, type BuiltUnit } from '../../support/build-people.js';

let app: TestApp;
let county: BuiltUnit;
let unit: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  county = await buildUnit(app, { kind: 'COUNTY', name: '信丰县' });
  unit = await buildUnit(app, { kind: 'OUTSIDE_UNIT', parent: county, name: '嘉定镇人民政府' });
});
afterAll(() => app.close());

const register = (over: object) =>
  app.http.post('/api/registration').send({ phone: phoneNumber(), password: 'Right-Horse-7', ...over });

describe('many who register in the same moment', () => {
  it('namesakes each get a login name of their own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => register({ name: '王伟', unitId: unit.id }).expect(201)),
    );
    const names = answers.map((answer) => (answer.body as { loginName: string }).loginName);
    expect(new Set(names).size).toBe(8);
    expect(names.every((name) => /^wangwei\d*$/.test(name))).toBe(true);
  });

  it('colleagues who type the same new unit land in one', async () => {
    const typed = { countyId: county.id, unitName: '大塘埠镇党群服务中心' };
    await Promise.all([...'赵钱孙李周吴'].map((name) => register({ name: `${name}小同`, ...typed }).expect(201)));
    const units = await rowsOf<{ id: number }>(app, 'SELECT id FROM unit WHERE name = ?', [typed.unitName]);
    expect(units).toHaveLength(1);
    expect(await rowsOf(app, 'SELECT id FROM person WHERE unit_id = ?', [units[0]!.id])).toHaveLength(6);
  });
});
