/**
 * How many questions of each difficulty a cell of the blueprint gives to every draw (配额). They are settled once for a paper,
 * so all draws are equal in difficulty to the last question; what is drawn is only which ones.
 */

/** A cell, as far as counting goes. */
export interface QuotaCell {
  readonly count: number;
  /** Questions that may stand in it, by index. */
  readonly pool: readonly number[];
}

/** So many of the cell's questions, all of this difficulty. */
export interface Quota {
  /** Index of the cell. */
  readonly cell: number;
  readonly difficulty: number;
  readonly count: number;
  /** The cell's questions of this difficulty, by index. */
  readonly pool: readonly number[];
}

/** Cells that together need more questions than there are for them: what stands in the way (Hall's condition). */
export interface Shortage {
  /** Indices of the cells, ascending. */
  readonly cells: readonly number[];
  readonly needed: number;
  readonly available: number;
}

interface Group {
  readonly cell: number;
  readonly difficulty: number;
  readonly pool: number[];
  /** What would be exactly in proportion to the pool. */
  readonly ideal: number;
  /** From the mean difficulty of the pool: where two are as good, the one nearer to it is taken. */
  readonly distance: number;
  readonly regions: number[];
  taken: number;
}

/** Questions that may stand in the same groups are one region; nothing tells them apart. */
interface Region {
  readonly groups: number[];
  size: number;
  taken: number;
}

/**
 * Settles the quotas: no question is needed twice although cells share questions, and each cell's mix of difficulties comes as
 * near to the mix of its pool as the others allow (least sum of squared differences).
 *
 * A flow of least cost, cell → (cell, difficulty) → region, one question at a time along the cheapest way.
 *
 * @param difficulty of each question, by index
 */
export function settleQuotas(
  cells: readonly QuotaCell[],
  difficulty: readonly number[],
): { quotas: Quota[] } | { shortage: Shortage } {
  const groups = groupsOf(cells, difficulty);
  const { regions, flow } = regionsOf(groups);
  for (const [cell, { count }] of cells.entries()) {
    for (let unit = 0; unit < count; unit += 1) {
      const way = cheapestWay(cell, cells.length, groups, regions, flow);
      if ('reached' in way) return { shortage: shortageOf(way.reached, cells) };
      for (const step of way.steps) step();
    }
  }
  return {
    quotas: groups
      .filter((group) => group.taken > 0)
      .map(({ cell, difficulty: level, taken, pool }) => ({ cell, difficulty: level, count: taken, pool })),
  };
}

function groupsOf(cells: readonly QuotaCell[], difficulty: readonly number[]): Group[] {
  const groups: Group[] = [];
  for (const [cell, { count, pool }] of cells.entries()) {
    const levels = new Map<number, number[]>();
    for (const question of pool) {
      const level = difficulty[question] as number;
      const held = levels.get(level);
      if (held) held.push(question);
      else levels.set(level, [question]);
    }
    const mean = pool.reduce((sum, question) => sum + (difficulty[question] as number), 0) / pool.length;
    for (const [level, held] of [...levels].sort(([a], [b]) => a - b)) {
      const ideal = (count * held.length) / pool.length;
      const distance = Math.abs(level - mean);
      groups.push({ cell, difficulty: level, pool: held, ideal, distance, regions: [], taken: 0 });
    }
  }
  return groups;
}

function regionsOf(groups: readonly Group[]): { regions: Region[]; flow: Map<number, number>[] } {
  const groupsOfQuestion = new Map<number, number[]>();
  for (const [index, group] of groups.entries()) {
    for (const question of group.pool) {
      const held = groupsOfQuestion.get(question);
      if (held) held.push(index);
      else groupsOfQuestion.set(question, [index]);
    }
  }
  const regions = new Map<string, Region>();
  for (const members of groupsOfQuestion.values()) {
    const name = members.join();
    const region = regions.get(name);
    if (region) region.size += 1;
    else regions.set(name, { groups: members, size: 1, taken: 0 });
  }
  const list = [...regions.values()];
  for (const [index, region] of list.entries()) {
    for (const group of region.groups) groups[group]?.regions.push(index);
  }
  return { regions: list, flow: groups.map(() => new Map<number, number>()) };
}

