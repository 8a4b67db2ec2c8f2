/**
 * The planning of a rota: time, memory, how even it is, and what proves that it cannot be better. Each plan runs in a process
 * of its own; neither the server nor a database takes part.
 */
import { seed } from './support/server.mjs';

export const needsGround = false;

/** 144 cadres: 14 communities of 8 or 9, and headquarters. */
const CADRES = [...Array(7).fill(9), ...Array(7).fill(8), 25];
/** Everybody of the county, 817 of them. */
const COUNTY = [...Array(8).fill(57), ...Array(6).fill(56), 25];

/** `turns`: how often each unit has spoken before, its people going round. */
const CASES = [
  { name: '144x24', sizes: CADRES, months: 24, slots: 3, away: 0.2, turns: 2 },
  { name: '817x60', sizes: COUNTY, months: 60, slots: 4, away: 0.2, turns: 3 },
  { name: '144x24 late in the cycle', sizes: CADRES, months: 24, slots: 3, away: 0.2, turns: 7 },
  { name: '144x24 away for months', sizes: CADRES, months: 24, slots: 3, away: 0.4, spells: true, turns: 2 },
  { name: '30x24 units of two', sizes: Array(15).fill(2), months: 24, slots: 4, away: 0.5, turns: 0 },
  { name: '817x60 late in the cycle', sizes: COUNTY, months: 60, slots: 4, away: 0.2, turns: 50 },
];

const proof = ({ value, bound, provedBy }) => `${value} ≥ ${bound} ${provedBy}`;

export async function bench() {
  const results = [];
  const evidence = {};
  for (const { name, ...input } of CASES) {
    const plan = await seed({ env: {} }, 'rota', { seed: 20270108, ...input });
    const proved = plan.evidence.every(({ value, bound, provedBy }) => value === bound && provedBy !== 'UNPROVED');
    evidence[name] = {
      ...Object.fromEntries(plan.evidence.map((one) => [one.level, proof(one)])),
      'greedy UNITS, PERSONS': `${plan.greedy.units}, ${plan.greedy.persons}`,
      checker: plan.checker,
    };
    results.push({
      name,
      seconds: Number(plan.seconds.toFixed(2)),
      rssMb: Math.round(plan.rssMb),
      spreadUnits: plan.spreadUnits,
      spreadPeople: plan.spreadPeople,
      awayPercent: Math.round(plan.away * 100),
      optimal: proved,
      errors: proved && plan.checker === 'agrees' ? 0 : 1,
      evidence: plan.evidence,
      greedy: plan.greedy,
      checker: plan.checker,
    });
  }
  console.log(
    'What each aim came to and the least it can be (0 is ideal), who proved it, and what going date by date would give:',
  );
  console.table(evidence);
  return results;
}
