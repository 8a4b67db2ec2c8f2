import { useMutation } from '@tanstack/vue-query';
import { onMounted } from 'vue';
import { useRouter } from 'vue-router';
import { request } from '../../../api/client';

const KEY = 'jiangtang.setup';

/** Is this an empty installation? Asked once on each device, until the answer is no. */
export function useSetupCheck(): void {
  const router = useRouter();
  onMounted(async () => {
    if (localStorage.getItem(KEY) === 'done') return;
    try {
      const { needed } = await request<{ needed: boolean }>('GET', '/api/setup');
      if (needed) await router.replace('/setup');
      else localStorage.setItem(KEY, 'done');
    } catch {
      // The question is asked again on the next visit.
    }
  });
}

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
