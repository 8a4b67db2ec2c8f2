import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import { readInstant } from '../../../platform/db/instants.js';
import { placeholders } from '../../../platform/db/scope.js';
import type { RoundKind, RoundMode, RoundState } from '../domain/round.js';
import type { StartWindow } from '../domain/round-states.js';

type Reader = Tx['manager'];

/** What deciding on one contestant's act needs of a round; short enough to be kept in memory for a moment. */
export interface RoundTimes extends StartWindow {
  readonly id: number;
  readonly competitionName: string;
  readonly name: string;
  readonly kind: RoundKind;
  readonly mode: RoundMode;
  readonly paperId: number | null;
  readonly seed: string;
  readonly durationMinutes: number;
  readonly graceSeconds: number;
  /** Rises with every change of the round. */
  readonly revision: number;
}

/** Where somebody stands on the list. */
export interface EntryFacts {
  readonly id: number;
  readonly personId: number;
  readonly personName: string;
  readonly unitId: number;
  readonly unitName: string;
  readonly extraMinutes: number;
}

interface RoundRow {
  id: number;
  competition_name: string;
  name: string;
  kind: RoundKind;
  mode: RoundMode;
  state: RoundState;
  paper_id: number | null;
  seed: string;
  starts_at: string;
  ends_at: string;
  duration_minutes: number;
  late_entry_minutes: number | null;
  grace_seconds: number;
  revision: number;
}

const TIMES = `SELECT r.id, c.name AS competition_name, r.name, r.kind, r.mode, r.state, r.paper_id, r.seed, r.starts_at,
                      r.ends_at, r.duration_minutes, r.late_entry_minutes, r.grace_seconds, r.revision
                 FROM competition_round r JOIN competition c ON c.id = r.competition_id WHERE r.id = ?`;

/**
 * The narrow reads behind starting and answering: the times of a round, and one's place on its list.
 * @unscoped published times are public, and a place on the list is asked for with the actor's own person
 */
@Injectable()
export class RoundWindowQueries {
  constructor(private readonly db: Database) {}

  async times(roundId: number, reader: Reader = this.db.reads): Promise<RoundTimes | undefined> {
    const [row] = await reader.query<RoundRow[]>(TIMES, [roundId]);
    return row && timesOf(row);
  }

  /**
   * The same, and the round stays as it is to the end of the transaction: whoever moves its end or gives somebody extra time
   * waits, and moves then also the attempt that begins here. Many may hold it together.
   */
  async heldTimes(tx: Tx, roundId: number): Promise<RoundTimes | undefined> {
    const lock = this.db.dialect === 'sqlite' ? '' : ' LOCK IN SHARE MODE';
    const [row] = await tx.manager.query<RoundRow[]>(`${TIMES}${lock}`, [roundId]);
    return row && timesOf(row);
  }

  /** `undefined`: not on the list, or taken off it. */
  async entry(roundId: number, personId: number, reader: Reader = this.db.reads): Promise<EntryFacts | undefined> {
    return (await this.entries(roundId, [personId], reader)).get(personId);
  }

  /** By person; who is not on the list, or was taken off it, is left out. At most 500 at once. */
  async entries(
    roundId: number,
    personIds: readonly number[],
    reader: Reader = this.db.reads,
  ): Promise<ReadonlyMap<number, EntryFacts>> {
    if (personIds.length === 0) return new Map();
    const rows = await reader.query<
      {
        id: number;
        person_id: number;
        person_name: string;
        unit_id: number;
        unit_name: string;
        extra_minutes: number;
      }[]
    >(
      `SELECT id, person_id, person_name, unit_id, unit_name, extra_minutes FROM round_entry
        WHERE round_id = ? AND removed_at IS NULL AND person_id IN ${placeholders(personIds.length)}`,
      [roundId, ...personIds],
    );
    return new Map(
      rows.map((row) => [
        row.person_id,
        {
          id: row.id,
          personId: row.person_id,
          personName: row.person_name,
          unitId: row.unit_id,
          unitName: row.unit_name,
          extraMinutes: row.extra_minutes,
        },
      ]),
    );
  }
}

function timesOf(row: RoundRow): RoundTimes {
  return {
    id: row.id,
    competitionName: row.competition_name,
    name: row.name,
    kind: row.kind,
    mode: row.mode,
    state: row.state,
    paperId: row.paper_id,
    seed: row.seed,
    startsAt: readInstant(row.starts_at),
    endsAt: readInstant(row.ends_at),
    durationMinutes: row.duration_minutes,
    lateEntryMinutes: row.late_entry_minutes,
    graceSeconds: row.grace_seconds,
    revision: row.revision,
  };
}
