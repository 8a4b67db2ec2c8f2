/**
 * The family of errors a rule of the trade may raise. They know nothing of HTTP: `platform/http` turns each kind
 * into one status (RFC 9457 problem+json), and the web translates `code` into a sentence.
 */
export type ErrorParams = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>;

export abstract class DomainError extends Error {
  abstract readonly kind: 'not-found' | 'forbidden' | 'conflict' | 'rule' | 'invalid' | 'unauthenticated' | 'throttled';

  /**
   * @param code stable, machine-readable: `CLASS.FULL`
   * @param params what the translated sentence needs (names, numbers, dates)
   */
  constructor(
    readonly code: string,
    readonly params: ErrorParams = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** The row does not exist, or lies outside the actor's scope: both look the same from outside (404). */
export class NotFound extends DomainError {
  readonly kind = 'not-found';
}

/** The actor may not do this at all (403). */
export class Forbidden extends DomainError {
  readonly kind = 'forbidden';
}

/** The state has moved on: somebody was faster, or the same thing exists already (409). */
export class Conflict extends DomainError {
  readonly kind = 'conflict';
}

/** A rule of the trade forbids it (422). */
export class RuleViolation extends DomainError {
  readonly kind = 'rule';
}

/** The input has the wrong shape, found later than the schema could (400). */
export class InvalidInput extends DomainError {
  readonly kind = 'invalid';
}

/** Nobody is signed in, or the session has ended (401). */
export class Unauthenticated extends DomainError {
  readonly kind = 'unauthenticated';
}

/** Too often; `retryAfterSeconds` is in the parameters (429). */
export class Throttled extends DomainError {
  readonly kind = 'throttled';
}
