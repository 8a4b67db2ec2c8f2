/**
 * The level (水位) of turns: how many turns everybody would have if the turns simply went round, the fewest first. Against it
 * stands what a plan gives.
 */

/** 0 at the level and one above it, 1 for two above or one below, then 3, 6, 10 …: being further off weighs ever more. */
export function standingCost(count: number, floor: number): number {
  const off = count - floor;
  return (off * off - off) / 2;
}

/**
 * What a lecture costs the aim PERSONS when the speaker had `count` turns in the cycle before it: 0 at the level, −1 for each
 * turn below (catching up is good), 2 for each above (a turn before it is due). Convex, so a third turn costs more than a second.
 */
export function turnCost(count: number, floor: number): number {
  const off = count - floor;
  return off > 0 ? 2 * off : off;
}

export interface StandingLevels {
  /** turns to start from: those spoken in the cycle, for newcomers at least the level on entering */
  readonly base: readonly number[];
  /** the level before and after each date */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Σ standingCost over dates and members, if turns simply went round */
  readonly idealStanding: number;
  /** Σ turnCost over all turns, if turns simply went round */
  readonly idealTurns: number;
}

/**
 * Lets the turns go round without regard to anything but counts: each turn to a member who has the fewest.
 *
 * @param spoken turns of each member in the cycle so far
 * @param entry index of the date from which each member belongs to the pool (the number of dates: never)
 * @param slots turns on each date
 */
export function standingLevels(
  spoken: readonly number[],
  entry: readonly number[],
  slots: readonly number[],
): StandingLevels {
  const base = [...spoken];
  /** turns → how many members stand there */
  const standing = new Map<number, number>();
  const before: number[] = [];
  const after: number[] = [];
  let floor = 0;
  let idealStanding = 0;
  let idealTurns = 0;
  const level = (): number => (standing.size === 0 ? floor : Math.min(...standing.keys()));
  const shift = (count: number, by: number): void => {
    const left = (standing.get(count) ?? 0) + by;
    if (left === 0) standing.delete(count);
    else standing.set(count, left);
  };
  slots.forEach((wanted, date) => {
    floor = level();
    entry.forEach((from, member) => {
      if (from !== date) return;
      const count = Math.max(spoken[member] ?? 0, date === 0 ? 0 : floor);
      base[member] = count;
      shift(count, 1);
    });
    floor = level();
    before.push(floor);
    for (let turn = 0; turn < wanted && standing.size > 0; turn += 1) {
      const lowest = level();
      idealTurns += turnCost(lowest, floor);
      shift(lowest, -1);
      shift(lowest + 1, 1);
    }
    floor = level();
    after.push(floor);
    for (const [count, members] of standing) idealStanding += members * standingCost(count, floor);
  });
  return { base, before, after, idealStanding, idealTurns };
}
