import type { BusinessDate } from '../../../kernel/calendar.js';

/** A lecture that somebody actually gave, or that stands firm on an earlier date of the plan. */
export interface Turn {
  readonly subject: string;
  readonly on: BusinessDate;
}

/** Who takes turns, and when they could: half-open periods `[from, until)`, null for "always" on that side. */
export interface CycleMember {
  readonly subject: string;
  readonly eligible: readonly { readonly from: BusinessDate | null; readonly until: BusinessDate | null }[];
}

export interface Standing {
  /** lectures since the cycle began, those beyond a closed cycle's one counted for the next */
  readonly spokenInCycle: number;
  readonly lastOn: BusinessDate | null;
  /** all lectures, of whatever cycle */
  readonly total: number;
}

export interface CycleState {
  /** from 1 */
  readonly cycleNo: number;
  readonly began: BusinessDate;
  readonly standings: ReadonlyMap<string, Standing>;
}

const NOBODY: Standing = { spokenInCycle: 0, lastOn: null, total: 0 };

function isEligible(member: CycleMember, on: BusinessDate): boolean {
  return member.eligible.some(({ from, until }) => (from === null || from <= on) && (until === null || on < until));
}

/**
 * Replays the history of turns (轮): a cycle closes when everybody who is eligible on that day has spoken since it began.
 * Then each has one turn less to their account: who spoke twice starts the next cycle as having spoken, and who was away or
 * had not yet come owes nothing of what is closed. The same for rotation units and for persons.
 *
 * @param turns in any order; those before `cycleStart` only count for the date of the last lecture and the total
 * @param asOf the state just before this day
 */
export function replayCycle(
  turns: readonly Turn[],
  members: readonly CycleMember[],
  cycleStart: BusinessDate,
  asOf: BusinessDate,
): CycleState {
  const standings = new Map<string, Standing>(members.map(({ subject }) => [subject, NOBODY]));
  let cycleNo = 1;
  let began = cycleStart;

  const closeWhatIsFull = (on: BusinessDate, next: BusinessDate): void => {
    const due = members.filter((member) => isEligible(member, on));
    if (due.length === 0) return;
    while (due.every(({ subject }) => (standings.get(subject) ?? NOBODY).spokenInCycle > 0)) {
      for (const [subject, standing] of standings) {
        standings.set(subject, { ...standing, spokenInCycle: Math.max(0, standing.spokenInCycle - 1) });
      }
      cycleNo += 1;
      began = next;
    }
  };

  const past = turns.filter(({ on }) => on < asOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  past.forEach((turn, index) => {
    const inCycle = turn.on >= cycleStart;
    const firstOfDay = past[index - 1]?.on !== turn.on;
    if (inCycle && firstOfDay) closeWhatIsFull(turn.on, turn.on); // somebody may have left since
    const before = standings.get(turn.subject) ?? NOBODY;
    standings.set(turn.subject, {
      spokenInCycle: before.spokenInCycle + (inCycle ? 1 : 0),
      lastOn: turn.on,
      total: before.total + 1,
    });
    if (inCycle && past[index + 1]?.on !== turn.on) closeWhatIsFull(turn.on, turn.on);
  });
  if (asOf > cycleStart) closeWhatIsFull(asOf, asOf);
  return { cycleNo, began, standings };
}
