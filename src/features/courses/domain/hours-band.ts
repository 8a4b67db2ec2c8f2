/** 学时 bands of the catalogue's filter, over credit hours in hundredths: 1—2, 3—4, 5—8 and more than 8 credit hours. */
export const HOURS_BANDS = ['UP_TO_2', 'UP_TO_4', 'UP_TO_8', 'OVER_8'] as const;
export type HoursBand = (typeof HOURS_BANDS)[number];

/** @param creditHours credit hours in integer hundredths (350 = 3.5 学时) */
export function hoursBandOf(creditHours: number): HoursBand {
  if (creditHours <= 200) return 'UP_TO_2';
  if (creditHours <= 400) return 'UP_TO_4';
  if (creditHours <= 800) return 'UP_TO_8';
  return 'OVER_8';
}
