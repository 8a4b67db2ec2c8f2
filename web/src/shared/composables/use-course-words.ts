import { useI18n } from 'vue-i18n';
import type { CourseCard } from '../course';
import { useFormat } from './use-format';

/** How a course's hours and its next date are said. */
export function useCourseWords() {
  const { t } = useI18n();
  const format = useFormat();

  const hours = (course: Pick<CourseCard, 'creditHours'>): string =>
    t('course.hours', { hours: format.hours(course.creditHours) });
  const when = (course: Pick<CourseCard, 'availability' | 'nextDate' | 'plannedMonth'>): string =>
    t(`course.when.${course.availability}`, {
      date: course.nextDate === null ? '' : format.date(course.nextDate),
      month: course.plannedMonth === null ? '' : format.month(course.plannedMonth),
    });
  const modes = (course: Pick<CourseCard, 'modes'>): string =>
    course.modes.map((mode) => t(`course.mode.${mode}`)).join(t('format.listJoin'));
  /** 3学时，4月21日: short, for a line of a list. */
  const hoursAndWhen = (course: CourseCard): string =>
    t('course.hoursAndWhen', {
      hours: hours(course),
      when:
        course.availability === 'SCHEDULED' && course.nextDate !== null ? format.date(course.nextDate) : when(course),
    });
  return { hours, when, modes, hoursAndWhen };
}
