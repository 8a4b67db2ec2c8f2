/** Seconds left at the pace so far; `null` while there is too little to judge by (under 2 s or 2 %). */
export function secondsLeft(done: number, total: number, startedAt: number | null, now: number): number | null {
  if (startedAt === null || total <= 0 || done >= total) return null;
  const passed = now - startedAt;
  if (passed < 2000 || done / total < 0.02) return null;
  return Math.max(1, Math.ceil(((passed / done) * (total - done)) / 1000));
}
