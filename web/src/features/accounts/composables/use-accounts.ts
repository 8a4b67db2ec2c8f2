import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { request } from '../../../api/client';
import type { Answer } from '../../../api/types';
import type { Page } from '../../../shared/training-class';

export const ROLES = [
  'TRAINEE',
  'UNIT_CONTACT',
  'COMMUNITY_SECRETARY',
  'CLASS_TEACHER',
  'TRAINING_STAFF',
  'PERSONNEL',
  'FINANCE',
  'APPRAISAL_COMMITTEE',
  'LEADER',
  'SUPERIOR',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
] as const;
export const CATEGORIES = [
  'CAREER_STAFF',
  'PUBLIC_WELFARE_POST',
  'GROUP_LEADER',
  'COURTYARD_HEAD',
  'EXTERNAL_TRAINEE',
  'LECTURER',
] as const;

export type AccountRow = Answer<'/api/accounts'>['items'][number];
export type Grant = Account['grants'][number];
export type Account = Answer<'/api/accounts/{id}'>;
export type Candidate = Answer<'/api/accounts/candidates'>['items'][number];
export type Opened = Answer<'/api/accounts/batch', 'post'>['items'][number];

export function useAccounts(query: ComputedRef<Record<string, unknown>>) {
  return useQuery({
    queryKey: ['accounts', 'list', query],
    queryFn: ({ signal }) => request<Page<AccountRow>>('GET', '/api/accounts', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useAccount(id: ComputedRef<number>) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['accounts', 'detail', id],
    queryFn: ({ signal }) => request<Account>('GET', `/api/accounts/${id.value}`, { signal }),
  });
  const done = (): Promise<void> => client.invalidateQueries({ queryKey: ['accounts'] });
  /** unlock, disable, enable, grants; sessions/:id and grants/:id with DELETE */
  const act = useMutation({
    mutationFn: ({ path, body, method = 'POST' }: { path: string; body?: object; method?: 'POST' | 'DELETE' }) =>
      request<Account>(method, `/api/accounts/${id.value}/${path}`, body === undefined ? {} : { body }),
    onSuccess: done,
  });
  const reset = useMutation({
    mutationFn: () => request<{ initialPassword: string }>('POST', `/api/accounts/${id.value}/reset-password`),
    onSuccess: done,
  });
  return { query, act, reset };
}

export function useOpenAccounts(query: ComputedRef<Record<string, unknown>>) {
  const client = useQueryClient();
  const candidates = useQuery({
    queryKey: ['accounts', 'candidates', query],
    queryFn: ({ signal }) =>
      request<Page<Candidate>>('GET', '/api/accounts/candidates', { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  const open = useMutation({
    mutationFn: (personIds: number[]) =>
      request<{ items: Opened[] }>('POST', '/api/accounts/batch', { body: { personIds } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
  return { candidates, open };
}
