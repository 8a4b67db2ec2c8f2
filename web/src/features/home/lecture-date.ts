/**
 * 社区大讲堂 is held on the first Friday of the month. When that Friday falls into a holiday, it moves on by whole weeks
 * to the first Friday that does not. Statutory days are those of 全国年节及纪念日放假办法 (2024); the bridge days around
 * them come with a yearly notice and are taken as in the notices so far (春节 eight days, 劳动节 five, 国庆节 seven).
 */

/** Eve of 春节 by year: eight days off from there (除夕 to 初七). */
const NEW_YEARS_EVE: Readonly<Record<number, string>> = {
  2025: '2025-01-28',
  2026: '2026-02-16',
  2027: '2027-02-05',
  2028: '2028-01-25',
  2029: '2029-02-12',
  2030: '2030-02-02',
  2031: '2031-01-22',
  2032: '2032-02-10',
  2033: '2033-01-30',
  2034: '2034-02-18',
  2035: '2035-02-07',
};
/** 清明 on a first Friday of April; the other lunar and solar feasts never meet one in these years. */
const QINGMING_FRIDAYS: readonly string[] = ['2025-04-04', '2030-04-05', '2036-04-04'];
/** 元旦, 劳动节, 国庆节: first and last day, the same each year. */
const FIXED = [
  ['01-01', '01-01'],
  ['05-01', '05-05'],
  ['10-01', '10-07'],
] as const;

function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

function isHoliday(date: string): boolean {
  const day = date.slice(5);
  if (FIXED.some(([from, to]) => day >= from && day <= to) || QINGMING_FRIDAYS.includes(date)) return true;
  const eve = NEW_YEARS_EVE[Number(date.slice(0, 4))];
  return eve !== undefined && date >= eve && date < addDays(eve, 8);
}

/** The first Friday of a month `YYYY-MM`, before holidays are looked at. */
function firstFriday(month: string): string {
  const weekday = new Date(`${month}-01T00:00:00Z`).getUTCDay();
  return addDays(`${month}-01`, (5 - weekday + 7) % 7);
}

export interface LectureDate {
  readonly date: string;
  /** The first Friday itself, when the lecture was moved from it. */
  readonly movedFrom: string | null;
}

/** The lecture of a month. */
export function lectureDate(month: string): LectureDate {
  const friday = firstFriday(month);
  let date = friday;
  while (isHoliday(date)) date = addDays(date, 7);
  return { date, movedFrom: date === friday ? null : friday };
}

/** The next lecture from `today` on, today included. */
export function nextLecture(today: string): LectureDate {
  const month = today.slice(0, 7);
  const here = lectureDate(month);
  return here.date >= today ? here : lectureDate(addDays(`${month}-01`, 31).slice(0, 7));
}
