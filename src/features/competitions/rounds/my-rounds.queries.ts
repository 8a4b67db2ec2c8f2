import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access.js';
import { businessDateOf, daysBetween } from '../../../kernel/calendar.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/db/database.js';
import { isoInstant, readInstant } from '../../../platform/db/instants.js';
import type { Duty } from '../../duties/duties.public.js';
import type { RoundKind, RoundMode, RoundState } from '../domain/round.js';
import { effectiveState, lastStart, mayStart } from '../domain/round-states.js';
import type { MyRound, MyRounds } from './entry.contract.js';
import { attemptHeadOf } from './round-entries.queries.js';
import { linkOf } from './round-notices.js';

interface MyRow {
  id: number;
  competition_id: number;
  competition_name: string;
  kind: RoundKind;
  mode: RoundMode;
  name: string;
  state: RoundState;
  starts_at: string;
  ends_at: string;
  duration_minutes: number;
  late_entry_minutes: number | null;
  appeals_until: string | null;
  extra_minutes: number;
  started_at: string | null;
  due_at: string | null;
  submitted_at: string | null;
}

const MINE = `SELECT r.id, c.id AS competition_id, c.name AS competition_name, r.kind, r.mode, r.name, r.state, r.starts_at,
                     r.ends_at, r.duration_minutes, r.late_entry_minutes, r.appeals_until, e.extra_minutes,
                     a.started_at, a.due_at, a.submitted_at
                FROM round_entry e JOIN competition_round r ON r.id = e.round_id JOIN competition c ON c.id = r.competition_id
                LEFT JOIN attempt a ON a.round_id = r.id AND a.person_id = e.person_id
               WHERE e.person_id = ? AND e.removed_at IS NULL AND r.state <> 'DRAFT'`;

const ORDER: Readonly<Record<'OPEN' | 'COMING' | 'PAST', number>> = { OPEN: 0, COMING: 1, PAST: 2 };
/** Rounds further off are no duty yet. */
const DUTY_DAYS = 14;

/**
 * The rounds on whose list somebody stands.
 * @unscoped rows of the actor's own person only
 */
@Injectable()
export class MyRoundsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor): Promise<MyRounds> {
    const now = this.clock.now();
    return { serverNow: now.toISOString(), items: await this.rounds(actor.personId, now) };
  }

  /** Open rounds that are not handed in, and those of the next fortnight. */
  async duties(actor: Actor): Promise<Duty[]> {
    const now = this.clock.now();
    const today = this.clock.today();
    return (await this.rounds(actor.personId, now)).flatMap((round) => {
      const isOpen = whenOf(round) === 'OPEN' && round.attempt?.state !== 'SUBMITTED';
      const startsOn = businessDateOf(new Date(round.startsAt));
      const isSoon = round.state === 'PUBLISHED' && daysBetween(today, startsOn) <= DUTY_DAYS;
      if (round.mode !== 'ONLINE' || (!isOpen && !isSoon) || (isOpen && !round.attempt && !round.mayStart)) return [];
      const writing = isOpen ? round.attempt : null;
      const until = isOpen ? (writing?.dueAt ?? round.endsAt) : round.startsAt;
      return [
        {
          kind: writing ? 'competition.WRITING' : isOpen ? 'competition.OPEN' : 'competition.COMING',
          title: `${round.competition.name} ${round.name}`,
          link: linkOf(round.id),
          dueOn: businessDateOf(new Date(until)),
          params: { startsAt: round.startsAt, endsAt: writing?.dueAt ?? round.endsAt, minutes: round.durationMinutes },
        },
      ];
    });
  }

  private async rounds(personId: number | null, now: Date): Promise<MyRound[]> {
    if (personId === null) return [];
    const rows = await this.db.reads.query<MyRow[]>(`${MINE} ORDER BY r.starts_at DESC, r.id DESC LIMIT 100`, [
      personId,
    ]);
    return rows
      .map((row) => viewOf(row, now))
      .sort((a, b) => {
        const [left, right] = [whenOf(a), whenOf(b)];
        if (left !== right) return ORDER[left] - ORDER[right];
        const sign = left === 'PAST' ? -1 : 1;
        return a.startsAt === b.startsAt ? a.id - b.id : a.startsAt < b.startsAt ? -sign : sign;
      });
  }
}

/** Who has extra time may still be writing after the window has ended. */
function whenOf(round: MyRound): 'OPEN' | 'COMING' | 'PAST' {
  if (round.state === 'PUBLISHED') return 'COMING';
  return round.state === 'OPEN' || round.attempt?.state === 'OPEN' ? 'OPEN' : 'PAST';
}

function viewOf(row: MyRow, now: Date): MyRound {
  const round = {
    state: row.state,
    startsAt: readInstant(row.starts_at),
    endsAt: readInstant(row.ends_at),
    lateEntryMinutes: row.late_entry_minutes,
  };
  const attempt = attemptHeadOf(row, now);
  return {
    id: row.id,
    competition: { id: row.competition_id, name: row.competition_name },
    kind: row.kind,
    mode: row.mode,
    name: row.name,
    state: effectiveState(round, now),
    startsAt: round.startsAt.toISOString(),
    endsAt: round.endsAt.toISOString(),
    durationMinutes: row.duration_minutes,
    startUntil: lastStart(round).toISOString(),
    extraMinutes: row.extra_minutes,
    appealsUntil: isoInstant(row.appeals_until),
    attempt,
    mayStart: row.mode === 'ONLINE' && attempt === null && mayStart(round, now),
  };
}
