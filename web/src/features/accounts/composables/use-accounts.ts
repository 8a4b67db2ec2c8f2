import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { request } from '../../../api/client';
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

export interface AccountRow {
  readonly id: number;
  readonly loginName: string;
  readonly name: string;
  readonly personId: number | null;
  readonly unitName: string | null;
  readonly status: 'ACTIVE' | 'DISABLED';
  readonly lockedUntil: string | null;
  readonly mustChangePassword: boolean;
  readonly lastSignInAt: string | null;
  readonly roles: readonly { readonly role: string; readonly unitName: string | null }[];
}
export interface Grant {
  readonly id: number;
  readonly role: string;
  readonly unitId: number | null;
  readonly unitName: string | null;
  readonly categories: readonly string[] | null;
  readonly grantedAt: string;
}
export interface Account extends Omit<AccountRow, 'roles'> {
  readonly phoneMasked: string | null;
  readonly createdAt: string;
  readonly grants: readonly Grant[];
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly address: string | null;
    readonly createdAt: string;
    readonly lastUsedAt: string;
  }[];
  readonly abilities: { readonly manage: boolean; readonly grant: boolean };
  readonly grantableRoles: readonly string[];
}
export interface Candidate {
  readonly personId: number;
  readonly name: string;
  readonly unitName: string;
  readonly category: string;
  readonly position: string | null;
}
export interface Opened {
  readonly id: number;
  readonly loginName: string;
  readonly initialPassword: string;
  readonly personId: number;
  readonly name: string;
}

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
