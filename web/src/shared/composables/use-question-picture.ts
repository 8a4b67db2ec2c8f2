import { useQuery } from '@tanstack/vue-query';
import { fileUrl } from '../../api/client';

/**
 * A picture of a question as an address of this page. Pictures never change (they are known by their SHA-256), so each is
 * fetched once and stays, also while the network is away.
 */
export function useQuestionPicture(sha256: () => string) {
  return useQuery({
    queryKey: ['question-picture', sha256],
    queryFn: ({ signal }) => fileUrl(`/api/question-images/${sha256()}`, signal),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: 2,
  });
}
