import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { api, body } from '../api/client';
import { Problem } from '../api/problem';
import { token } from '../api/token';
import type { Answer } from '../api/types';
import { lastActivity } from './activity';
import { queryClient } from './query';

type SessionAnswer = Answer<'/api/auth/sign-in', 'post'>;
/** The signed-in person, as the server tells it. */
export type Me = SessionAnswer['me'];

/** Says only that a session may exist, so that visitors do not ask for one in vain. No secret. */
const HINT = 'jiangtang.session';
const IDLE_CHECK_MS = 15_000;

function hint(on: boolean | null): boolean {
  try {
    if (on === true) localStorage.setItem(HINT, '1');
    if (on === false) localStorage.removeItem(HINT);
    return localStorage.getItem(HINT) === '1';
  } catch {
    return on ?? true;
  }
}

/**
 * The session: who is signed in. The access token is kept in memory; the refresh token is an HttpOnly cookie the
 * page never sees. A token is renewed ahead of its end only while the person is at work, so the idle time-out of
 * the server takes effect.
 */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null);
  /** True when the session ended by itself: the sign-in page says so. */
  const ended = ref(false);
  let renewedAt = 0;
  let ending = false;
  let running: Promise<boolean> | null = null;

  const signedIn = computed(() => me.value !== null);
  /** May the person do any of these? */
  const can = (...permissions: readonly string[]): boolean =>
    permissions.some((permission) => me.value?.permissions.some((held) => held === permission) === true);
  /** Has a role beside that of a trainee, so the work shell is open to them. */
  const isStaff = computed(() => me.value?.roles.some(({ role }) => role !== 'TRAINEE') === true);

  function keep(answer: SessionAnswer): void {
    token.value = answer.accessToken;
    token.expiresAt = Date.parse(answer.expiresAt);
    renewedAt = Date.now();
    me.value = answer.me;
    ended.value = false;
    hint(true);
  }

  function drop(): void {
    token.value = null;
    token.expiresAt = 0;
    me.value = null;
    hint(false);
    queryClient.clear();
  }

  async function askForRefresh(): Promise<boolean> {
    try {
      keep(await body(api.POST('/api/auth/refresh')));
      return true;
    } catch (error) {
      if (error instanceof Problem && (error.status === 401 || error.status === 403)) {
        const had = me.value !== null;
        drop();
        ended.value = had;
      }
      return false;
    }
  }

  /** One renewal at a time, over all windows of the browser: a refresh token works once. */
  function renew(): Promise<boolean> {
    running ??= (async () => {
      try {
        return 'locks' in navigator
          ? await navigator.locks.request('jiangtang.refresh', askForRefresh)
          : await askForRefresh();
      } finally {
        running = null;
      }
    })();
    return running;
  }

  /** Renews only if the person did something since the last time: polling in the background keeps no session alive. */
  async function renewIfActive(): Promise<boolean> {
    return lastActivity() >= renewedAt ? renew() : token.expiresAt > Date.now();
  }
  token.renew = renewIfActive;

  /** Nobody has touched any window for as long as the server allows: what is on the screen must not stay there. */
  async function endWhenIdle(): Promise<void> {
    if (ending || me.value === null || Date.now() - lastActivity() < me.value.idleMinutes * 60_000) return;
    ending = true;
    await signOut().catch(() => undefined);
    ended.value = true;
    ending = false;
  }

  /** At the start of the page: is there a session on this device? */
  async function restore(): Promise<void> {
    if (hint(null)) await renew();
    setInterval(() => void endWhenIdle(), IDLE_CHECK_MS);
    window.addEventListener('storage', (event) => {
      if (event.key === HINT && event.newValue === null && me.value !== null) {
        drop();
        window.location.assign('/');
      }
    });
  }

  async function signIn(login: string, password: string): Promise<Me> {
    const answer = await body(api.POST('/api/auth/sign-in', { body: { login, password } }));
    queryClient.clear();
    keep(answer);
    return answer.me;
  }

  async function signOut(): Promise<void> {
    try {
      await api.POST('/api/auth/sign-out');
    } finally {
      drop();
    }
  }

  /** Changes the password; the server ends the other sessions and this one goes on. */
  async function changePassword(current: string, next: string): Promise<void> {
    await api.POST('/api/auth/password', { body: { current, next } });
    await renew();
  }

  return { me, ended, signedIn, isStaff, can, keep, restore, renew, signIn, signOut, changePassword };
});
