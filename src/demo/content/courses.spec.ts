import { describe, expect, it } from '@jest/globals';
import {
  contentProblems,
  contentPublicationProblems,
  courseContent,
} from '../../features/courses/domain/course-content.js';
import { detailForPublic, publicMethodDetail } from '../../features/courses/domain/method-detail.js';
import { TEACHING_METHODS } from '../../features/courses/domain/teaching-method.js';
import { addDays } from '../../kernel/calendar.js';
import type { AnyCourseSeed, SeedContext } from './course-seed.js';
import { COURSES } from './courses.js';

const today = '2026-11-23';
const at: SeedContext = { lecturer: () => 1, venue: () => 2, site: () => 3, daysAgo: (days) => addDays(today, -days) };

const contentOf = ({ title, summary, description, subject, audience, creditHours, ...seed }: AnyCourseSeed) =>
  courseContent.parse({
    title,
    summary,
    description,
    subject,
    audience,
    creditHours,
    minutes: seed.minutes,
    modes: seed.modes,
    keywords: seed.keywords,
    lecturerIds: seed.lecturers.map((_, index) => index + 1),
    detail: seed.detail(at),
  });

describe('the courses of the demonstration', () => {
  it('are sixty, over all seven methods, each once', () => {
    expect(COURSES).toHaveLength(60);
    expect(new Set(COURSES.map((course) => course.detail(at).method))).toEqual(new Set(TEACHING_METHODS));
    expect(new Set(COURSES.map((course) => course.key)).size).toBe(60);
    expect(new Set(COURSES.map((course) => course.title)).size).toBe(60);
  });

  it.each(COURSES.map((course) => [course.title, course] as const))('%s passes its own rules', (_title, course) => {
    const content = contentOf(course);
    expect(contentProblems(content, today)).toEqual([]);
    if (course.state === undefined || course.state === 'APPROVED' || course.state === 'WITHDRAWN') {
      expect(contentPublicationProblems(content, today)).toEqual([]);
    }
    expect(() => publicMethodDetail.parse(detailForPublic(content.detail))).not.toThrow();
    expect(content.summary.length).toBeGreaterThan(15);
    expect(content.description.length).toBeGreaterThan(60);
  });
});
