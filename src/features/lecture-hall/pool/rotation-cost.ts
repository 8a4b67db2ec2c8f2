/** A rotation unit as far as its turns are concerned. */
export interface CostedUnit {
  readonly key: string;
  readonly name: string;
  readonly people: number;
}

/** What unit-first (先单位后个人) means for the people of one unit. */
export interface UnitCost extends CostedUnit {
  /** Months between two turns of the unit. */
  readonly unitMonths: number;
  /** Months between two turns of one of its people. */
  readonly personMonths: number;
  /** Lectures of one of its people in ten years. */
  readonly perDecade: number;
}

export interface RotationCost {
  readonly units: readonly UnitCost[];
  readonly people: number;
  readonly speakersPerDate: number;
  /** Months between two turns of anybody if persons alone took turns. */
  readonly evenMonths: number;
  readonly shortestMonths: number;
  readonly longestMonths: number;
}

/**
 * Turns in the long run: with one date a month and `speakers` on each, every unit speaks once in units ÷ speakers months (but
 * not more than once a month: no two of one unit on one date), and its people share its turns. 25 people who rotate as one of
 * 15 units, three speakers a month: the unit every 5 months, each of them every 125; as eight sections among 22 units the
 * three of a section every 22.
 */
export function rotationCost(units: readonly CostedUnit[], speakersPerDate: number): RotationCost {
  const staffed = units.filter(({ people }) => people > 0);
  const people = staffed.reduce((sum, unit) => sum + unit.people, 0);
  const unitMonths = Math.max(1, staffed.length / speakersPerDate);
  const costs = staffed.map((unit): UnitCost => {
    const personMonths = unitMonths * unit.people;
    return {
      key: unit.key,
      name: unit.name,
      people: unit.people,
      unitMonths: tenths(unitMonths),
      personMonths: tenths(personMonths),
      perDecade: tenths(120 / personMonths),
    };
  });
  const months = costs.map(({ personMonths }) => personMonths);
  return {
    units: costs,
    people,
    speakersPerDate,
    evenMonths: tenths(people / speakersPerDate),
    shortestMonths: months.length === 0 ? 0 : Math.min(...months),
    longestMonths: months.length === 0 ? 0 : Math.max(...months),
  };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
