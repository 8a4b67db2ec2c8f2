import type { AssignmentReason, Candidate, PassedOverUnit, SoftRule } from './model.js';
import type { Problem } from './problem.js';
import { scenesOf, storyOf, whyPassedOver, type Scene, type Story } from './scene.js';
import type { Rota } from './walk.js';

/** "Why me?" (为什么是我) for each speaker of each date, in the order of the rota. */
export function explain(problem: Problem, rota: Rota): AssignmentReason[][] {
  const story = storyOf(problem, rota);
  const reasons: AssignmentReason[][] = [];
  for (const scene of scenesOf(story)) {
    const pool = problem.people.map((_, person) => person);
    const standing = pool.filter((person) => (problem.personEntry[person] ?? 0) <= scene.date);
    const floor = Math.min(...standing.map((person) => scene.walk.personCount[person] ?? 0));
    reasons.push(scene.speakers.map((person) => reasonFor(story, scene, person, floor)));
  }
  return reasons;
}

function reasonFor(story: Story, scene: Scene, person: number, personFloor: number): AssignmentReason {
  const { problem } = story;
  const { date, walk, order, floor, speakingUnits } = scene;
  const unit = problem.unitOf[person] ?? 0;
  const count = walk.unitCount[unit] ?? 0;
  const toSpeak = order.filter((other) => walk.unitCount[other] === floor);
  const closes = toSpeak.every((other) => speakingUnits.has(other));
  const passedOver = order
    .slice(0, Math.max(0, order.indexOf(unit)))
    .filter((other) => !speakingUnits.has(other))
    .map((other): PassedOverUnit => ({
      unitId: problem.units[other]?.id ?? '',
      lastOn: walk.unitLast[other] ?? null,
      spokenInCycle: (walk.unitCount[other] ?? 0) - floor,
      why: whyPassedOver(story, scene, other, unit),
    }));
  const candidates = candidatesOf(story, scene, unit, person, personFloor);
  const fixed = problem.heldOn[date]?.some((one) => one.person === person) ?? false;
  const rule = fixed ? null : ruleThatPushed(passedOver, candidates);
  return {
    dateId: problem.dates[date]?.id ?? 0,
    personId: problem.people[person]?.id ?? 0,
    unitId: problem.units[unit]?.id ?? '',
    choice: fixed ? 'FIXED' : rule ? 'PUSHED' : 'FIRST_CHOICE',
    rule,
    unit: {
      cycleNo: problem.unitCycleNo + floor + (closes && count > floor ? 1 : 0),
      spokenInCycle: count - floor,
      lastOn: walk.unitLast[unit] ?? null,
      draw: problem.units[unit]?.draw ?? 0,
      order: order.indexOf(unit) + 1,
      unitsToSpeak: toSpeak.length,
      unitCount: order.length,
      passedOver,
    },
    candidates,
  };
}

function ruleThatPushed(passedOver: readonly PassedOverUnit[], candidates: readonly Candidate[]): SoftRule | null {
  for (const { why } of passedOver) if (why.code === 'KEEPS_RULE') return why.rule;
  for (const { verdict } of candidates) {
    if (verdict.code === 'CHOSEN') return null;
    if (verdict.code !== 'UNAVAILABLE') return 'PERSON_CYCLE';
  }
  return null;
}

function candidatesOf(story: Story, scene: Scene, unit: number, chosen: number, floor: number): Candidate[] {
  const { problem } = story;
  const { walk } = scene;
  const inOrder = [...(problem.peopleOf[unit] ?? [])].sort((a, b) => walk.comparePeople(a, b));
  const place = inOrder.indexOf(chosen);
  return inOrder.map((person, at) => ({
    personId: problem.people[person]?.id ?? 0,
    spokenInCycle: Math.max(0, (walk.personCount[person] ?? 0) - floor),
    lastOn: walk.personLast[person] ?? null,
    draw: problem.people[person]?.draw ?? 0,
    hasDebt: walk.owesLecture(person),
    verdict: verdictOn(story, scene, person, chosen, at < place),
  }));
}

function verdictOn(story: Story, scene: Scene, person: number, chosen: number, before: boolean): Candidate['verdict'] {
  const { problem, personDates } = story;
  const { date, walk, speakers } = scene;
  if (speakers.includes(person)) return { code: 'CHOSEN' };
  const reason = problem.reasonAgainst(person, date);
  if (reason !== undefined) return { code: 'UNAVAILABLE', reason };
  const dates = personDates[person] ?? [];
  const dateIdOf = (index: number): number => problem.dates[index]?.id ?? 0;
  if (before) {
    const next = dates.find((later) => later > date);
    if (next !== undefined) return { code: 'PLANNED_ELSEWHERE', dateId: dateIdOf(next) };
    return { code: 'PASSED_OVER', rule: 'PERSON_CYCLE' };
  }
  if ((walk.personCount[person] ?? 0) <= (walk.personCount[chosen] ?? 0)) return { code: 'LATER_IN_ORDER' };
  const earlier = dates.filter((past) => past < date).at(-1);
  return earlier === undefined ? { code: 'SPOKEN_IN_CYCLE' } : { code: 'PLANNED_ELSEWHERE', dateId: dateIdOf(earlier) };
}
