import { QueryFailedError } from 'typeorm';

interface DriverFailure {
  /** Set by the query runners of this folder on every database: the name of the unique index that refused. */
  readonly constraint?: string;
  readonly code?: string;
}

function failureOf(error: unknown): DriverFailure | undefined {
  return error instanceof QueryFailedError ? (error.driverError as DriverFailure) : undefined;
}

/**
 * Did a unique index refuse this row? Repositories turn it into a domain error.
 * @param constraintName only this index (`uq_enrolment_class_person`); without it, any
 */
export function isDuplicateKey(error: unknown, constraintName?: string): boolean {
  const failure = failureOf(error);
  if (
    failure?.code !== 'ER_DUP_ENTRY' &&
    failure?.code !== 'SQLITE_CONSTRAINT_UNIQUE' &&
    failure?.code !== 'SQLITE_CONSTRAINT_PRIMARYKEY'
  )
    return false;
  return constraintName === undefined || failure.constraint === constraintName;
}

/** A deadlock, a lock that was waited for too long, or a conflict with another node: worth another try from the start. */
export function isTransient(error: unknown): boolean {
  const code = failureOf(error)?.code;
  return code === 'ER_LOCK_DEADLOCK' || code === 'ER_LOCK_WAIT_TIMEOUT' || code === 'ER_CHECKREAD';
}
