import { useQuery } from '@tanstack/vue-query';
import { api, body } from '../../api/client';
import type { Answer } from '../../api/types';
import { ServerClock } from '../server-clock';

type Told = Answer<'/api/me/contest-rounds'>;
/** One round on whose list I stand. */
export type MyContest = Told['items'][number];

/**
 * My rounds, open ones first, with the time by the server as it was told with them.
 * @param known what was told before is good enough, however long ago
 */
export function useMyContests(wanted: () => boolean = () => true, known = false) {
  const query = useQuery({
    queryKey: ['my-contest-rounds'],
    enabled: wanted,
    ...(known ? { staleTime: Infinity } : {}),
    queryFn: async ({ signal }): Promise<Told & { clock: ServerClock }> => {
      const clock = new ServerClock();
      const sentAt = performance.now();
      const told = await body(api.GET('/api/me/contest-rounds', { signal }));
      clock.measure(told.serverNow, sentAt, performance.now());
      return { ...told, clock };
    },
  });
  return { query };
}
