import { Injectable } from '@nestjs/common';
import { PERSONNEL_CATEGORIES, type PersonnelCategory, type Scope } from '../../kernel/access.js';
import { Database } from '../../platform/db/database.js';
import { reachOf, type GroupOfPeople } from './domain/hours-reach.js';
import { COMMUNITY_OF_UNIT, peopleWithLines, TARGETS, targetIn, type TargetRow } from './hour-lines.js';
import type { HoursFilter, HoursSummary } from './training-hours.contract.js';

interface GroupRow {
  unit_id: number;
  unit_name: string;
  category: PersonnelCategory;
  people: number;
  total: number;
  lectured: number;
  attended: number;
  reached: number;
}
interface Group extends GroupOfPeople {
  readonly unitId: number;
  readonly unitName: string;
  readonly category: PersonnelCategory;
}

/** 学时汇总: how far the people of a year have come, by unit and by category. Two statements, however many people. */
@Injectable()
export class HoursSummaryQueries {
  constructor(private readonly db: Database) {}

  /** The people of the list with the same filter, all pages. Resident groups and courtyards count for their community. */
  async summary(scope: Scope, year: number, filter: HoursFilter): Promise<HoursSummary> {
    // the year's target is one for the hours of all kinds
    const targets = filter.kind === undefined ? await this.db.reads.query<TargetRow[]>(TARGETS) : [];
    const wanted = new Map(
      PERSONNEL_CATEGORIES.flatMap((category) => {
        const target = targetIn(targets, category, year);
        return target === undefined ? [] : [[category, Number(target.hours)] as const];
      }),
    );
    const reached = [...wanted].map(() => '(le.category = ? AND g.total >= ?)').join(' OR ') || '1 = 0';
    const people = peopleWithLines(scope, year, filter);
    const rows = await this.db.reads.query<GroupRow[]>(
      `SELECT COALESCE(cu.id, lu.id) AS unit_id, COALESCE(cu.name, lu.name) AS unit_name, le.category,
              COUNT(*) AS people, SUM(g.total) AS total, SUM(g.lectured) AS lectured, SUM(g.attended) AS attended,
              SUM(CASE WHEN ${reached} THEN 1 ELSE 0 END) AS reached
         FROM (${people.sql}) g JOIN training_hour_entry le ON le.id = g.last_id JOIN unit lu ON lu.id = le.unit_id
         ${COMMUNITY_OF_UNIT}
        GROUP BY COALESCE(cu.id, lu.id), COALESCE(cu.name, lu.name), COALESCE(cu.path, lu.path), le.category
        ORDER BY COALESCE(cu.path, lu.path), le.category`,
      [...[...wanted].flat(), ...people.parameters],
    );
    const groups = rows.map((row): Group => ({
      unitId: row.unit_id,
      unitName: row.unit_name,
      category: row.category,
      people: Number(row.people),
      total: Number(row.total),
      lectured: Number(row.lectured),
      attended: Number(row.attended),
      reached: Number(row.reached),
      target: wanted.get(row.category) ?? null,
    }));
    const units = new Map(groups.map((group) => [group.unitId, group.unitName]));
    return {
      year,
      ...reachOf(groups),
      byUnit: [...units].map(([unitId, unitName]) => ({
        unitId,
        unitName,
        ...reachOf(groups.filter((group) => group.unitId === unitId)),
      })),
      byCategory: PERSONNEL_CATEGORIES.flatMap((category) => {
        const own = groups.filter((group) => group.category === category);
        return own.length === 0 ? [] : [{ category, ...reachOf(own) }];
      }),
    };
  }
}
