import type { Compromise, CompromiseCause, HardRule, SoftRule } from './model.js';
import type { Problem } from './problem.js';
import { reasonsAgainst, scenesOf, storyOf, whyPassedOver, type Scene, type Story } from './scene.js';
import type { Rota } from './walk.js';

type Add = (
  rule: SoftRule | HardRule,
  about: { readonly unit?: number; readonly person?: number },
  because: CompromiseCause,
) => void;

/** Every place of a rota where a rule could not be kept in full, date by date, and what made it so. */
export function compromisesOf(problem: Problem, rota: Rota): Compromise[] {
  const story = storyOf(problem, rota);
  const list: Compromise[] = [];
  for (const scene of scenesOf(story)) {
    const add: Add = (rule, { unit, person }, because) =>
      list.push({
        rule,
        dateId: problem.dates[scene.date]?.id ?? 0,
        unitId: unit === undefined ? null : (problem.units[unit]?.id ?? null),
        personId: person === undefined ? null : (problem.people[person]?.id ?? null),
        because,
      });
    fixedByHand(story, scene, add);
    for (const person of scene.speakers) {
      unitAhead(story, scene, person, add);
      personAhead(story, scene, person, add);
    }
    waitsCutShort(story, scene, add);
  }
  return list;
}

function heldBy({ problem }: Story, { date }: Scene, person: number): CompromiseCause | undefined {
  const held = problem.heldOn[date]?.find((one) => one.person === person);
  return held && { code: 'FIXED_BY_STAFF', by: held.by };
}

/** What staff have fixed stands, even where it goes against a rule that the planner would never break. */
function fixedByHand({ problem }: Story, { date }: Scene, add: Add): void {
  const held = problem.heldOn[date] ?? [];
  held.forEach(({ person, by }, at) => {
    const unit = problem.unitOf[person];
    if (problem.reasonAgainst(person, date) !== undefined) {
      add('UNAVAILABLE', { unit, person }, { code: 'FIXED_BY_STAFF', by });
    }
    if (held.slice(0, at).some((other) => problem.unitOf[other.person] === unit)) {
      add('UNIT_TWICE_ON_DATE', { unit, person }, { code: 'FIXED_BY_STAFF', by });
    }
  });
}

/** UNIT_CYCLE: a unit speaks although another one has had fewer turns and does not speak on this date. */
function unitAhead(story: Story, scene: Scene, person: number, add: Add): void {
  const { problem } = story;
  const unit = problem.unitOf[person] ?? 0;
  const count = scene.walk.unitCount[unit] ?? 0;
  const waiting = scene.order.filter(
    (other) => (scene.walk.unitCount[other] ?? 0) < count && !scene.speakingUnits.has(other),
  );
  const first = waiting[0];
  if (first === undefined) return;
  const held = heldBy(story, scene, person);
  if (held) return add('UNIT_CYCLE', { unit, person }, held);
  const able = waiting.find((other) => problem.canTake[scene.date]?.[other]);
  if (able !== undefined) return add('UNIT_CYCLE', { unit, person }, whyPassedOver(story, scene, able, unit));
  add(
    'UNIT_CYCLE',
    { unit, person },
    {
      code: 'NOBODY_AVAILABLE',
      unitIds: waiting.map((other) => problem.units[other]?.id ?? ''),
      reasons: reasonsAgainst(
        problem,
        waiting.flatMap((other) => problem.peopleOf[other] ?? []),
        scene.date,
      ),
    },
  );
}

/** PERSON_CYCLE: somebody speaks although others of the unit, or of the whole pool, have had fewer turns. */
function personAhead(story: Story, scene: Scene, person: number, add: Add): void {
  const { problem, personDates } = story;
  const { date, walk, speakers } = scene;
  const unit = problem.unitOf[person] ?? 0;
  const count = walk.personCount[person] ?? 0;
  const fewer = (other: number): boolean => (walk.personCount[other] ?? 0) < count && !speakers.includes(other);
  const waiting = (problem.peopleOf[unit] ?? []).filter(
    (other) => fewer(other) && (problem.personEntry[other] ?? 0) <= date,
  );
  const ahead = count > (problem.personFloor[date] ?? 0);
  if (waiting.length === 0 && !ahead) return;
  const held = heldBy(story, scene, person);
  if (held) return add('PERSON_CYCLE', { unit, person }, held);
  if (waiting.length === 0) {
    const elsewhere = problem.people.some((_, other) => fewer(other) && (problem.personEntry[other] ?? 0) <= date);
    const peopleInUnit = (problem.peopleOf[unit] ?? []).length;
    if (elsewhere) add('PERSON_CYCLE', { unit, person }, { code: 'UNIT_EXHAUSTED', peopleInUnit });
    return;
  }
  const away = waiting.filter((other) => problem.reasonAgainst(other, date) !== undefined);
  if (away.length === waiting.length) {
    const personIds = away.map((other) => problem.people[other]?.id ?? 0);
    const reasons = reasonsAgainst(problem, away, date);
    return add('PERSON_CYCLE', { unit, person }, { code: 'PERSONS_UNAVAILABLE', personIds, reasons });
  }
  const able = waiting.filter((other) => !away.includes(other));
  const next = able.flatMap((other) => personDates[other]?.find((later) => later > date) ?? []);
  const dateIds = next.map((later) => problem.dates[later]?.id ?? 0);
  add('PERSON_CYCLE', { unit, person }, { code: 'KEEPS_RULE', rule: 'PERSON_CYCLE', dateIds });
}

/** UNIT_WAIT, PERSON_WAIT: who has waited longer could come, and is passed over for a weightier rule. */
function waitsCutShort(story: Story, scene: Scene, add: Add): void {
  const { problem, personDates } = story;
  const { date, walk, speakers, speakingUnits } = scene;
  const chosen = speakers.filter((person) => !heldBy(story, scene, person));
  const last = chosen
    .map((person) => problem.unitOf[person] ?? 0)
    .sort((a, b) => walk.compareUnits(a, b))
    .at(-1);
  if (last === undefined) return;
  for (const unit of walk.unitsInOrder(date)) {
    if (unit === last) break;
    if (speakingUnits.has(unit) || walk.unitCount[unit] !== walk.unitCount[last]) continue; // fewer turns: told as UNIT_CYCLE
    add('UNIT_WAIT', { unit }, whyPassedOver(story, scene, unit, last));
  }
  for (const person of chosen) {
    const unit = problem.unitOf[person] ?? 0;
    for (const other of walk.peopleInOrder(unit, date)) {
      if (other === person) break;
      const counts = (walk.personCount[other] ?? 0) < (walk.personCount[person] ?? 0); // told as PERSON_CYCLE
      if (counts) continue;
      const next = personDates[other]?.find((later) => later > date);
      const dateIds = next === undefined ? [] : [problem.dates[next]?.id ?? 0];
      add('PERSON_WAIT', { unit, person: other }, { code: 'KEEPS_RULE', rule: 'PERSON_CYCLE', dateIds });
    }
  }
}
