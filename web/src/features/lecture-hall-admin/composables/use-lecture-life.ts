import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { download, request } from '../../../api/client';
import type { Page } from '../../../shared/training-class';
import type { Attendance, DueItem, LectureDetail, NoticeSheet, Ratings } from '../model';

/** 要办的: steps of published lectures that are overdue or due soon. */
export function useLectureDue(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['lecture-life', 'due', query],
    queryFn: ({ signal }) => request<Page<DueItem>>('GET', '/api/lecture-due', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useStaffLecture(id: ComputedRef<number>) {
  return useQuery({
    queryKey: ['lecture-life', 'lecture', id],
    queryFn: ({ signal }) => request<LectureDetail>('GET', `/api/lectures/${id.value}`, { signal }),
  });
}

export function useStaffRatings(id: ComputedRef<number>, enabled: ComputedRef<boolean>) {
  return useQuery({
    queryKey: ['lecture-life', 'ratings', id],
    queryFn: ({ signal }) => request<Ratings>('GET', `/api/lectures/${id.value}/ratings`, { signal }),
    enabled,
  });
}

/** What staff do to one lecture on its way. */
export function useLifeActs(id: () => number) {
  const client = useQueryClient();
  const done = (): Promise<unknown> =>
    Promise.all(
      ['lecture-life', 'lecture-seasons', 'lecture-changes', 'lecture'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const send = (path: string) =>
    useMutation({
      mutationFn: (body: object) => request<unknown>('POST', `/api/lectures/${id()}/${path}`, { body }),
      onSettled: done,
    });
  return {
    reviewTopic: send('topic-review'),
    reviewCourseware: send('courseware-review'),
    prepare: send('preparation'),
    rehearse: send('rehearsal'),
    file: send('file'),
    substitute: send('substitute'),
    noShow: send('no-show'),
    makeUp: send('make-up'),
    cancelMakeUp: send('cancel-make-up'),
  };
}
export const saveCourseware = (lectureId: number, version: number, name: string): Promise<void> =>
  download(`/api/lectures/${lectureId}/courseware/${version}`, name);

/** One date on the day: who came, and that it was held. */
export function useAttendance(dateId: ComputedRef<number>) {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['lecture-life', 'attendance', dateId],
    queryFn: ({ signal }) => request<Attendance>('GET', `/api/lecture-dates/${dateId.value}/attendance`, { signal }),
  });
  const done = (): Promise<unknown> =>
    Promise.all(['lecture-life', 'lecture-seasons'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const mark = useMutation({
    mutationFn: (body: object) => request<Attendance>('PUT', `/api/lecture-dates/${dateId.value}/attendance`, { body }),
    onSettled: done,
  });
  const hold = useMutation({
    mutationFn: () => request<unknown>('POST', `/api/lecture-dates/${dateId.value}/held`, { body: {} }),
    onSettled: done,
  });
  return { list, mark, hold };
}

export interface WalkIn {
  readonly personId: number;
  readonly name: string;
  readonly unitName: string;
  /** Stands on the list already. */
  readonly listed: boolean;
}
/** People who may come in unannounced, by characters, pinyin or initials. */
export const findWalkIns = (dateId: number, search: string): Promise<{ items: WalkIn[] }> =>
  request('GET', `/api/lecture-dates/${dateId}/walk-ins`, { query: { search } });

/** 开讲通知: what the month's printed notice says. */
export function useNoticeSheet(dateId: ComputedRef<number>) {
  return useQuery({
    queryKey: ['lecture-life', 'notice', dateId],
    queryFn: ({ signal }) => request<NoticeSheet>('GET', `/api/lecture-dates/${dateId.value}/notice`, { signal }),
  });
}
