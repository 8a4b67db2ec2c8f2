import type { AssignmentReason, Candidate, CompromiseCause } from '../planning/model.js';
import type { Names } from './names.js';
import type { CauseView, WhyView } from './rota.contract.js';

/** Date → its month; dates that the reader must not know of are left out. */
export type Months = ReadonlyMap<number, string>;
type Why = NonNullable<WhyView['why']>;

interface Ids {
  readonly people: readonly number[];
  readonly units: readonly string[];
}

export function causeIds(cause: CompromiseCause): Ids {
  return {
    people: cause.code === 'PERSONS_UNAVAILABLE' ? cause.personIds : [],
    units: cause.code === 'NOBODY_AVAILABLE' ? cause.unitIds : [],
  };
}

/** Everybody and every unit that a stored reason names. */
export function whyIds(why: AssignmentReason): Ids {
  const causes = why.unit.passedOver.map((unit) => causeIds(unit.why));
  return {
    people: [...why.candidates.map((candidate) => candidate.personId), ...causes.flatMap((ids) => ids.people)],
    units: [why.unitId, ...why.unit.passedOver.map((unit) => unit.unitId), ...causes.flatMap((ids) => ids.units)],
  };
}

/** @param full with the reasons of absence, and with who was away; otherwise only how many */
export function causeView(cause: CompromiseCause, names: Names, months: Months, full: boolean): CauseView {
  const view: CauseView = {
    code: cause.code,
    units: causeIds(cause).units.map((key) => ({ key, name: names.unit(key) })),
    people: full ? causeIds(cause).people.map((id) => ({ id, name: names.person(id) })) : [],
    reasons: 'reasons' in cause ? counts(cause.reasons, full) : [],
    rule: null,
    months: [],
    by: null,
    peopleInUnit: null,
  };
  switch (cause.code) {
    case 'KEEPS_RULE':
      return { ...view, rule: cause.rule, months: cause.dateIds.flatMap((id) => months.get(id) ?? []) };
    case 'FIXED_BY_STAFF':
      return { ...view, by: cause.by };
    case 'UNIT_EXHAUSTED':
      return { ...view, peopleInUnit: cause.peopleInUnit };
    default:
      return view;
  }
}

/** A stored reason with names. Reasons of absence are personal: without `full` people who were away are only counted. */
export function whyOf(why: AssignmentReason, names: Names, months: Months, full: boolean): Why {
  const { unit, candidates } = why;
  const away = candidates.filter((one) => one.verdict.code === 'UNAVAILABLE');
  const spoken = count(candidates, 'SPOKEN_IN_CYCLE');
  const elsewhere = count(candidates, 'PLANNED_ELSEWHERE');
  return {
    choice: why.choice,
    rule: why.rule,
    unit: {
      key: why.unitId,
      name: names.unit(why.unitId),
      cycleNo: unit.cycleNo,
      spokenInCycle: unit.spokenInCycle,
      lastOn: unit.lastOn,
      draw: unit.draw,
      order: unit.order,
      unitsToSpeak: unit.unitsToSpeak,
      unitCount: unit.unitCount,
      passedOver: unit.passedOver.map((one) => ({
        key: one.unitId,
        name: names.unit(one.unitId),
        lastOn: one.lastOn,
        spokenInCycle: one.spokenInCycle,
        why: causeView(one.why, names, months, full),
      })),
    },
    people: {
      total: candidates.length,
      unavailable: counts(reasonsOf(away), full),
      spoken,
      elsewhere,
      left: candidates.length - away.length - spoken - elsewhere,
    },
    candidates: candidates.flatMap((candidate, index) =>
      full || candidate.verdict.code !== 'UNAVAILABLE'
        ? [candidateView(candidate, index + 1, names, months, full)]
        : [],
    ),
  };
}

function candidateView(
  one: Candidate,
  order: number,
  names: Names,
  months: Months,
  full: boolean,
): Why['candidates'][number] {
  const { verdict } = one;
  return {
    order,
    personId: one.personId,
    name: names.person(one.personId),
    spokenInCycle: one.spokenInCycle,
    lastOn: one.lastOn,
    draw: one.draw,
    hasDebt: full && one.hasDebt,
    verdict: verdict.code,
    reason: verdict.code === 'UNAVAILABLE' ? verdict.reason : null,
    month: verdict.code === 'PLANNED_ELSEWHERE' ? (months.get(verdict.dateId) ?? null) : null,
    rule: verdict.code === 'PASSED_OVER' ? verdict.rule : null,
  };
}

function count(candidates: readonly Candidate[], code: Candidate['verdict']['code']): number {
  return candidates.filter((one) => one.verdict.code === code).length;
}

function reasonsOf(away: readonly Candidate[]): { reason: string; count: number }[] {
  const found = new Map<string, number>();
  for (const { verdict } of away) {
    if (verdict.code === 'UNAVAILABLE') found.set(verdict.reason, (found.get(verdict.reason) ?? 0) + 1);
  }
  return [...found].map(([reason, total]) => ({ reason, count: total }));
}

function counts(
  reasons: readonly { readonly reason: string; readonly count: number }[],
  full: boolean,
): { reason: string | null; count: number }[] {
  if (full || reasons.length === 0) return reasons.map((one) => ({ ...one }));
  return [{ reason: null, count: reasons.reduce((sum, one) => sum + one.count, 0) }];
}
