import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestActor, type TestApp } from '../../support/app.js';
import {
  buildClass,
  buildPlainPeople,
  buildPlainUnit,
  buildTrainee,
  type BuiltUnit,
} from '../../support/build-classes.js';
import { enrolmentVerdict } from '../../support/enrolment-verdict.js';

interface Answer {
  status: number;
  body: { id?: number; state?: string; code?: string; waitingPosition?: number | null };
}

let app: TestApp;
let county: BuiltUnit;
let town: BuiltUnit;
let crowd: (TestActor & { personId: number })[];

/** Real HTTP on the listening port, without the bookkeeping of the test client. */
function post(url: string, token: string): Promise<Answer> {
  const { port } = app.nest.getHttpServer().address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, host: '127.0.0.1', path: url, method: 'POST', headers: { authorization: `Bearer ${token}` } },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => {
          resolve({
            status: reply.statusCode ?? 0,
            body: JSON.parse(Buffer.concat(parts).toString('utf8')) as Answer['body'],
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

const enrolAll = (classId: number, people: readonly TestActor[] = crowd): Promise<Answer[]> =>
  Promise.all(people.map((person) => post(`/api/classes/${classId}/enrolments`, person.token)));

beforeAll(async () => {
  app = await startTestApp();
  county = await buildPlainUnit(app, null, '奉新县社区党工委');
  town = await buildPlainUnit(app, null, '靖安县');
  const people = [
    ...(await buildPlainPeople(app, county, 350)),
    ...(await buildPlainPeople(app, town, 150, 'EXTERNAL_TRAINEE')),
  ];
  crowd = [];
  for (const personId of people) crowd.push({ ...(await app.actor({ personId })), personId });
}, 120_000);
afterAll(() => app.close());

describe('five hundred people at once for fifty seats', () => {
  let classId = 0;

  afterEach(async () => {
    expect(await enrolmentVerdict(app, classId)).toMatchObject({ faults: [] });
  });

  it('gives exactly fifty, and a waiting list in order of arrival', async () => {
    classId = await buildClass(app, { host: county, plan: { seats: 50, waitingSize: 1000 } });
    const answers = await enrolAll(classId);
    const count = (state: string): number =>
      answers.filter((answer) => answer.status === 201 && answer.body.state === state).length;
    expect([count('CONFIRMED'), count('WAITING')]).toEqual([50, 450]);
    const positions = answers.flatMap((answer) => answer.body.waitingPosition ?? []).sort((one, other) => one - other);
    expect(positions).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
    expect(await enrolmentVerdict(app, classId)).toMatchObject({ held: 50, confirmed: 50, waiting: 450, rows: 500 });
    const [acts] = (await app.get(Database).reads.query(
      `SELECT COUNT(*) AS entries, COUNT(DISTINCT a.account_id) AS people
         FROM audit_entry a JOIN enrolment e ON a.subject_id = CAST(e.id AS CHAR)
        WHERE a.act = 'enrolment.create' AND e.class_id = ?`,
      [classId],
    )) as { entries: number; people: number }[];
    expect(acts).toEqual({ entries: 500, people: 500 });
  }, 60_000);

  it('sends away those for whom there is not even a place to wait', async () => {
    classId = await buildClass(app, { host: county, plan: { seats: 50, waitingSize: 20 } });
    const answers = await enrolAll(classId);
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(70);
    expect(answers.filter((answer) => answer.status === 409 && answer.body.code === 'CLASS.FULL')).toHaveLength(430);
  }, 60_000);

  it('keeps each quota and shares the pool', async () => {
    const quotas = [
      { name: '本县社区', quota: 30, unitIds: [county.id] },
      { name: '靖安县', quota: 15, unitIds: [town.id] },
    ];
    classId = await buildClass(app, { host: county, plan: { seats: 50, waitingSize: 1000, quotas } });
    const answers = await enrolAll(classId);
    const seated = (from: number, to: number): number =>
      answers.slice(from, to).filter((answer) => answer.body.state === 'CONFIRMED').length;
    expect(seated(0, 500)).toBe(50);
    expect(seated(0, 350)).toBeGreaterThanOrEqual(30);
    expect(seated(350, 500)).toBeGreaterThanOrEqual(15);
  }, 60_000);

  it('counts somebody who clicks in several tabs once', async () => {
    classId = await buildClass(app, { host: county, plan: { seats: 50 } });
    const eager = await buildTrainee(app, county);
    const answers = await enrolAll(
      classId,
      Array.from({ length: 8 }, () => eager),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    expect(answers.filter((answer) => answer.body.code === 'ENROLMENT.ALREADY')).toHaveLength(7);
  });

  it('lets people come and go at the same time without losing a seat', async () => {
    classId = await buildClass(app, { host: county, plan: { seats: 50, waitingSize: 1000 } });
    const first = await enrolAll(classId, crowd.slice(0, 120));
    const leaving = first.slice(0, 60).map((answer, index) => {
      const person = crowd[index];
      return person && answer.body.id !== undefined
        ? post(`/api/enrolments/${answer.body.id}/withdraw`, person.token)
        : undefined;
    });
    await Promise.all([...leaving, enrolAll(classId, crowd.slice(120, 240))]);
    const verdict = await enrolmentVerdict(app, classId);
    expect(verdict).toMatchObject({ held: 50, rows: 240 });
  }, 60_000);
});
