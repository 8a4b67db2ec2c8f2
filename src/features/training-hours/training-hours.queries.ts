import { Injectable } from '@nestjs/common';
import { EVERYWHERE, type PersonnelCategory, type Scope } from '../../kernel/access.js';
import { NotFound } from '../../kernel/errors.js';
import { offsetOf, pageOf, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/db/database.js';
import { scopeCondition } from '../../platform/db/scope.js';
import { sortOrder } from '../../platform/http/contract.js';
import type { TeachingMethod } from '../courses/courses.public.js';
import type { HourKind } from './domain/hour-conversion.js';
import {
  COMMUNITY_OF_UNIT,
  daysOf,
  hoursOf,
  peopleWithLines,
  TARGETS,
  targetIn,
  type TargetRow,
} from './hour-lines.js';
import type { HourRules, HoursQuery, MyHours, PersonHours } from './training-hours.contract.js';

export type YearOfHours = MyHours;

interface EntryRow {
  id: number;
  day: string;
  kind: HourKind;
  method: TeachingMethod;
  title: string;
  minutes: number;
  credit_hours: number;
  unit_name: string;
  category: PersonnelCategory;
  basis: string;
  source_type: string;
  source_id: number;
  reversal_of: number | null;
  reason: string | null;
}

const SORT_COLUMNS = {
  name: 'p.pinyin',
  unit: 'lu.path',
  total: 'g.total',
  lectured: 'g.lectured',
  attended: 'g.attended',
};

/** Read models of the ledger. */
@Injectable()
export class TrainingHoursQueries {
  constructor(private readonly db: Database) {}

  /** @unscoped one person's own hours: the caller is that person, or has found them within its reach */
  ofPerson(personId: number, year: number): Promise<YearOfHours> {
    return this.yearOf(EVERYWHERE, personId, year);
  }

  /**
   * Somebody's lines as far as the scope reaches, by the unit and category that they carry.
   * @throws NotFound HOURS.NOT_FOUND when it reaches none of any year
   */
  async ofPersonWithin(scope: Scope, personId: number, year: number): Promise<YearOfHours & { name: string }> {
    const reach = scopeCondition(scope, 'u.path', 'e.category');
    const [person] = await this.db.reads.query<{ name: string }[]>(
      `SELECT p.name FROM person p
        WHERE p.id = ? AND EXISTS (SELECT 1 FROM training_hour_entry e JOIN unit u ON u.id = e.unit_id
                                    WHERE e.person_id = p.id AND ${reach.sql})`,
      [personId, ...reach.parameters],
    );
    if (person === undefined) throw new NotFound('HOURS.NOT_FOUND');
    return { name: person.name, ...(await this.yearOf(scope, personId, year)) };
  }

  private async yearOf(scope: Scope, personId: number, year: number): Promise<YearOfHours> {
    const reach = scopeCondition(scope, 'u.path', 'e.category');
    const rows = await this.db.reads.query<EntryRow[]>(
      `SELECT e.id, e.day, e.kind, e.method, e.title, e.minutes, e.credit_hours, u.name AS unit_name, e.category, e.basis,
              e.source_type, e.source_id, e.reversal_of, e.reason
         FROM training_hour_entry e JOIN unit u ON u.id = e.unit_id
        WHERE e.person_id = ? AND e.day BETWEEN ? AND ? AND ${reach.sql} ORDER BY e.day DESC, e.id DESC`,
      [personId, ...daysOf(year), ...reach.parameters],
    );
    const reversed = new Set(rows.map((row) => row.reversal_of));
    const [person] = await this.db.reads.query<{ category: PersonnelCategory }[]>(
      'SELECT category FROM person WHERE id = ?',
      [personId],
    );
    // the target of the category that one had at the last entry of the year
    const category = rows[0]?.category ?? person?.category;
    const target = category === undefined ? undefined : targetIn(await this.targetRows(), category, year);
    return {
      year,
      total: hoursOf(rows.reduce((sum, row) => sum + row.credit_hours, 0)),
      target: target
        ? { hours: hoursOf(target.hours), basisDocument: target.basis_document, isDefault: target.is_default === 1 }
        : null,
      byKind: sums(rows, (row) => row.kind).map(([kind, creditHours]) => ({ kind, creditHours })),
      byMethod: sums(rows, (row) => row.method).map(([method, creditHours]) => ({ method, creditHours })),
      entries: rows.map((row) => ({
        id: row.id,
        day: row.day,
        kind: row.kind,
        method: row.method,
        title: row.title,
        minutes: row.minutes,
        creditHours: hoursOf(row.credit_hours),
        unitName: row.unit_name,
        basis: row.basis,
        sourceType: row.source_type,
        sourceId: row.source_id,
        reversalOf: row.reversal_of,
        reversed: reversed.has(row.id),
        reason: row.reason,
      })),
    };
  }

  /** People with lines in the year, by the unit and category that the lines carry. */
  async page(scope: Scope, year: number, query: HoursQuery): Promise<Page<PersonHours>> {
    const people = peopleWithLines(scope, year, query);
    const [{ total } = { total: 0 }] = await this.db.reads.query<{ total: number }[]>(
      `SELECT COUNT(*) AS total FROM (${people.sql}) g`,
      people.parameters,
    );
    const { field, direction } = sortOrder(query.sort, { field: 'total', direction: 'DESC' });
    const rows = await this.db.reads.query<
      {
        person_id: number;
        name: string;
        unit_name: string;
        community_name: string | null;
        category: PersonnelCategory;
        total: number;
        lectured: number;
        attended: number;
      }[]
    >(
      `SELECT g.person_id, p.name, lu.name AS unit_name, cu.name AS community_name, le.category, g.total, g.lectured, g.attended
         FROM (${people.sql}) g JOIN person p ON p.id = g.person_id
         JOIN training_hour_entry le ON le.id = g.last_id JOIN unit lu ON lu.id = le.unit_id
         ${COMMUNITY_OF_UNIT}
        ORDER BY ${SORT_COLUMNS[field]} ${direction}, g.person_id LIMIT ? OFFSET ?`,
      [...people.parameters, query.size, offsetOf(query)],
    );
    // the year's target is one for the hours of all kinds
    const targets = query.kind === undefined ? await this.targetRows() : [];
    const items = rows.map((row) => {
      const target = targetIn(targets, row.category, year);
      return {
        personId: row.person_id,
        name: row.name,
        unitName: row.unit_name,
        communityName: row.community_name,
        category: row.category,
        lectured: hoursOf(row.lectured),
        attended: hoursOf(row.attended),
        total: hoursOf(row.total),
        target: target ? hoursOf(target.hours) : null,
      };
    });
    return pageOf(query, items, Number(total));
  }

  /** @unscoped the conversion and the targets are the same for everybody */
  async rules(): Promise<Omit<HourRules, 'canManage'>> {
    const rules = await this.db.reads.query<
      {
        id: number;
        effective_on: string;
        basis_document: string;
        is_default: number;
        half_day_hours: number;
        half_day_minutes: number;
        minutes_per_hour: number;
        lecture_factor: number;
        online_minutes: number;
        online_hours: number;
      }[]
    >('SELECT * FROM hour_conversion_rule ORDER BY effective_on DESC, id DESC');
    const targets = await this.targetRows();
    return {
      rules: rules.map((row) => ({
        id: row.id,
        effectiveOn: row.effective_on,
        basisDocument: row.basis_document,
        isDefault: row.is_default === 1,
        halfDayHours: hoursOf(row.half_day_hours),
        halfDayMinutes: row.half_day_minutes,
        minutesPerHour: row.minutes_per_hour,
        lectureFactor: hoursOf(row.lecture_factor),
        onlineMinutes: row.online_minutes,
        onlineHours: hoursOf(row.online_hours),
      })),
      targets: targets.map((row) => ({
        id: row.id,
        category: row.category,
        fromYear: row.from_year,
        hours: hoursOf(row.hours),
        basisDocument: row.basis_document,
        isDefault: row.is_default === 1,
      })),
    };
  }

  private targetRows(): Promise<TargetRow[]> {
    return this.db.reads.query<TargetRow[]>(TARGETS);
  }
}

/** Hours by a word of the line, most first. */
function sums<Word extends string>(rows: readonly EntryRow[], word: (row: EntryRow) => Word): [Word, number][] {
  const found = new Map<Word, number>();
  for (const row of rows) found.set(word(row), (found.get(word(row)) ?? 0) + row.credit_hours);
  return [...found]
    .filter(([, sum]) => sum !== 0)
    .sort((a, b) => b[1] - a[1])
    .map(([key, sum]) => [key, hoursOf(sum)]);
}
