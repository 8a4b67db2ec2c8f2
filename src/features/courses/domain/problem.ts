/**
 * One thing that keeps a course from being submitted or published, with the field it is about.
 * `path` is the dotted path inside the course's content (`detail.films.0.rights.state`), so that the form can show
 * the sentence beside its field; `code` is what the web translates.
 */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  /** Numbers and names for the sentence: expected and actual minutes, the title of the film. */
  readonly params: Readonly<Record<string, string | number>>;
}

export const PROBLEM_CODES = [
  'REQUIRED', // 必填
  'MINUTES_SUM', // the parts do not add up to the course: { expected, actual }
  'WEIGHTS_SUM', // rubric weights are not 100: { actual }
  'CRITERIA_INCOMPLETE', // one of the four criteria is missing or stands twice: { missing }
  'DUPLICATE', // stands twice: { value }
  'TOO_MANY', // { max, actual }
  'TOO_LARGE', // the detail is longer than can be stored: { max, actual }
  'TIME_ORDER', // a time lies before the one it follows: { earlier, later }
  'MODE_MISMATCH', // learning mode and method contradict each other: { mode }
  'MODE_NOT_FOR_METHOD', // this method is never taken that way: { mode, method }
  'COURSEWARE_NOT_REVIEWED', // { title }
  'RIGHTS_NOT_CLEARED', // 片源版权未审: { title }
  'RIGHTS_EXPIRED', // { title, validUntil }
  'CONSENT_MISSING', // 嘉宾未同意: { name }
  'PARTY_MEMBERS_ONLY', // an oath role is open to non-members: { title }
  'OATH_LEADER_MISSING',
  'OATH_LEADER_NOT_MEMBER', // { name }
  'OATH_STEP_MISSING',
  'PHASE_MISSING', // a scenario without play or debriefing: { phase }
  'ROLES_TOO_FEW', // { min, actual }
  'SEATS_TOO_FEW', // vehicles or room hold fewer than come: { needed, actual }
  'INSURANCE_MISSING',
  'SAFETY_PLAN_MISSING',
  'ACCEPTANCE_INCOMPLETE', // hours count only after mentor and unit have accepted
  'FOLLOW_UP_ORDER',
  'PERSONAL_DATA', // an id or phone number inside a script
  'UNKNOWN_REFERENCE', // a lecturer, venue, site, subject or picture that is not there: { id }
  'NOT_APPROVED', // a lecturer whose approval has lapsed: { name }
  'INACTIVE', // a closed venue or site: { name }
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export function problem(path: string, code: ProblemCode, params: Problem['params'] = {}): Problem {
  return { path, code, params };
}

/** Puts the problems of a part under the path of that part. */
export function under(path: string, problems: readonly Problem[]): Problem[] {
  return problems.map((found) => ({ ...found, path: `${path}.${found.path}` }));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** REQUIRED for each named text that is blank and each list that is empty. */
export function requireFilled(fields: Readonly<Record<string, string | readonly unknown[] | null>>): Problem[] {
  return Object.entries(fields)
    .filter(([, value]) => value === null || (typeof value === 'string' ? value.trim() : value).length === 0)
    .map(([path]) => problem(path, 'REQUIRED'));
}

/** MINUTES_SUM when the minutes of the parts are not those of the course. */
export function requireMinutes(path: string, actual: number, expected: number): Problem[] {
  return actual === expected ? [] : [problem(path, 'MINUTES_SUM', { expected, actual })];
}

const phoneOrId = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/;

/** PERSONAL_DATA where a text holds an id or phone number (domain: no residents' personal data in scripts). */
export function refusePersonalData(texts: Readonly<Record<string, string>>): Problem[] {
  return Object.entries(texts)
    .filter(([, text]) => phoneOrId.test(text.replace(/[ -]/g, '')))
    .map(([path]) => problem(path, 'PERSONAL_DATA'));
}
