import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../../src/app.module.js';
import { AppConfig } from '../../../src/config/config.js';
import { EnrolmentDesk, type DeskAnswer } from '../../../src/features/classes/enrolments/enrolment-desk.js';
import { OfferExpiry } from '../../../src/features/classes/enrolments/offer-expiry.js';
import { systemActor } from '../../../src/kernel/access.js';
import { Clock } from '../../../src/kernel/clock.js';
import { DomainError } from '../../../src/kernel/errors.js';
import { Database } from '../../../src/platform/db/database.js';
import { createHttpApp } from '../../../src/platform/http/bootstrap.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { buildClass, buildPlainPeople, buildPlainUnit, type BuiltUnit } from '../../support/build-classes.js';
import { engineUnderTest } from '../../support/databases.js';
import { enrolmentVerdict } from '../../support/enrolment-verdict.js';

/** Two applications on one database, as with WORKERS=2. SQLite has one server process (more are refused): there, one door. */
let app: TestApp;
let second: NestFastifyApplication | undefined;
let doors: { desk: EnrolmentDesk; expiry: OfferExpiry }[];
let county: BuiltUnit;

beforeAll(async () => {
  app = await startTestApp();
  if (engineUnderTest() !== 'sqlite') {
    const config = app.get(AppConfig);
    second = await createHttpApp(AppModule.of(config), config);
    second.get(Clock, { strict: false }).now = () => app.clock.now();
    await second.init();
  }
  doors = [app.nest, second].flatMap((nest) =>
    nest
      ? [{ desk: nest.get(EnrolmentDesk, { strict: false }), expiry: nest.get(OfferExpiry, { strict: false }) }]
      : [],
  );
  county = await buildPlainUnit(app, null, '奉新县社区党工委');
}, 60_000);
afterAll(async () => {
  await second?.close();
  await app.close();
});

const ask = async (number: number, classId: number, personId: number): Promise<DeskAnswer | string> => {
  const door = doors[number % doors.length]!;
  const actor = { ...systemActor('trainee'), personId };
  return door.desk.enrol(classId, { actor, personId, byUnit: false }).catch((error: unknown) => {
    if (error instanceof DomainError) return error.code;
    throw error;
  });
};

describe('several server processes on one database', () => {
  it('give fifty seats to fifty of five hundred, and number the others in one line', async () => {
    const people = await buildPlainPeople(app, county, 500);
    const classId = await buildClass(app, { host: county, plan: { seats: 50, waitingSize: 1000 } });
    const answers = await Promise.all(people.map((personId, number) => ask(number, classId, personId)));
    const states = answers.map((answer) => (typeof answer === 'string' ? answer : answer.state));
    expect(states.filter((state) => state === 'CONFIRMED')).toHaveLength(50);
    expect(states.filter((state) => state === 'WAITING')).toHaveLength(450);
    expect(await enrolmentVerdict(app, classId)).toMatchObject({ held: 50, waiting: 450, rows: 500, faults: [] });
    for (let door = 0; door < doors.length; door++) {
      const own = answers.filter(
        (answer, number) => number % doors.length === door && typeof answer !== 'string',
      ) as DeskAnswer[];
      const numbers = own.map((answer) => answer.arrivalNo);
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    }
  }, 60_000);

  it('let one person in once, through whichever door', async () => {
    const [personId = 0] = await buildPlainPeople(app, county, 1);
    const classId = await buildClass(app, { host: county });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, number) => ask(number, classId, personId)));
    expect(answers.filter((answer) => answer === 'ENROLMENT.ALREADY')).toHaveLength(9);
    expect((await enrolmentVerdict(app, classId)).faults).toEqual([]);
  });

  it('end an offer once', async () => {
    const people = await buildPlainPeople(app, county, 5);
    const classId = await buildClass(app, { host: county, plan: { seats: 1, offerHours: 1 } });
    for (const [number, personId] of people.entries()) await ask(number, classId, personId);
    await app.get(Database).transaction(systemActor('test'), async (tx) => {
      await tx.manager.query(
        `UPDATE enrolment SET state = 'OFFERED', confirmed_at = NULL, offered_at = applied_at, offer_expires_at = applied_at
          WHERE class_id = ? AND arrival_no = 1`,
        [classId],
      );
      await tx.manager.query('UPDATE training_class SET confirmed_count = 0 WHERE id = ?', [classId]);
    });
    const ended = await Promise.all(
      [...doors, ...doors].map((door) => door.expiry.expire(classId, systemActor('test'))),
    );
    expect(ended.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await enrolmentVerdict(app, classId)).toMatchObject({ held: 1, waiting: 3, faults: [] });
  });
});

describe('one who breaks a transaction', () => {
  it('does not take the others along', async () => {
    const people = await buildPlainPeople(app, county, 20);
    const classId = await buildClass(app, { host: county });
    const broken = {
      ...systemActor('trainee'),
      get name(): string {
        throw new Error('nobody can write this name down');
      },
    };
    const answers = await Promise.allSettled(
      people.map((personId, number) =>
        doors[0]!.desk.enrol(classId, {
          actor: number === 7 ? broken : systemActor('trainee'),
          personId,
          byUnit: false,
        }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(
      people.map((_, number) => (number === 7 ? 'rejected' : 'fulfilled')),
    );
    expect(await enrolmentVerdict(app, classId)).toMatchObject({ rows: 19, faults: [] });
  });
});
