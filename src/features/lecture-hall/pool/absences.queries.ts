import { Injectable } from '@nestjs/common';
import { businessDateOf, type BusinessDate } from '../../../kernel/calendar.js';
import { readInstant } from '../../../platform/db/instants.js';
import type { Reader } from '../../people/people.public.js';
import type { ExemptionKind } from '../domain/season.js';
import { exemptUntil, type Absence } from './availability.js';

/** An absence with where it comes from. */
export interface RecordedAbsence extends Absence {
  readonly source: 'EXEMPTION' | 'OWN_ENTRY';
  readonly sourceId: number;
  readonly kind: ExemptionKind | null;
  readonly reason: string;
}

interface ExemptionRow {
  id: number;
  person_id: number;
  kind: ExemptionKind;
  reason: string;
  from_on: BusinessDate;
  until_on: BusinessDate;
  ended_at: string | null;
}

interface EntryRow {
  id: number;
  person_id: number;
  reason: string;
  from_on: BusinessDate;
  until_on: BusinessDate;
}

/**
 * Exemptions (免排) and days people cannot come (不便日期), for the pool as a whole.
 * @unscoped joined by the caller to the people of a season that it has found within the scope
 */
@Injectable()
export class AbsencesQueries {
  /** All exemptions, also past ones (the replay of cycles asks for them), and own entries that reach `from` or later. */
  async all(reader: Reader, from: BusinessDate): Promise<RecordedAbsence[]> {
    const exemptions = await reader.query<ExemptionRow[]>(
      'SELECT id, person_id, kind, reason, from_on, until_on, ended_at FROM lecture_exemption ORDER BY from_on, id',
    );
    const entries = await reader.query<EntryRow[]>(
      'SELECT id, person_id, reason, from_on, until_on FROM lecture_unavailability WHERE until_on >= ? ORDER BY from_on, id',
      [from],
    );
    return [...exemptions.flatMap(exemptionOf), ...entries.map(entryOf)];
  }
}

function exemptionOf(row: ExemptionRow): RecordedAbsence[] {
  const ended = readInstant(row.ended_at);
  const until = exemptUntil(row.from_on, row.until_on, ended && businessDateOf(ended));
  if (until === null) return [];
  return [
    {
      personId: row.person_id,
      obstacle: row.kind === 'OTHER_DUTY' ? 'OTHER_DUTY' : 'EXEMPT',
      from: row.from_on,
      until,
      source: 'EXEMPTION',
      sourceId: row.id,
      kind: row.kind,
      reason: row.reason,
    },
  ];
}

function entryOf(row: EntryRow): RecordedAbsence {
  return {
    personId: row.person_id,
    obstacle: 'UNAVAILABLE',
    from: row.from_on,
    until: row.until_on,
    source: 'OWN_ENTRY',
    sourceId: row.id,
    kind: null,
    reason: row.reason,
  };
}
