import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref, toValue, type MaybeRefOrGetter } from 'vue';
import { api, body, download } from '../../../api/client';
import { uploadWithProgress } from '../../../api/upload-with-progress';
import type { Courseware } from '../model';

/** A lecture's page. `null` asks nothing. */
export function useLecture(lectureId: MaybeRefOrGetter<number | null>) {
  const id = computed(() => toValue(lectureId));
  return useQuery({
    queryKey: ['lecture', id],
    enabled: () => id.value !== null,
    queryFn: ({ signal }) => body(api.GET('/api/lectures/{id}', { params: { path: { id: id.value ?? 0 } }, signal })),
  });
}

/** 为什么是我. Asked when it is opened. */
export function useWhy(lectureId: MaybeRefOrGetter<number>, wanted: () => boolean) {
  const id = computed(() => toValue(lectureId));
  return useQuery({
    queryKey: ['lecture-why', id],
    enabled: wanted,
    retry: false,
    queryFn: ({ signal }) => body(api.GET('/api/lectures/{id}/why', { params: { path: { id: id.value } }, signal })),
  });
}

export function useRatings(lectureId: MaybeRefOrGetter<number>, wanted: () => boolean) {
  const id = computed(() => toValue(lectureId));
  return useQuery({
    queryKey: ['lecture-ratings', id],
    enabled: wanted,
    queryFn: ({ signal }) =>
      body(api.GET('/api/lectures/{id}/ratings', { params: { path: { id: id.value } }, signal })),
  });
}

/** What a speaker does on the way, and what listeners say afterwards. */
export function useLectureActs(lectureId: MaybeRefOrGetter<number>) {
  const client = useQueryClient();
  const path = () => ({ path: { id: toValue(lectureId) } });
  const again = async (): Promise<void> => {
    await Promise.all(
      ['lecture', 'my-lectures', 'my-due', 'lecture-date', 'lecture-dates', 'lecture-ratings', 'my-lecture-date'].map(
        (name) => client.invalidateQueries({ queryKey: [name] }),
      ),
    );
  };
  const topic = useMutation({
    mutationFn: (sent: { topic: string; outline: string }) =>
      body(api.POST('/api/lectures/{id}/topic', { params: path(), body: sent })),
    onSettled: again,
  });
  /** How much of the file has gone out, 0–1. */
  const share = ref(0);
  const courseware = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      share.value = 0;
      return uploadWithProgress(`/api/lectures/${toValue(lectureId)}/courseware`, form, (sent) => (share.value = sent));
    },
    onSettled: again,
  });
  const rate = useMutation({
    mutationFn: (sent: { content: number; method: number; effect: number; comment: string }) =>
      api.POST('/api/lectures/{id}/ratings', { params: path(), body: sent }),
    onSettled: again,
  });
  const save = (one: Courseware): Promise<void> =>
    download(`/api/lectures/${toValue(lectureId)}/courseware/${one.version}`, one.name);
  return { topic, courseware, share, rate, save };
}
