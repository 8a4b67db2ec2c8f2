/** People of one target, added up. Hours in hundredths. */
export interface GroupOfPeople {
  readonly people: number;
  readonly total: number;
  readonly lectured: number;
  readonly attended: number;
  /** What each of them is to reach in the year; `null` without a target. */
  readonly target: number | null;
  /** How many have. */
  readonly reached: number;
}

/** How far people have come, in hours. */
export interface Reach {
  people: number;
  total: number;
  lectured: number;
  attended: number;
  /** Mean of one person. */
  perPerson: number;
  /** Mean target of those who have one. */
  target: number | null;
  withTarget: number;
  /** Mean of one of those, to be held against it. */
  perPersonWithTarget: number | null;
  reached: number;
}

const hours = (hundredths: number): number => Math.round(hundredths) / 100;

/** Adds groups up. A mean target counts only the people who have a target. */
export function reachOf(groups: readonly GroupOfPeople[]): Reach {
  const sum = (value: (group: GroupOfPeople) => number): number =>
    groups.reduce((total, group) => total + value(group), 0);
  const people = sum((group) => group.people);
  const aiming = (value: (group: GroupOfPeople) => number): number =>
    sum((group) => (group.target === null ? 0 : value(group)));
  const withTarget = aiming((group) => group.people);
  return {
    people,
    total: hours(sum((group) => group.total)),
    lectured: hours(sum((group) => group.lectured)),
    attended: hours(sum((group) => group.attended)),
    perPerson: people === 0 ? 0 : hours(sum((group) => group.total) / people),
    target: withTarget === 0 ? null : hours(aiming((group) => (group.target ?? 0) * group.people) / withTarget),
    withTarget,
    perPersonWithTarget: withTarget === 0 ? null : hours(aiming((group) => group.total) / withTarget),
    reached: aiming((group) => group.reached),
  };
}
