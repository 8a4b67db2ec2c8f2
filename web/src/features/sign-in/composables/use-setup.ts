import { useMutation } from '@tanstack/vue-query';
import { request } from '../../../api/client';

/** Login and first password of an administrator, shown once. */
export interface HandedOut {
  readonly role: string;
  readonly loginName: string;
  readonly initialPassword: string;
}

export function useSetup() {
  return useMutation({
    mutationFn: (body: { loginName: string; displayName: string; password: string }) =>
      request<{ handedOut: readonly HandedOut[] }>('POST', '/api/setup', { body }),
  });
}

export function useSetupNeeded(): () => Promise<boolean> {
  return async () => (await request<{ needed: boolean }>('GET', '/api/setup')).needed;
}
