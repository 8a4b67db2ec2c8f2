import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { api, body, download } from '../../../api/client';
import type { Answer } from '../../../api/types';

export type MyResult = Answer<'/api/me/contest-results/{id}'>;
export type ResultItem = MyResult['items'][number];
export type Appeal = MyResult['appeals'][number];

/** My own result of a round, and what I have to say against it. */
export function useMyResult(roundId: number) {
  const client = useQueryClient();
  const key = ['my-contest-result', roundId];
  const path = { path: { id: roundId } };
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: key });
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => body(api.GET('/api/me/contest-results/{id}', { params: path, signal })),
  });
  const file = useMutation({
    mutationFn: (sent: { itemNo: number | null; words: string }) =>
      body(api.POST('/api/me/contest-results/{id}/appeals', { params: path, body: sent })),
    onSettled: again,
  });
  const withdraw = useMutation({
    mutationFn: (id: number) => body(api.DELETE('/api/me/competition-appeals/{id}', { params: { path: { id } } })),
    onSettled: again,
  });
  const certificate = (award: { id: number; name: string }): Promise<void> =>
    download(`/api/round-awards/${award.id}/certificate.pdf`, `${award.name}.pdf`);
  return { query, file, withdraw, certificate };
}
