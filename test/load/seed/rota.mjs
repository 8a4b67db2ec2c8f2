/** One plan in a process of its own, cold: the thread, the solver and their memory are all in the figures. */
import { memoryMb } from '../support/usage.mjs';
import { built, input } from './application.mjs';

const { planRota } = await built('features/lecture-hall/planning/plan-rota.js');
const { checkPlan } = await built('features/lecture-hall/planning/check-plan.js');
const { greedyRota } = await built('features/lecture-hall/planning/greedy.js');
const { compareMeasures, measure } = await built('features/lecture-hall/planning/measure.js');
const { readProblem } = await built('features/lecture-hall/planning/problem.js');
const { randomNumbers } = await built('kernel/seeded-random.js');
const { fairness } = await built('features/lecture-hall/domain/fairness.js');

/** A pool in the middle of its cycles: sizes of the units, a history, and dates on which people cannot come. */
function poolOf({ sizes, months, slots, away, spells, turns, seed }) {
  const next = randomNumbers(seed);
  const share = () => next() / 0x100000000;
  const lastOn = () => `2026-${String(1 + (next() % 12)).padStart(2, '0')}-02`;
  const dates = Array.from({ length: months }, (_, index) => {
    const month = `${2027 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return { id: index + 1, month, on: `${month}-05`, slots };
  });
  const units = sizes.map((_, index) => ({
    id: `unit:${index + 1}`,
    name: `第${index + 1}社区`,
    spokenInCycle: share() < 0.4 ? 1 : 0,
    lastOn: lastOn(),
    draw: index + 1,
  }));
  const people = sizes
    .flatMap((size, unit) => Array.from({ length: size }, () => unit))
    .map((unit, index) => ({
      id: index + 1,
      name: `干部${index + 1}`,
      unitId: units[unit].id,
      spokenInCycle: 0,
      lastOn: null,
      draw: index + 1,
      hasDebt: share() < 0.02,
    }));
  for (const unit of units) {
    // what unit first has brought so far: as many turns in each unit, going round among its people
    const members = people.filter(({ unitId }) => unitId === unit.id);
    const first = next() % members.length;
    for (let turn = 0; turn < turns + unit.spokenInCycle; turn += 1) {
      const speaker = members[(first + turn) % members.length];
      speaker.spokenInCycle += 1;
      speaker.lastOn = lastOn();
    }
  }
  const unavailable = [];
  for (const { id } of people) {
    for (let at = 0; at < months; at += 1) {
      // in spells, half a year at a time is gone; otherwise every month is drawn for itself
      const length = spells ? 1 + (next() % 6) : 1;
      if (share() < (spells ? away / (3.5 * (1 - away) + away) : away)) {
        const until = Math.min(months, at + length);
        for (; at < until; at += 1) unavailable.push({ personId: id, dateId: dates[at].id, reason: 'LEAVE' });
        at -= 1;
      }
    }
  }
  return { seed, dates, units, people, unavailable, fixed: [] };
}

/** max − min of all turns in the cycle, given and planned. */
function spread(members, turns) {
  const past = members.flatMap(({ key, spoken }) =>
    Array.from({ length: spoken }, () => ({ subject: key, on: '2026-12-04', planned: false })),
  );
  return fairness(
    members.map(({ key }) => key),
    [...past, ...turns],
  ).spread;
}

const pool = poolOf(input);
const started = performance.now();
const plan = await planRota(pool);
const seconds = (performance.now() - started) / 1000;
const rssMb = memoryMb([process.pid], 'VmHWM'); // the highest since this process began; getrusage would count the parent's too

const problem = readProblem(pool);
const { broken, measure: checked } = checkPlan(pool, plan.assignments);
const greedy = measure(problem, greedyRota(problem));
const agrees =
  broken.length === 0 &&
  checked.units === plan.evidence[0].value &&
  checked.persons === plan.evidence[1].value &&
  compareMeasures(checked, greedy) <= 0;
const turns = plan.assignments.map(({ dateId, personId, unitId }) => ({
  personId,
  unitId,
  on: pool.dates[dateId - 1].on,
  planned: true,
}));
const result = {
  seconds,
  rssMb,
  spreadUnits: spread(
    pool.units.map(({ id, spokenInCycle }) => ({ key: id, spoken: spokenInCycle })),
    turns.map(({ unitId, ...turn }) => ({ ...turn, subject: unitId })),
  ),
  spreadPeople: spread(
    pool.people.map(({ id, spokenInCycle }) => ({ key: String(id), spoken: spokenInCycle })),
    turns.map(({ personId, ...turn }) => ({ ...turn, subject: String(personId) })),
  ),
  evidence: plan.evidence,
  greedy: { units: greedy.units, persons: greedy.persons },
  checker: agrees ? 'agrees' : 'DISAGREES',
  away: pool.unavailable.length / (pool.people.length * pool.dates.length),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
