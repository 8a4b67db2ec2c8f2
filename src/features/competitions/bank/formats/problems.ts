import type { ItemProblem } from './parsed.js';

/** Why a question of a file cannot be kept, or not all of it. The web and the file of refusals have the words. */

type Params = ItemProblem['params'];

export const error = (code: string, params: Params = {}): ItemProblem => ({ code, severity: 'ERROR', params });
export const note = (code: string, params: Params = {}): ItemProblem => ({ code, severity: 'NOTE', params });

/** Gathers what is wrong with one question while it is being read. */
export class ProblemList {
  readonly all: ItemProblem[] = [];

  error(code: string, params: Params = {}): void {
    this.add(error(code, params));
  }

  note(code: string, params: Params = {}): void {
    this.add(note(code, params));
  }

  add(problem: ItemProblem): void {
    const same = JSON.stringify(problem);
    if (!this.all.some((one) => JSON.stringify(one) === same)) this.all.push(problem);
  }

  /** The same list for what a question can do without (feedback): nothing there keeps it from being imported. */
  asNotes(): ProblemList {
    const notes = new ProblemList();
    notes.add = (problem) => this.add({ ...problem, severity: 'NOTE' });
    return notes;
  }

  get hasError(): boolean {
    return this.all.some((problem) => problem.severity === 'ERROR');
  }
}
