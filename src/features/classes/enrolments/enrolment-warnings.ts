import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/database.js';
import { placeholders } from '../../../platform/db/scope.js';
import { SEAT_STATES, type EnrolmentMode, type EnrolmentState } from '../domain/enrolment-states.js';
import { warningsFor, type EnrolmentWarning, type OtherEnrolment } from '../domain/warnings.js';

interface OtherRow {
  person_id: number;
  class_id: number;
  series_id: number;
  name: string;
  starts_on: string;
  ends_on: string;
  state: EnrolmentState;
}

interface Candidate {
  readonly personId: number;
  readonly state: EnrolmentState;
}

/** Looks up what the centre is warned of before it confirms: one statement for any number of people. */
@Injectable()
export class EnrolmentWarnings {
  /** Warnings by person. `reader` is the transaction's or the one for reads. */
  async of(
    { manager }: Pick<Tx, 'manager'>,
    classId: number,
    candidates: readonly Candidate[],
  ): Promise<Map<number, EnrolmentWarning[]>> {
    const found = new Map<number, EnrolmentWarning[]>();
    if (candidates.length === 0) return found;
    const [own] = (await manager.query(
      'SELECT id, series_id, starts_on, ends_on, mode FROM training_class WHERE id = ?',
      [classId],
    )) as { id: number; series_id: number; starts_on: string; ends_on: string; mode: EnrolmentMode }[];
    if (!own) return found;
    const ofClass = { id: own.id, seriesId: own.series_id, startsOn: own.starts_on, endsOn: own.ends_on };
    const others = await this.others(manager, ofClass, candidates);
    for (const { personId, state } of candidates) {
      found.set(personId, warningsFor(ofClass, others.get(personId) ?? [], state === 'APPLIED' && own.mode !== 'OPEN'));
    }
    return found;
  }

  private async others(
    manager: Tx['manager'],
    ofClass: { id: number; seriesId: number; startsOn: string; endsOn: string },
    candidates: readonly Candidate[],
  ): Promise<Map<number, OtherEnrolment[]>> {
    const rows = (await manager.query(
      `SELECT e.person_id, e.class_id, c.series_id, c.name, c.starts_on, c.ends_on, e.state
         FROM enrolment e JOIN training_class c ON c.id = e.class_id
        WHERE e.person_id IN ${placeholders(candidates.length)} AND e.class_id <> ? AND c.status <> 'CANCELLED'
          AND e.state IN ${placeholders(SEAT_STATES.length)}
          AND (c.series_id = ? OR (c.starts_on <= ? AND c.ends_on >= ?))
        ORDER BY c.starts_on, e.id`,
      [
        ...candidates.map((candidate) => candidate.personId),
        ofClass.id,
        ...SEAT_STATES,
        ofClass.seriesId,
        ofClass.endsOn,
        ofClass.startsOn,
      ],
    )) as OtherRow[];
    const others = new Map<number, OtherEnrolment[]>();
    for (const row of rows) {
      const list = others.get(row.person_id) ?? [];
      list.push({
        classId: row.class_id,
        seriesId: row.series_id,
        className: row.name,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        confirmed: row.state === 'CONFIRMED',
      });
      others.set(row.person_id, list);
    }
    return others;
  }
}
