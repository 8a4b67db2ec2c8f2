import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { enrolmentVerdict } from '../../support/enrolment-verdict.js';
import { buildClass, buildPlainUnit, buildTrainee, classPlan, type BuiltUnit } from '../../support/build-classes.js';

let app: TestApp;
let county: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  county = await buildPlainUnit(app, null, '奉新县社区党工委');
});
afterAll(() => app.close());

describe('two classes on the same days', () => {
  it('take somebody who asks for both in the same moment once', async () => {
    const plan = classPlan(app);
    const [one, other] = [await buildClass(app, { host: county, plan }), await buildClass(app, { host: county, plan })];
    const people = await Promise.all(Array.from({ length: 20 }, () => buildTrainee(app, county)));
    const outcomes = await Promise.all(
      people.map((person, index) => {
        const order = index % 2 === 0 ? [one, other] : [other, one];
        return Promise.all(order.map((classId) => person.post(`/api/classes/${classId}/enrolments`)));
      }),
    );
    for (const answers of outcomes) {
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422]);
      const refused = answers.find((answer) => answer.status === 422);
      expect(refused?.body).toMatchObject({ code: 'ENROLMENT.OVERLAP' });
    }
    for (const classId of [one, other]) expect((await enrolmentVerdict(app, classId)).faults).toEqual([]);
  });
});
