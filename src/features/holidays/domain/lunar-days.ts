/**
 * The days of the year that no fixed date gives: the first day of 正月, 清明, 五月初五 and 八月十五. A table, because what
 * computers bring along is wrong near midnight new moons (ICU gives 春节 2027-02-07 and 2030-02-02). Held by a test
 * against an independent table; as the 紫金山 calendar has them.
 */
export interface LunarDays {
  /** 正月初一, `MM-DD`. */
  readonly springFestival: string;
  readonly tombSweeping: string;
  readonly dragonBoat: string;
  readonly midAutumn: string;
}

const TABLE: readonly (readonly [year: number, spring: string, tombs: string, boats: string, moon: string])[] = [
  [2020, '01-25', '04-04', '06-25', '10-01'],
  [2021, '02-12', '04-04', '06-14', '09-21'],
  [2022, '02-01', '04-05', '06-03', '09-10'],
  [2023, '01-22', '04-05', '06-22', '09-29'],
  [2024, '02-10', '04-04', '06-10', '09-17'],
  [2025, '01-29', '04-04', '05-31', '10-06'],
  [2026, '02-17', '04-05', '06-19', '09-25'],
  [2027, '02-06', '04-05', '06-09', '09-15'],
  [2028, '01-26', '04-04', '05-28', '10-03'],
  [2029, '02-13', '04-04', '06-16', '09-22'],
  [2030, '02-03', '04-05', '06-05', '09-12'],
  [2031, '01-23', '04-05', '06-24', '10-01'],
  [2032, '02-11', '04-04', '06-12', '09-19'],
  [2033, '01-31', '04-04', '06-01', '09-08'],
  [2034, '02-19', '04-05', '06-20', '09-27'],
  [2035, '02-08', '04-05', '06-10', '09-16'],
  [2036, '01-28', '04-04', '05-30', '10-04'],
  [2037, '02-15', '04-04', '06-18', '09-24'],
  [2038, '02-04', '04-05', '06-07', '09-13'],
  [2039, '01-24', '04-05', '05-27', '10-02'],
  [2040, '02-12', '04-04', '06-14', '09-20'],
  [2041, '02-01', '04-04', '06-03', '09-10'],
  [2042, '01-22', '04-04', '06-22', '09-28'],
  [2043, '02-10', '04-05', '06-11', '09-17'],
  [2044, '01-30', '04-04', '05-31', '10-05'],
  [2045, '02-17', '04-04', '06-19', '09-25'],
  [2046, '02-06', '04-04', '06-08', '09-15'],
  [2047, '01-26', '04-05', '05-29', '10-04'],
  [2048, '02-14', '04-04', '06-15', '09-22'],
  [2049, '02-02', '04-04', '06-04', '09-11'],
  [2050, '01-23', '04-04', '06-23', '09-30'],
];

const BY_YEAR: ReadonlyMap<number, LunarDays> = new Map(
  TABLE.map(([year, springFestival, tombSweeping, dragonBoat, midAutumn]) => [
    year,
    { springFestival, tombSweeping, dragonBoat, midAutumn },
  ]),
);

/** The years whose holidays are known here. */
export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2050;

export function lunarDaysOf(year: number): LunarDays | undefined {
  return BY_YEAR.get(year);
}
