import type { MyContest } from './composables/use-my-contests';

/** How I stand in a round, by the server's clock. */
export type MyStanding = 'COMING' | 'OPEN' | 'WRITING' | 'SUBMITTED' | 'MISSED' | 'TOO_LATE';

export function standingOf(round: MyContest, now: number): MyStanding {
  const { attempt } = round;
  if (attempt !== null) return attempt.state === 'OPEN' && now < Date.parse(attempt.dueAt) ? 'WRITING' : 'SUBMITTED';
  if (now < Date.parse(round.startsAt)) return 'COMING';
  if (now >= Date.parse(round.endsAt)) return 'MISSED';
  return now < Date.parse(round.startUntil) ? 'OPEN' : 'TOO_LATE';
}

/** Days ahead at which a round stands on the first page. */
const AHEAD_MS = 14 * 86_400_000;

/** The rounds that are worth a place on the first page: those to write now, and those that begin soon. */
export function pressing(rounds: readonly MyContest[], now: number): MyContest[] {
  return rounds.filter((round) => {
    const standing = standingOf(round, now);
    if (standing === 'COMING') return Date.parse(round.startsAt) - now <= AHEAD_MS;
    return round.mode === 'ONLINE' && (standing === 'OPEN' || standing === 'WRITING');
  });
}
