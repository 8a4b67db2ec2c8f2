import { RuleViolation } from '../../../kernel/errors.js';
import { compromisesOf } from './compromises.js';
import { measure, type Measure } from './measure.js';
import type { BrokenRule, Compromise, Move, PlanInput, PlannedAssignment } from './model.js';
import { indexInput, type Problem } from './problem.js';

/** Who speaks when: all that a check needs of an assignment. */
export type Placed = Pick<PlannedAssignment, 'dateId' | 'personId'>;

export interface CheckedPlan {
  /** hard rules that do not hold, and dates with too few or too many speakers */
  readonly broken: readonly BrokenRule[];
  readonly measure: Measure;
}

/**
 * Verifies a rota without the solver: the hard rules from the input, the values of all aims from the assignments alone. What
 * staff have fixed is let pass where only a rule for the planner speaks against it.
 */
export function checkPlan(input: PlanInput, assignments: readonly Placed[]): CheckedPlan {
  const problem = indexInput(input);
  return { broken: hardRules(input, assignments), measure: measure(problem, rotaOf(problem, assignments)) };
}

function rotaOf(problem: Problem, assignments: readonly Placed[]): number[][] {
  const personIndex = new Map(problem.people.map(({ id }, index) => [id, index]));
  const dateIndex = new Map(problem.dates.map(({ id }, index) => [id, index]));
  const rota: number[][] = problem.dates.map(() => []);
  for (const { dateId, personId } of assignments) {
    const person = personIndex.get(personId);
    if (person !== undefined) rota[dateIndex.get(dateId) ?? -1]?.push(person);
  }
  return rota;
}

function hardRules(input: PlanInput, assignments: readonly Placed[]): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const people = new Map(input.people.map((person) => [person.id, person]));
  const against = new Map(input.unavailable.map((one) => [`${one.personId}:${one.dateId}`, one.reason]));
  const fixed = new Set(input.fixed.map((one) => `${one.personId}:${one.dateId}`));
  for (const date of input.dates) {
    const speakers = assignments.filter(({ dateId }) => dateId === date.id).map(({ personId }) => personId);
    const add = (
      rule: BrokenRule['rule'],
      personId: number | null,
      params: BrokenRule['params'],
      severity: BrokenRule['severity'] = 'hard',
    ): void => {
      const unitId = (personId === null ? undefined : people.get(personId)?.unitId) ?? null;
      broken.push({ rule, severity, dateId: date.id, personId, unitId, params: { month: date.month, ...params } });
    };
    speakers.forEach((personId, at) => {
      const person = people.get(personId);
      const before = speakers.slice(0, at);
      const byHand = fixed.has(`${personId}:${date.id}`);
      if (!person) return add('NOT_IN_POOL', personId, {});
      if (before.includes(personId)) return add('TWICE_ON_DATE', personId, {});
      const reason =
        against.get(`${personId}:${date.id}`) ??
        (person.eligibleFrom && date.on < person.eligibleFrom ? 'NOT_YET_ELIGIBLE' : undefined);
      if (reason !== undefined && !byHand) add('UNAVAILABLE', personId, { reason });
      const same = before.find((other) => people.get(other)?.unitId === person.unitId);
      const bothByHand = byHand && same !== undefined && fixed.has(`${same}:${date.id}`);
      if (same !== undefined && !bothByHand) add('UNIT_TWICE_ON_DATE', personId, { otherPersonId: same });
    });
    if (speakers.length !== date.slots) {
      add('SLOTS', null, { slots: date.slots, speakers: speakers.length }, 'soft');
    }
  }
  for (const { personId, dateId } of input.fixed) {
    if (assignments.some((one) => one.personId === personId && one.dateId === dateId)) continue;
    const unitId = people.get(personId)?.unitId ?? null;
    broken.push({ rule: 'FIXED', severity: 'hard', dateId, personId, unitId, params: {} });
  }
  return broken;
}

/** The assignments after an act by hand. */
export function applyMove<T extends Placed>(assignments: readonly T[], move: Move): T[] {
  const at = (place: Placed): number => {
    const found = assignments.findIndex((one) => one.dateId === place.dateId && one.personId === place.personId);
    if (found < 0) throw new RuleViolation('ROTA.NOT_PLANNED', { personId: place.personId, dateId: place.dateId });
    return found;
  };
  const after = [...assignments];
  if (move.kind === 'MOVE') {
    const from = at({ dateId: move.fromDateId, personId: move.personId });
    const moving = assignments[from];
    if (moving) after[from] = { ...moving, dateId: move.toDateId };
    return after;
  }
  const [first, second] = [at(move.first), at(move.second)];
  const [one, other] = [assignments[first], assignments[second]];
  if (one && other) {
    after[first] = { ...one, personId: other.personId };
    after[second] = { ...other, personId: one.personId };
  }
  return after;
}

/**
 * What an act by hand would break that is not broken already; nothing is changed. A few milliseconds, so that the screen can
 * ask while the mouse still drags. Waits are told for the dates of the act only, cycles for the whole rota.
 *
 * @param input its `fixed` are the lectures that may not be moved (a pin on the moved lecture itself is reported as FIXED)
 * @throws RuleViolation ROTA.NOT_PLANNED when a lecture of the act is not in the rota
 */
export function checkMove(input: PlanInput, assignments: readonly Placed[], move: Move): BrokenRule[] {
  const after = applyMove(assignments, move);
  const hard = newOnes(hardRules(input, assignments), hardRules(input, after), (rule) =>
    [rule.rule, rule.dateId, rule.personId].join(':'),
  );
  const problem = indexInput({ ...input, fixed: [] });
  const dates = move.kind === 'MOVE' ? [move.fromDateId, move.toDateId] : [move.first.dateId, move.second.dateId];
  const soft = newOnes(
    compromisesOf(problem, rotaOf(problem, assignments)),
    compromisesOf(problem, rotaOf(problem, after)),
    (one) => [one.rule, one.dateId, one.unitId, one.personId].join(':'),
  ).filter(({ rule, dateId }) => rule.endsWith('_CYCLE') || dates.includes(dateId));
  return [...hard, ...soft.map((one) => asBroken(input, one))];
}

function newOnes<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Set(before.map(keyOf));
  return after.filter((item) => !known.has(keyOf(item)));
}

function asBroken(input: PlanInput, { rule, dateId, unitId, personId, because }: Compromise): BrokenRule {
  const month = input.dates.find(({ id }) => id === dateId)?.month ?? '';
  return {
    rule,
    severity: 'soft',
    dateId,
    personId,
    unitId,
    params: { month, because: because.code },
  };
}
