import { holdsSeat, type EnrolmentState } from './enrolment-states.js';

/** A quota group (名额组): seats kept for the people of some subtrees of the organisation. */
export interface QuotaGroup {
  readonly id: number;
  readonly quota: number;
  /** Heads of the subtrees whose people belong to the group. */
  readonly unitIds: readonly number[];
}

/** Seats of a class. What the groups do not keep is the shared pool, open to everybody. */
export interface SeatPlan {
  readonly seats: number;
  readonly groups: readonly QuotaGroup[];
}

export interface GroupCount {
  readonly held: number;
  readonly confirmed: number;
}

/** How the seats stand: `held` counts everybody in a seat-holding state, confirmed or not. */
export interface SeatCounts extends GroupCount {
  readonly waiting: number;
  readonly groups: ReadonlyMap<number, GroupCount>;
}

const NONE: GroupCount = { held: 0, confirmed: 0 };

/**
 * The group somebody belongs to: the one whose unit stands deepest in their path (`/1/5/23/` lists the ids of all units
 * above them), so that "本县" wins over "省内" wherever it hangs; `null` outside every group.
 */
export function groupOf(groups: readonly QuotaGroup[], unitPath: string): number | null {
  const ids = unitPath.split('/').filter(Boolean).map(Number);
  for (const id of ids.reverse()) {
    const group = groups.find((each) => each.unitIds.includes(id));
    if (group) return group.id;
  }
  return null;
}

/** Seats that no group keeps. */
export function poolSeats(plan: SeatPlan): number {
  return plan.seats - plan.groups.reduce((sum, group) => sum + group.quota, 0);
}

/**
 * Seats taken from the shared pool: by people without a group, and by groups that hold more than their quota. Derived, never
 * noted per person, so a group's freed seat serves its own overflow first and gives the pool its seat back.
 */
export function poolHeld(plan: SeatPlan, counts: SeatCounts): number {
  return plan.groups.reduce((sum, group) => sum - Math.min(countOf(counts, group.id).held, group.quota), counts.held);
}

/** Is there a seat for somebody of this group: one of its own, else one of the pool? */
export function hasRoom(plan: SeatPlan, counts: SeatCounts, groupId: number | null): boolean {
  const group = groupId === null ? undefined : plan.groups.find((each) => each.id === groupId);
  if (group && countOf(counts, group.id).held < group.quota) return true;
  return poolHeld(plan, counts) < poolSeats(plan);
}

/** Seats this group may still get, its own and the pool's together. */
export function freeFor(plan: SeatPlan, counts: SeatCounts, groupId: number | null): number {
  const group = groupId === null ? undefined : plan.groups.find((each) => each.id === groupId);
  const own = group ? Math.max(0, group.quota - countOf(counts, group.id).held) : 0;
  return own + Math.max(0, poolSeats(plan) - poolHeld(plan, counts));
}

/** Do the seats already held fit a (changed) plan? */
export function fits(plan: SeatPlan, counts: SeatCounts): boolean {
  return poolSeats(plan) >= 0 && poolHeld(plan, counts) <= poolSeats(plan);
}

/** The counts after one enrolment of this group went from one state to another (`null`: it is new). */
export function moved(
  counts: SeatCounts,
  groupId: number | null,
  from: EnrolmentState | null,
  to: EnrolmentState,
): SeatCounts {
  const held = Number(holdsSeat(to)) - Number(from !== null && holdsSeat(from));
  const confirmed = Number(to === 'CONFIRMED') - Number(from === 'CONFIRMED');
  const waiting = Number(to === 'WAITING') - Number(from === 'WAITING');
  const groups = new Map(counts.groups);
  if (groupId !== null) {
    const group = countOf(counts, groupId);
    groups.set(groupId, { held: group.held + held, confirmed: group.confirmed + confirmed });
  }
  return {
    held: counts.held + held,
    confirmed: counts.confirmed + confirmed,
    waiting: counts.waiting + waiting,
    groups,
  };
}

export function countOf(counts: SeatCounts, groupId: number): GroupCount {
  return counts.groups.get(groupId) ?? NONE;
}

export const NO_SEATS_HELD: SeatCounts = { held: 0, confirmed: 0, waiting: 0, groups: new Map() };
