import { QueryFailedError } from 'typeorm';

interface DriverFailure {
  /** Set by the query runners of this folder on every database: the name of the unique index that refused. */
  readonly constraint?: string;
  readonly code?: string;
  /** Of the servers; MariaDB and MySQL say the same thing under two numbers and without a name. */
  readonly errno?: number;
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

/**
 * Did a CHECK refuse this row?
 * @param constraintName only this one (`ck_enrolment_seat`); without it, any
 */
export function isCheckViolation(error: unknown, constraintName?: string): boolean {
  const failure = failureOf(error);
  const refused = failure?.code === 'SQLITE_CONSTRAINT_CHECK' || failure?.errno === 4025 || failure?.errno === 3819;
  if (!refused) return false;
  return constraintName === undefined || failure.constraint === constraintName;
}
