/**
 * Self-enrolment: 800 people, one class, 50 connections. First classes with a seat for everybody (what an enrolment costs), then
 * a rush of 800 for 50 seats with a waiting list. Counted from the rows afterwards: every seat given once, the list without a gap.
 */
import { load } from './support/measure.mjs';
import { ask } from './support/http.mjs';
import { seed, startServer } from './support/server.mjs';

const PEOPLE = 800;
const RUSH_SEATS = 50;
const WARM_UPS = 2;
const ROUNDS = 4;
const DAY = 86_400_000;

export async function bench({ ground, workers }) {
  const { staff, hostUnitId, tokens } = await seed(ground, 'enrol', { people: PEOPLE });
  const server = await startServer(ground, { workers });
  const asStaff = { Authorization: `Bearer ${staff}` };

  const call = async (method, path, body) => {
    const answer = await ask(server.port, { method, path, headers: asStaff, body });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const day = (days) => new Date(Date.now() + days * DAY).toISOString();
  const makeClass = async (number, seats, waitingSize) => {
    const { id } = await call('POST', '/api/classes', {
      seriesId,
      hostUnitId,
      startsOn: day(30 + number * 10).slice(0, 10),
      endsOn: day(32 + number * 10).slice(0, 10),
      creditHours: 24,
      audience: '面向全省社区干部',
      place: '第一教室',
      opensAt: day(-1),
      closesAt: day(20),
      mode: 'OPEN',
      seats,
      waitingSize,
    });
    await call('POST', `/api/classes/${id}/publish`);
    return id;
  };
  const { id: seriesId } = await call('POST', '/api/class-series', { theme: '社区治理能力提升', kind: 'TRAINING' });

  /** What the rows say: enrolments by state, and whether the waiting list counts 1, 2, 3 … */
  const states = new Map();
  const enrolIn = (name, classIds, more) => {
    states.clear();
    return load(server, name, {
      seconds: 120,
      requests: PEOPLE * classIds.length,
      next: (number) => ({
        method: 'POST',
        path: `/api/classes/${classIds[Math.floor(number / PEOPLE)]}/enrolments`,
        headers: { Authorization: `Bearer ${tokens[number % PEOPLE]}` },
      }),
      expect: ({ status, body }) => {
        const { state } = JSON.parse(body.toString());
        states.set(state, (states.get(state) ?? 0) + 1);
        return status === 201;
      },
      more,
    });
  };
  const counts = () => ({ confirmed: states.get('CONFIRMED') ?? 0, waiting: states.get('WAITING') ?? 0 });

  try {
    const classIds = [];
    for (let number = 0; number < WARM_UPS + ROUNDS; number += 1) classIds.push(await makeClass(number, PEOPLE, 0));
    await enrolIn('warm-up', classIds.slice(0, WARM_UPS));
    const open = await enrolIn(`enrol, a seat for each (${ROUNDS} classes)`, classIds.slice(WARM_UPS), counts);
    const rushId = await makeClass(WARM_UPS + ROUNDS, RUSH_SEATS, PEOPLE);
    const rush = await enrolIn(`rush of ${PEOPLE} for ${RUSH_SEATS} seats`, [rushId], counts);

    const told = await call('GET', `/api/classes/${rushId}`);
    const exact =
      open.confirmed === PEOPLE * ROUNDS &&
      rush.confirmed === RUSH_SEATS &&
      rush.waiting === PEOPLE - RUSH_SEATS &&
      told.confirmed === RUSH_SEATS &&
      told.waiting === PEOPLE - RUSH_SEATS;
    if (!exact) rush.errors += 1;
    return [open, { ...rush, exact }];
  } finally {
    await server.stop();
  }
}
