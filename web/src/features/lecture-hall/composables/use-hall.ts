import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { api, body } from '../../../api/client';

/** The published lecture dates of one year, the year held in the address: those to come and those that were held. */
export function useHall(thisYear: number) {
  const route = useRoute();
  const router = useRouter();
  const year = computed(() => {
    const asked = Number(route.query['year']);
    return Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : thisYear;
  });
  const turnTo = (to: number): void => void router.push({ query: to === thisYear ? {} : { year: String(to) } });
  const query = useQuery({
    queryKey: ['lecture-dates', 'year', year],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/public/lecture-dates', {
          params: { query: { year: year.value, size: 100, sort: 'heldOn' } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return { year, turnTo, query };
}

/** One published lecture date. */
export function useLectureDate(id: MaybeRefOrGetter<string>) {
  const key = computed(() => toValue(id));
  return useQuery({
    queryKey: ['lecture-date', key],
    queryFn: ({ signal }) =>
      body(api.GET('/api/public/lecture-dates/{id}', { params: { path: { id: Number(key.value) } }, signal })),
  });
}
