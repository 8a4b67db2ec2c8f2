import { compromisesOf } from './compromises.js';
import { explain } from './explain.js';
import type { AssignmentReason, PlanInput, PlannedAssignment, PlanResult } from './model.js';
import { optimise } from './optimise.js';
import { readProblem, type Problem } from './problem.js';
import { startSolver } from './solver.js';
import { Walk } from './walk.js';

/** The whole plan, in this thread. Everybody but the planner's own thread asks `planRota`. */
export async function makePlan(input: PlanInput): Promise<PlanResult> {
  const problem = readProblem(input);
  const { rota, evidence } = await optimise(problem, startSolver);
  const reasons = explain(problem, rota);
  const walk = new Walk(problem);
  const placed: { assignment: PlannedAssignment; reason: AssignmentReason }[] = [];
  rota.forEach((speakers, date) => {
    const positions = positionsOf(problem, walk, date, speakers);
    const ofDate = speakers.flatMap((person, at) => {
      const reason = reasons[date]?.[at];
      const { id: personId, unitId } = problem.people[person] ?? { id: 0, unitId: '' };
      const fixed = problem.heldOn[date]?.some((one) => one.person === person) ?? false;
      const dateId = problem.dates[date]?.id ?? 0;
      const assignment = { dateId, position: positions.get(person) ?? 0, personId, unitId, fixed };
      return reason ? [{ assignment, reason }] : [];
    });
    placed.push(...ofDate.sort((a, b) => a.assignment.position - b.assignment.position));
    walk.pass(date, speakers);
  });
  return {
    assignments: placed.map(({ assignment }) => assignment),
    evidence,
    compromises: compromisesOf(problem, rota),
    reasons: placed.map(({ reason }) => reason),
  };
}

/** Fixed speakers keep their places; the others follow in the order in which their units wait. */
function positionsOf(problem: Problem, walk: Walk, date: number, speakers: readonly number[]): Map<number, number> {
  const positions = new Map<number, number>();
  const taken = new Set<number>();
  for (const { person, position } of problem.heldOn[date] ?? []) {
    if (position === null || taken.has(position)) continue;
    positions.set(person, position);
    taken.add(position);
  }
  const rest = speakers
    .filter((person) => !positions.has(person))
    .sort((a, b) => walk.compareUnits(problem.unitOf[a] ?? 0, problem.unitOf[b] ?? 0) || a - b);
  let next = 1;
  for (const person of rest) {
    while (taken.has(next)) next += 1;
    positions.set(person, next);
    taken.add(next);
  }
  return positions;
}
