import type { Problem } from './problem.js';
import { Walk, type Rota } from './walk.js';

/**
 * The rota as somebody with a spreadsheet makes it: date by date, the units that have waited longest, in each the person who
 * has waited longest and can come. It never looks ahead. Where its values meet the bounds it is the optimum; everywhere
 * else it is the yardstick that the optimum has to beat.
 */
export function greedyRota(problem: Problem): Rota {
  const walk = new Walk(problem);
  return problem.dates.map((day, date) => {
    const held = (problem.heldOn[date] ?? []).map(({ person }) => person);
    const chosen = walk.unitsInOrder(date).slice(0, day.slots - held.length);
    const speakers = [...held, ...chosen.flatMap((unit) => walk.peopleInOrder(unit, date).slice(0, 1))];
    walk.pass(date, speakers);
    return speakers;
  });
}
