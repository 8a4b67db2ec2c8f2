import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { api, body } from '../../api/client';
import type { Answer } from '../../api/types';

/** One of my own lectures, soonest first; REPLACED when somebody else speaks in my place. */
export type MyLecture = Answer<'/api/me/lectures'>['items'][number];

/** Over for the speaker: nothing more is asked of them. */
const OVER: readonly MyLecture['state'][] = ['FILED', 'CANCELLED', 'MISSED'];

export function useMyLectures() {
  const query = useQuery({
    queryKey: ['my-lectures'],
    queryFn: ({ signal }) => body(api.GET('/api/me/lectures', { signal })),
  });
  const items = computed(() => query.data.value?.items ?? []);
  /** What I am to give, or still have to see filed. */
  const mine = computed(() =>
    items.value
      .filter((one) => one.role === 'SPEAKER' && !OVER.includes(one.state))
      .sort((a, b) => a.heldOn.localeCompare(b.heldOn)),
  );
  const past = computed(() =>
    items.value.filter((one) => !mine.value.includes(one)).sort((a, b) => b.heldOn.localeCompare(a.heldOn)),
  );
  return { query, items, mine, past };
}
