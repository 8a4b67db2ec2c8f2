import { QueryClient } from '@tanstack/vue-query';
import { Problem } from '../api/problem';

/** Server state. Reads are tried again once when the network failed, never when the server has answered no. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 1 && error instanceof Problem && error.status === 0,
    },
    mutations: { retry: false },
  },
});
