import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, body } from '../../api/client';
import { calendarEntry, saveText } from '../calendar-file';
import { instantOf, type LectureDate } from '../lecture';
import { toast } from './use-toast';

/** The next published lecture date that stands; null when none has been announced. */
export function useNextLectureDate() {
  const query = useQuery({
    queryKey: ['lecture-dates', 'next'],
    queryFn: ({ signal }) =>
      body(api.GET('/api/public/lecture-dates', { params: { query: { when: 'coming', size: 5 } }, signal })),
  });
  const next = computed(() => query.data.value?.items.find((date) => date.status !== 'CANCELLED') ?? null);
  return { query, next };
}

/** My standing on one lecture date (a seat, whether I speak, what I may rate), and keeping or giving up a seat there. */
export function useMyDate(dateId: MaybeRefOrGetter<number | null>, signedIn: () => boolean) {
  const id = computed(() => toValue(dateId));
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['my-lecture-date', id],
    enabled: () => signedIn() && id.value !== null,
    queryFn: ({ signal }) =>
      body(api.GET('/api/lecture-dates/{id}/mine', { params: { path: { id: id.value ?? 0 } }, signal })),
  });
  const again = async (): Promise<void> => {
    await Promise.all(
      ['my-lecture-date', 'lecture-dates', 'lecture-date', 'my-due', 'notifications'].map((name) =>
        client.invalidateQueries({ queryKey: [name] }),
      ),
    );
  };
  const reserve = useMutation({
    mutationFn: () =>
      body(api.POST('/api/lecture-dates/{id}/reservation', { params: { path: { id: id.value ?? 0 } } })),
    onSettled: again,
  });
  const giveUp = useMutation({
    mutationFn: () =>
      body(api.DELETE('/api/lecture-dates/{id}/reservation', { params: { path: { id: id.value ?? 0 } } })),
    onSettled: again,
  });
  const busy = computed(() => reserve.isPending.value || giveUp.isPending.value);
  return { query, mine: computed(() => query.data.value ?? null), reserve, giveUp, busy };
}

/** 加入日历: hands out one lecture date as a file that every calendar reads. */
export function useCalendarFile(): (date: LectureDate) => void {
  const { t } = useI18n();
  return (date) => {
    const text = calendarEntry({
      from: instantOf(date.heldOn, date.startTime),
      to: instantOf(date.heldOn, date.endTime),
      title: t('lecture.title', { season: date.seasonName, no: date.sessionNo }),
      note: date.lectures
        .map((one) =>
          [
            one.topic ?? t('lecture.topicOpen'),
            t('lecture.speaker', { unit: one.speaker.unitName, name: one.speaker.name }),
          ].join('\n'),
        )
        .join('\n'),
      place: date.place,
      // the same as in the calendars people follow, so that nothing stands there twice
      uid: `lecture-date-${date.id}@${window.location.hostname}`,
      now: new Date(),
    });
    saveText(text, `${t('lecture.file', { date: date.heldOn })}.ics`, 'text/calendar;charset=utf-8');
    toast('ok', t('lecture.done.calendar'));
  };
}
