import type { Highs, Model } from 'highs';

/** What one run of the solver found. */
export interface Solved {
  readonly objective: number;
  readonly values: Float64Array;
  /** of a run without whole numbers: by how much the objective grows with each unit of a column … */
  readonly reducedCosts: Float64Array;
  /** … and of a row's bound */
  readonly rowPrices: Float64Array;
  /** false when the limit of nodes was reached: the values hold, the optimum is not proved */
  readonly proved: boolean;
  /** nothing is smaller than this */
  readonly bound: number;
}

/** A search that has not ended by then is given up, and the plan says so; counted in nodes, so that every machine stops alike. */
const NODE_LIMIT = 20_000;

/** A linear model under construction, then in the hands of HiGHS. All costs and coefficients are small whole numbers. */
export class LinearModel {
  private readonly costs: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly entries: { column: number; value: number }[][] = [];
  private loaded: Model | undefined;
  /** some run ended at its limit: what followed from it is good, but not proved */
  gaveUp = false;

  constructor(
    private readonly highs: Highs,
    private readonly seed: number,
  ) {}

  get columns(): number {
    return this.costs.length;
  }

  column(cost: number, lower: number, upper: number): number {
    this.lower.push(lower);
    this.upper.push(upper);
    return this.costs.push(cost) - 1;
  }

  row(lower: number, upper: number): number {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    return this.entries.push([]) - 1;
  }

  put(row: number, column: number, value: number): void {
    this.entries[row]?.push({ column, value });
  }

  costOf(column: number): number {
    return this.costs[column] ?? 0;
  }

  upperOf(column: number): number {
    return this.upper[column] ?? 0;
  }

  lowerOf(column: number): number {
    return this.lower[column] ?? 0;
  }

  bound(column: number, lower: number, upper: number): void {
    this.lower[column] = lower;
    this.upper[column] = upper;
    this.loaded?.changeColBounds(column, lower, upper);
  }

  /** The row is to meet its upper bound exactly. */
  tighten(row: number): void {
    const upper = this.rowUpper[row] ?? 0;
    this.rowLower[row] = upper;
    this.loaded?.changeRowBounds(row, upper, upper);
  }

  price(column: number, cost: number): void {
    this.costs[column] = cost;
    this.loaded?.changeColCost(column, cost);
  }

  /** @returns undefined when nothing satisfies the rows and bounds */
  solve(): Solved | undefined {
    const model = this.load();
    return this.run(model);
  }

  /** As `solve`, these columns in whole numbers only. */
  solveWhole(columns: readonly number[], start?: ReadonlyMap<number, number>): Solved | undefined {
    const model = this.load();
    const { integer } = this.highs.constants.variableType;
    for (const column of columns) model.changeColIntegrality(column, integer);
    if (start) model.setSolution({ indices: [...start.keys()], values: [...start.values()] });
    try {
      return this.run(model);
    } finally {
      model.clearIntegrality();
    }
  }

  /** Gives the solver's memory back. The model itself stays, may grow, and is handed over anew at the next run. */
  dispose(): void {
    this.loaded?.dispose();
    this.loaded = undefined;
  }

  private load(): Model {
    if (this.loaded) return this.loaded;
    const { infinity } = this.highs;
    const finite = (bound: number): number => (bound === Infinity ? infinity : bound === -Infinity ? -infinity : bound);
    const starts = [0];
    for (const row of this.entries) starts.push((starts.at(-1) ?? 0) + row.length);
    const model = this.highs.createModel({
      numCols: this.costs.length,
      numRows: this.entries.length,
      colCost: this.costs,
      colLower: this.lower.map(finite),
      colUpper: this.upper.map(finite),
      rowLower: this.rowLower.map(finite),
      rowUpper: this.rowUpper.map(finite),
      matrix: {
        format: 'csr',
        numRows: this.entries.length,
        numCols: this.costs.length,
        starts,
        indices: this.entries.flatMap((row) => row.map(({ column }) => column)),
        values: this.entries.flatMap((row) => row.map(({ value }) => value)),
      },
    });
    model.options.set({
      output_flag: false,
      random_seed: Math.abs(this.seed) % 2_147_483_647,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5, // objectives are whole numbers
      mip_max_nodes: NODE_LIMIT,
    });
    this.loaded = model;
    return model;
  }

  private run(model: Model): Solved | undefined {
    const { modelStatus } = model.run();
    const known = this.highs.constants.modelStatus;
    if (modelStatus === known.infeasible || modelStatus === known.unboundedOrInfeasible) return undefined;
    const proved = modelStatus === known.optimal;
    const feasible = Number(model.info.get('primal_solution_status')) === 2;
    if (!proved) this.gaveUp = true;
    if (!proved && !feasible) return undefined;
    const solution = model.getSolution();
    const objective = model.getObjectiveValue();
    return {
      objective,
      values: solution.colValue,
      reducedCosts: solution.colDual,
      rowPrices: solution.rowDual,
      proved,
      bound: proved ? objective : Number(model.info.get('mip_dual_bound')),
    };
  }
}
