import { holdsSeat, isLive, type EnrolmentState } from './enrolment-states.js';
import { hasRoom, poolHeld, type SeatCounts, type SeatPlan } from './seats.js';

/** A class as its row and its quota rows say. */
export interface AuditedClass {
  /** Not cancelled, not begun: whoever waits must have no free seat. */
  readonly movesWaitingList: boolean;
  readonly seats: number;
  readonly poolSeats: number;
  readonly held: number;
  readonly confirmed: number;
  readonly poolHeld: number;
  readonly waiting: number;
  readonly lastArrivalNo: number;
  readonly quotas: readonly {
    readonly id: number;
    readonly name: string;
    readonly quota: number;
    readonly held: number;
    readonly confirmed: number;
  }[];
}

export interface AuditedEnrolment {
  readonly id: number;
  readonly personId: number;
  readonly livePersonId: number | null;
  readonly groupId: number | null;
  readonly state: EnrolmentState;
  readonly arrivalNo: number;
  /** The audit log has the entry of its creation. */
  readonly isAudited: boolean;
}

export type FaultKind =
  | 'SEATS' // more people hold a seat than there are
  | 'QUOTA' // a group took seats that others' quotas keep
  | 'ORDER' // somebody of the same group came later and holds a seat while an earlier one waits
  | 'IDLE_SEAT' // a seat is free for somebody who waits
  | 'DOUBLE' // one person, two live enrolments
  | 'LIVE_KEY' // the key that forbids doubles does not say what the state says
  | 'ARRIVAL' // arrival numbers missing, doubled or beyond the last given
  | 'COUNTER' // a counter is not the number of rows
  | 'AUDIT'; // no entry in the audit log

export interface EnrolmentFault {
  readonly kind: FaultKind;
  readonly detail: string;
}

/** Everything the rows of one class must fulfil; the faults found, in the order of their kinds. */
export function checkClass(facts: AuditedClass, rows: readonly AuditedEnrolment[]): EnrolmentFault[] {
  const counts = countsOf(facts, rows);
  const plan: SeatPlan = {
    seats: facts.seats,
    groups: facts.quotas.map((quota) => ({ id: quota.id, quota: quota.quota, unitIds: [] })),
  };
  return [
    ...checkSeats(facts, plan, counts),
    ...checkOrder(facts, plan, counts, rows),
    ...checkPeople(rows),
    ...checkArrivals(facts, rows),
    ...checkCounters(facts, plan, counts),
    ...rows
      .filter((row) => !row.isAudited)
      .map((row) => fault('AUDIT', `enrolment ${row.id} has no entry in the audit log`)),
  ];
}

const fault = (kind: FaultKind, detail: string): EnrolmentFault => ({ kind, detail });

function countsOf(facts: AuditedClass, rows: readonly AuditedEnrolment[]): SeatCounts {
  const count = (list: readonly AuditedEnrolment[]): { held: number; confirmed: number } => ({
    held: list.filter((row) => holdsSeat(row.state)).length,
    confirmed: list.filter((row) => row.state === 'CONFIRMED').length,
  });
  return {
    ...count(rows),
    waiting: rows.filter((row) => row.state === 'WAITING').length,
    groups: new Map(facts.quotas.map((quota) => [quota.id, count(rows.filter((row) => row.groupId === quota.id))])),
  };
}

function checkSeats(facts: AuditedClass, plan: SeatPlan, counts: SeatCounts): EnrolmentFault[] {
  const faults: EnrolmentFault[] = [];
  if (counts.held > facts.seats) faults.push(fault('SEATS', `${counts.held} hold a seat, there are ${facts.seats}`));
  const pool = poolHeld(plan, counts);
  if (pool > facts.poolSeats) {
    faults.push(fault('QUOTA', `${pool} sit outside their quota, the shared pool has ${facts.poolSeats}`));
  }
  return faults;
}

function checkOrder(
  facts: AuditedClass,
  plan: SeatPlan,
  counts: SeatCounts,
  rows: readonly AuditedEnrolment[],
): EnrolmentFault[] {
  const faults: EnrolmentFault[] = [];
  const latest = new Map<number | null, AuditedEnrolment>();
  for (const row of rows.filter((each) => holdsSeat(each.state))) {
    const known = latest.get(row.groupId);
    if (!known || known.arrivalNo < row.arrivalNo) latest.set(row.groupId, row);
  }
  for (const row of rows.filter((each) => each.state === 'WAITING')) {
    const overtaker = latest.get(row.groupId);
    if (overtaker && overtaker.arrivalNo > row.arrivalNo) {
      faults.push(
        fault(
          'ORDER',
          `enrolment ${row.id} (no. ${row.arrivalNo}) waits while no. ${overtaker.arrivalNo} of the same group has a seat`,
        ),
      );
    }
    if (facts.movesWaitingList && hasRoom(plan, counts, row.groupId)) {
      faults.push(fault('IDLE_SEAT', `enrolment ${row.id} waits while a seat for it is free`));
    }
  }
  return faults;
}

function checkPeople(rows: readonly AuditedEnrolment[]): EnrolmentFault[] {
  const faults: EnrolmentFault[] = [];
  const live = new Map<number, number>();
  for (const row of rows) {
    if (row.livePersonId !== (isLive(row.state) ? row.personId : null)) {
      faults.push(
        fault('LIVE_KEY', `enrolment ${row.id} is ${row.state}, its live key says ${row.livePersonId ?? 'ended'}`),
      );
    }
    if (!isLive(row.state)) continue;
    const other = live.get(row.personId);
    if (other !== undefined)
      faults.push(fault('DOUBLE', `person ${row.personId} is live twice: ${other} and ${row.id}`));
    live.set(row.personId, row.id);
  }
  return faults;
}

function checkArrivals(facts: AuditedClass, rows: readonly AuditedEnrolment[]): EnrolmentFault[] {
  const numbers = rows.map((row) => row.arrivalNo).sort((one, other) => one - other);
  const broken = numbers.findIndex((number, index) => number !== index + 1);
  const faults: EnrolmentFault[] = [];
  if (broken >= 0) faults.push(fault('ARRIVAL', `after ${broken} comes arrival number ${numbers[broken] ?? '?'}`));
  if (facts.lastArrivalNo !== rows.length) {
    faults.push(fault('ARRIVAL', `the last number given is ${facts.lastArrivalNo}, there are ${rows.length} rows`));
  }
  return faults;
}

function checkCounters(facts: AuditedClass, plan: SeatPlan, counts: SeatCounts): EnrolmentFault[] {
  const claims: [string, number, number][] = [
    ['held', facts.held, counts.held],
    ['confirmed', facts.confirmed, counts.confirmed],
    ['waiting', facts.waiting, counts.waiting],
    ['pool', facts.poolHeld, poolHeld(plan, counts)],
    ...facts.quotas.flatMap((quota): [string, number, number][] => [
      [`held of ${quota.name}`, quota.held, counts.groups.get(quota.id)?.held ?? 0],
      [`confirmed of ${quota.name}`, quota.confirmed, counts.groups.get(quota.id)?.confirmed ?? 0],
    ]),
  ];
  return claims
    .filter(([, said, found]) => said !== found)
    .map(([name, said, found]) => fault('COUNTER', `${name}: the counter says ${said}, the rows are ${found}`));
}
