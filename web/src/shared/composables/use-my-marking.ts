import { useQuery } from '@tanstack/vue-query';
import { request } from '../../api/client';
import type { Answer } from '../../api/types';

/** Rounds for which I was appointed a marker, with what waits for me. */
export function useMyMarking() {
  return useQuery({
    queryKey: ['my-marking'],
    queryFn: ({ signal }) => request<Answer<'/api/me/marking'>>('GET', '/api/me/marking', { signal }),
  });
}
