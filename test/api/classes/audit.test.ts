import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportEnrolment } from '../../../src/features/classes/enrolments/enrolment-audit-report.js';
import { EnrolmentAudit } from '../../../src/features/classes/enrolments/enrolment-audit.js';
import { Clock } from '../../../src/kernel/clock.js';
import { systemActor } from '../../../src/kernel/access.js';
import { AuditVerifier } from '../../../src/platform/audit/audit-verifier.js';
import { Database } from '../../../src/platform/db/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildClass, buildPlainUnit, buildTrainee, type BuiltUnit } from '../../support/build-classes.js';

let app: TestApp;
let county: BuiltUnit;
let classId: number;

async function report(): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await reportEnrolment(new EnrolmentAudit(app.get(Database)), app.get(Clock).today(), (line) =>
    lines.push(line),
  );
  return { code, text: lines.join('\n') };
}

const run = (sql: string, parameters: unknown[] = []): Promise<unknown> =>
  app.get(Database).transaction(systemActor('test'), (tx) => tx.manager.query(sql, parameters));

beforeAll(async () => {
  app = await startTestApp();
  county = await buildPlainUnit(app, null, '奉新县社区党工委');
  classId = await buildClass(app, {
    host: county,
    plan: { seats: 2, quotas: [{ name: '本县', quota: 1, unitIds: [county.id] }] },
  });
  for (let number = 0; number < 4; number++)
    await (await buildTrainee(app, county)).post(`/api/classes/${classId}/enrolments`).expect(201);
}, 60_000);
afterAll(() => app.close());

describe('npm run audit:enrolment', () => {
  it('finds a class sound that only the desk has touched', async () => {
    const { code, text } = await report();
    expect(text).toMatch(/^sound .*2 of 2 seats held, 2 confirmed, 2 waiting, 4 enrolments/);
    expect(text).toMatch(/1 classes audited, 0 broken$/);
    expect(code).toBe(0);
    expect((await app.get(AuditVerifier).verify()).fault).toBeNull();
  });

  it.each([
    [
      'somebody let in by hand, above the seats',
      `UPDATE enrolment SET state = 'CONFIRMED' WHERE class_id = ? AND arrival_no = 4`,
      `UPDATE enrolment SET state = 'WAITING' WHERE class_id = ? AND arrival_no = 4`,
      ['SEATS', 'QUOTA', 'ORDER', 'COUNTER'],
    ],
    [
      'the line turned round',
      'UPDATE enrolment SET arrival_no = 9 WHERE class_id = ? AND arrival_no = 1',
      'UPDATE enrolment SET arrival_no = 1 WHERE class_id = ? AND arrival_no = 9',
      ['ORDER', 'ARRIVAL'],
    ],
    [
      'a counter written by hand',
      'UPDATE training_class SET waiting_count = waiting_count - 1 WHERE id = ?',
      'UPDATE training_class SET waiting_count = waiting_count + 1 WHERE id = ?',
      ['COUNTER'],
    ],
    [
      'an enrolment that ended but kept its key',
      `UPDATE enrolment SET state = 'WITHDRAWN' WHERE class_id = ? AND arrival_no = 3`,
      `UPDATE enrolment SET state = 'WAITING' WHERE class_id = ? AND arrival_no = 3`,
      ['LIVE_KEY', 'COUNTER'],
    ],
  ])('finds %s', async (_, tamper, mend, kinds) => {
    await run(tamper, [classId]);
    const { code, text } = await report();
    expect(code).toBe(1);
    expect(text).toMatch(/^BROKEN /);
    for (const kind of kinds) expect(text).toContain(`${kind}: `);
    await run(mend, [classId]);
    expect((await report()).code).toBe(0);
  });

  it('finds an enrolment of which the audit log knows nothing', async () => {
    await run(`DELETE FROM audit_entry WHERE subject = 'enrolment' AND act = 'enrolment.create' AND position > 0`);
    const { code, text } = await report();
    expect(code).toBe(1);
    expect(text.match(/AUDIT: enrolment \d+ has no entry/g)).toHaveLength(4);
  });
});

describe('the tables themselves', () => {
  it('refuse a seat too many, a pool overdrawn and a second live enrolment', async () => {
    await expect(run('UPDATE training_class SET held_count = seats + 1 WHERE id = ?', [classId])).rejects.toThrow();
    await expect(run('UPDATE training_class SET pool_held = pool_seats + 1 WHERE id = ?', [classId])).rejects.toThrow();
    await expect(
      run(
        'UPDATE enrolment SET live_person_id = (SELECT p FROM (SELECT person_id AS p FROM enrolment WHERE arrival_no = 1 AND class_id = ?) AS x) WHERE class_id = ? AND arrival_no = 2',
        [classId, classId],
      ),
    ).rejects.toThrow();
  });
});
