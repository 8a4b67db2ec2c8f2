/**
 * 成绩的字节: the result of a run as text, the same whatever computed it, so that two computations agree to the byte or
 * not at all. Its SHA-256 is the digest of the run.
 */

export interface RunAttempt {
  readonly attemptId: number;
  readonly personId: number;
  /** As of the entry list. */
  readonly unitId: number;
  /** Hundredths; `total` = `objective` + `subjective`. */
  readonly objective: number;
  readonly subjective: number;
  readonly total: number;
  readonly usedMs: number;
  readonly rankNo: number;
  /** Of each item of the paper, in hundredths. */
  readonly marks: readonly number[];
}

export interface RunUnit {
  readonly unitId: number;
  readonly unitName: string;
  readonly entered: number;
  readonly tookPart: number;
  readonly counted: number;
  readonly sum: number;
  readonly score: number;
  readonly rankNo: number;
}

/** One line for each attempt by id, then one for each unit by id; ends with a line end. */
export function canonicalLines(attempts: readonly RunAttempt[], units: readonly RunUnit[]): string[] {
  return [
    ...[...attempts].sort((a, b) => a.attemptId - b.attemptId).map(attemptLine),
    ...[...units].sort((a, b) => a.unitId - b.unitId).map(unitLine),
  ];
}

function attemptLine(one: RunAttempt): string {
  return (
    `attempt ${one.attemptId} person ${one.personId} unit ${one.unitId} objective ${one.objective} ` +
    `subjective ${one.subjective} total ${one.total} used ${one.usedMs} rank ${one.rankNo} marks ${one.marks.join(',')}`
  );
}

function unitLine(one: RunUnit): string {
  return (
    `unit ${one.unitId} entered ${one.entered} took-part ${one.tookPart} counted ${one.counted} sum ${one.sum} ` +
    `score ${one.score} rank ${one.rankNo} name ${JSON.stringify(one.unitName)}`
  );
}

export interface LineDifference {
  /** `attempt 7`, `unit 3` */
  readonly subject: string;
  readonly stored: string | null;
  readonly computed: string | null;
}

/** Which lines are not the same; `null` = there is none on that side. */
export function differences(stored: readonly string[], computed: readonly string[]): LineDifference[] {
  const before = bySubject(stored);
  const after = bySubject(computed);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((subject) => ({ subject, stored: before.get(subject) ?? null, computed: after.get(subject) ?? null }))
    .filter((one) => one.stored !== one.computed);
}

function bySubject(lines: readonly string[]): Map<string, string> {
  return new Map(lines.map((line) => [line.split(' ', 2).join(' '), line]));
}
