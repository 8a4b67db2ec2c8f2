import { InvalidInput } from '../../kernel/errors.js';

/** One field that does not fit. `code` is zod's (`invalid_type`, `too_small`, …) or a feature's own. */
export interface FieldProblem {
  /** Dotted path: `details.steps.0.minutes`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The request does not have the shape of its schema (400); names every field. */
export class ShapeError extends InvalidInput {
  constructor(readonly fields: readonly FieldProblem[]) {
    super('REQUEST.SHAPE', { fields: fields.map((field) => field.path) });
  }
}
