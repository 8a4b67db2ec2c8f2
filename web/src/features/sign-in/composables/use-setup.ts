import { useMutation } from '@tanstack/vue-query';
import { api, body } from '../../../api/client';

export function useSetup() {
  return useMutation({
    mutationFn: (first: { loginName: string; displayName: string; password: string }) =>
      body(api.POST('/api/setup', { body: first })),
  });
}

export function useSetupNeeded(): () => Promise<boolean> {
  return async () => (await body(api.GET('/api/setup'))).needed;
}
