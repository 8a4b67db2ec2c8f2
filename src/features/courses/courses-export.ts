import { Injectable } from '@nestjs/common';

import { scopeOf, type Actor } from '../../kernel/access.js';
import { Clock } from '../../kernel/clock.js';
import { AuditNotes } from '../../platform/audit/audit-log.js';
import { writeSpreadsheet, type SpreadsheetColumn } from '../../platform/spreadsheet/write-spreadsheet.js';
import type { CourseListItem, CourseListQuery } from './course.contract.js';
import { CoursesQueries } from './courses.queries.js';
import type { TeachingMethod } from './domain/teaching-method.js';
import type { VersionState } from './domain/version-state.js';

const METHOD_NAMES: Readonly<Record<TeachingMethod, string>> = {
  CLASSROOM: '课堂',
  CEREMONY: '仪式',
  AUDIOVISUAL: '音像',
  INTERVIEW: '访谈',
  SCENARIO: '情景',
  ON_SITE: '现场',
  EXTENSION: '延伸',
};

const STATE_NAMES: Readonly<Record<VersionState, string>> = {
  DRAFT: '草稿',
  IN_REVIEW: '审核中',
  APPROVED: '已通过',
  PUBLISHED: '已发布',
  SUPERSEDED: '已被新版替代',
  WITHDRAWN: '已下架',
  DISCARDED: '已放弃',
};

const COLUMNS: readonly (SpreadsheetColumn & { readonly of: (course: CourseListItem) => string | number | null })[] = [
  { title: '索书号', width: 10, of: (course) => course.code },
  { title: '课程', width: 36, of: (course) => course.title },
  { title: '教学方式', width: 10, of: (course) => METHOD_NAMES[course.method] },
  { title: '主题', width: 12, of: (course) => course.subject.name },
  { title: '学时', width: 8, kind: 'number', of: (course) => course.creditHours },
  { title: '分钟', width: 8, kind: 'number', of: (course) => course.minutes },
  { title: '主讲', width: 20, of: (course) => course.lecturers.map((lecturer) => lecturer.name).join('、') },
  { title: '状态', width: 12, of: (course) => STATE_NAMES[course.state] },
  { title: '版本', width: 8, kind: 'number', of: (course) => course.versionNo },
  { title: '已发布版本', width: 12, kind: 'number', of: (course) => course.publishedVersionNo },
  { title: '排课月份', width: 12, of: (course) => course.plannedMonth },
  { title: '建课人', width: 12, of: (course) => course.owner },
];

/** The course list as a workbook, within the actor's scope; each export is in the audit log. */
@Injectable()
export class CoursesExport {
  constructor(
    private readonly queries: CoursesQueries,
    private readonly clock: Clock,
    private readonly notes: AuditNotes,
  ) {}

  async make(actor: Actor, query: CourseListQuery): Promise<{ fileName: string; bytes: Buffer }> {
    const courses = await this.queries.exported(scopeOf(actor, 'course.read'), query);
    const bytes = await writeSpreadsheet(
      '课程库',
      COLUMNS,
      courses.map((course) => COLUMNS.map((column) => column.of(course))),
    );
    await this.notes.note(actor, {
      act: 'course.export',
      subject: 'course',
      subjectId: null,
      after: { count: courses.length },
    });
    return { fileName: `课程库-${this.clock.today()}.xlsx`, bytes };
  }
}
