import { computed, reactive, ref } from 'vue';
import type { ClassForm, StaffClass } from '../model';

/** Midnight of a day in the centre's zone (UTC+8), moved by whole days and hours. */
function moment(date: string, hour: number, days = 0): string {
  return new Date(Date.parse(`${date}T00:00:00+08:00`) + days * 86_400_000 + hour * 3_600_000).toISOString();
}

function emptyForm(today: string): ClassForm {
  return {
    seriesId: null,
    startsOn: null,
    endsOn: null,
    creditHours: 24,
    audience: '',
    summary: '',
    place: '',
    placeNote: '',
    classTeacherId: null,
    opensAt: moment(today, 9),
    closesAt: moment(today, 18, 14),
    mode: 'NOMINATION',
    seats: 60,
    waitingSize: 20,
    offerHours: 24,
    eligibleCategories: [],
    notice: '',
    afterwards: '',
    quotas: [],
    courses: [],
  };
}

function formOf(stored: StaffClass): ClassForm {
  return {
    seriesId: stored.seriesId,
    startsOn: stored.startsOn,
    endsOn: stored.endsOn,
    creditHours: stored.creditHours,
    audience: stored.audience,
    summary: stored.summary,
    place: stored.place,
    placeNote: stored.placeNote,
    classTeacherId: stored.classTeacherId,
    opensAt: stored.opensAt,
    closesAt: stored.closesAt,
    mode: stored.mode,
    seats: stored.seats,
    waitingSize: stored.waitingSize,
    offerHours: stored.offerHours,
    eligibleCategories: [...(stored.eligibleCategories ?? [])],
    notice: stored.notice,
    afterwards: stored.afterwards,
    quotas: stored.quotas.map((group) => ({
      id: group.id,
      name: group.name,
      quota: group.quota,
      unitIds: group.units.map((unit) => unit.id),
      known: [...group.units],
    })),
    courses: stored.courses.map((course) => ({
      courseId: course.courseId,
      title: course.title,
      code: course.code ?? '',
      hours: course.hours.map((part) => ({ ...part })),
    })),
  };
}

/** What the class editor holds, with the sums the rules speak of. */
export function useClassForm(stored: StaffClass | null, today: string) {
  const form = reactive(stored === null ? emptyForm(today) : formOf(stored));
  const before = ref(JSON.stringify(form));
  const dirty = computed(() => JSON.stringify(form) !== before.value);
  const hundredths = (hours: number): number => Math.round((Number.isFinite(hours) ? hours : 0) * 100);
  const planned = computed(
    () =>
      form.courses.reduce(
        (sum, course) => sum + course.hours.reduce((part, one) => part + hundredths(one.creditHours), 0),
        0,
      ) / 100,
  );
  const kept = computed(() => form.quotas.reduce((sum, group) => sum + (group.quota || 0), 0));
  const pool = computed(() => form.seats - kept.value);

  function body(): Record<string, unknown> {
    const { seriesId, quotas, courses, eligibleCategories, ...plain } = form;
    return {
      ...plain,
      eligibleCategories: eligibleCategories.length === 0 ? null : eligibleCategories,
      quotas: quotas.map(({ id, name, quota, unitIds }) => ({
        ...(id === undefined ? {} : { id }),
        name: name.trim(),
        quota,
        unitIds,
      })),
      courses: courses.map(({ courseId, hours }) => ({ courseId, hours: hours.filter((one) => one.creditHours > 0) })),
      ...(stored === null ? { seriesId } : { revision: stored.revision }),
    };
  }
  const settled = (): void => {
    before.value = JSON.stringify(form);
  };
  return { form, dirty, planned, kept, pool, body, settled };
}
