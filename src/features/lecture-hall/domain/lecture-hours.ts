/** `HH:MM` in minutes since midnight. */
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes of a lecture date from its start to its end; 0 when it ends before it starts. */
export function minutesOfDate(startTime: string, endTime: string): number {
  return Math.max(0, minuteOf(endTime) - minuteOf(startTime));
}

/** What of it falls to one of so many speakers. */
export function minutesOfLecture(minutes: number, speakers: number): number {
  return speakers > 0 ? Math.floor(minutes / speakers) : 0;
}
