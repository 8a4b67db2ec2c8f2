import { addDays, type BusinessDate } from '../../../kernel/calendar.js';
import { replayCycle, type CycleMember } from '../domain/cycle.js';
import { fairness, type Fairness, type FairnessRow } from '../domain/fairness.js';

/** A lecture in the account: by whom, when, and whether it is still to come. */
export interface AccountedTurn {
  readonly subject: string;
  readonly on: BusinessDate;
  readonly planned: boolean;
}

export interface CycleProgress {
  readonly no: number;
  readonly began: BusinessDate;
  /** Of those who could speak now, how many have since the cycle began. */
  readonly done: number;
  readonly of: number;
  readonly percent: number;
}

export interface Account {
  readonly fairness: Fairness;
  readonly rows: ReadonlyMap<
    string,
    FairnessRow & { readonly lastHeld: BusinessDate | null; readonly next: BusinessDate | null }
  >;
  readonly cycle: CycleProgress;
  readonly cycleWithPlan: CycleProgress;
  /** Who has spoken in the open cycle. */
  readonly spokenInCycle: ReadonlySet<string>;
}

/**
 * The account of one kind of subject, rotation units or persons, since the count began.
 * @param turns of all time; those before `cycleStart` do not count
 */
export function accountOf(
  members: readonly CycleMember[],
  turns: readonly AccountedTurn[],
  cycleStart: BusinessDate,
  today: BusinessDate,
): Account {
  const subjects = members.map(({ subject }) => subject);
  const counted = turns.filter(({ on }) => on >= cycleStart);
  const result = fairness(subjects, counted);
  const lastHeld = new Map<string, BusinessDate>();
  const next = new Map<string, BusinessDate>();
  for (const { subject, on, planned } of counted) {
    if (planned) {
      const known = next.get(subject);
      if (known === undefined || on < known) next.set(subject, on);
    } else if ((lastHeld.get(subject) ?? '') < on) lastHeld.set(subject, on);
  }
  const held = turns.filter(({ planned }) => !planned);
  const now = progress(members, held, cycleStart, addDays(today, 1));
  const lastDay = turns.reduce((last, { on }) => (on > last ? on : last), today);
  const later = progress(members, turns, cycleStart, addDays(lastDay, 1));
  return {
    fairness: result,
    rows: new Map(
      result.rows.map((row) => [
        row.subject,
        { ...row, lastHeld: lastHeld.get(row.subject) ?? null, next: next.get(row.subject) ?? null },
      ]),
    ),
    cycle: now.cycle,
    cycleWithPlan: later.cycle,
    spokenInCycle: now.spoken,
  };
}

function progress(
  members: readonly CycleMember[],
  turns: readonly AccountedTurn[],
  cycleStart: BusinessDate,
  asOf: BusinessDate,
): { cycle: CycleProgress; spoken: ReadonlySet<string> } {
  const { cycleNo, began, standings } = replayCycle(turns, members, cycleStart, asOf);
  const spoken = new Set(
    [...standings].filter(([, { spokenInCycle }]) => spokenInCycle > 0).map(([subject]) => subject),
  );
  const due = members.filter(({ eligible }) =>
    eligible.some(({ from, until }) => (from === null || from <= asOf) && (until === null || asOf < until)),
  );
  const done = due.filter(({ subject }) => spoken.has(subject)).length;
  const percent = due.length === 0 ? 0 : Math.round((100 * done) / due.length);
  return { cycle: { no: cycleNo, began, done, of: due.length, percent }, spoken };
}