/** What the k-th question costs a group, in millionths: (k − ideal)² − (k − 1 − ideal)², and a trifle for its distance. */
const costOf = ({ ideal, distance }: Group, k: number): number =>
  Math.round(1_000_000 * (2 * k - 1 - 2 * ideal) + 10 * distance);
const costOfNext = (group: Group): number => costOf(group, group.taken + 1);
const costOfLast = (group: Group): number => costOf(group, group.taken);

/** The cheapest way to one more question for this cell, as steps to take; or the cells that were asked in vain. */
function cheapestWay(
  start: number,
  cellCount: number,
  groups: readonly Group[],
  regions: readonly Region[],
  flow: readonly Map<number, number>[],
): { steps: (() => void)[] } | { reached: Set<number> } {
  const first = cellCount;
  const firstRegion = cellCount + groups.length;
  const cost = new Array<number>(firstRegion + regions.length).fill(Infinity);
  const from = new Array<number>(cost.length).fill(-1);
  cost[start] = 0;
  const queue = [start];
  const waiting = new Set(queue);
  const groupsOfCell = (cell: number): number[] => [...groups.keys()].filter((index) => groups[index]?.cell === cell);
  const reach = (to: number, through: number, price: number): void => {
    const total = (cost[through] as number) + price;
    if (total >= (cost[to] as number)) return;
    cost[to] = total;
    from[to] = through;
    if (!waiting.has(to)) {
      waiting.add(to);
      queue.push(to);
    }
  };
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    waiting.delete(at);
    if (at < first) {
      for (const index of groupsOfCell(at)) reach(first + index, at, costOfNext(groups[index] as Group));
    } else if (at < firstRegion) {
      const group = groups[at - first] as Group;
      for (const region of group.regions) reach(firstRegion + region, at, 0);
      if (group.taken > 0) reach(group.cell, at, -costOfLast(group));
    } else {
      const region = at - firstRegion;
      for (const index of (regions[region] as Region).groups) {
        if ((flow[index]?.get(region) ?? 0) > 0) reach(first + index, at, 0);
      }
    }
  }
  let best = -1;
  for (const [index, region] of regions.entries()) {
    const price = cost[firstRegion + index] as number;
    if (region.taken < region.size && price < (best < 0 ? Infinity : (cost[best] as number)))
      best = firstRegion + index;
  }
  if (best < 0) {
    return { reached: new Set([...Array(cellCount).keys()].filter((cell) => Number.isFinite(cost[cell] as number))) };
  }
  const steps: (() => void)[] = [
    () => {
      (regions[best - firstRegion] as Region).taken += 1;
    },
  ];
  const carry = (group: number, region: number, amount: number): void => {
    const held = flow[group] as Map<number, number>;
    held.set(region, (held.get(region) ?? 0) + amount);
  };
  for (let to = best; to !== start; to = from[to] as number) {
    const through = from[to] as number;
    if (to >= firstRegion) steps.push(() => carry(through - first, to - firstRegion, 1));
    else if (to < first) steps.push(() => void ((groups[through - first] as Group).taken -= 1));
    else if (through >= firstRegion) steps.push(() => carry(to - first, through - firstRegion, -1));
    else steps.push(() => void ((groups[to - first] as Group).taken += 1));
  }
  return { steps };
}

function shortageOf(reached: ReadonlySet<number>, cells: readonly QuotaCell[]): Shortage {
  const short = [...reached].sort((a, b) => a - b);
  const questions = new Set(short.flatMap((cell) => cells[cell]?.pool ?? []));
  const needed = short.reduce((sum, cell) => sum + (cells[cell]?.count ?? 0), 0);
  return { cells: short, needed, available: questions.size };
}
