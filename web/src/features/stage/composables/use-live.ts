import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue';
import { openStream } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { eventReader } from './event-text';

interface Picture {
  readonly revision: number;
  readonly serverNow: string;
}

/** Nothing heard for so long (the server speaks every ten seconds): the connection is dead. */
const SILENCE_MS = 25_000;
const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 8_000;
/** The least delayed of so many tellings of the time is believed. */
const TELLINGS = 12;
/** Trying again does not help. */
const HOPELESS = [401, 403, 404];

/**
 * A match as the server streams it: each event is the whole picture. The last picture stays whatever happens; a lost
 * connection is opened again, after longer and longer waits, and at once when the network comes back.
 */
export function useLive<T extends Picture>(path: () => string) {
  const state = shallowRef<T | null>(null);
  const problem = shallowRef<unknown>(null);
  const connected = ref(false);
  const started = ref(false);
  let offsets: number[] = [];
  const offset = ref(0);
  let stopped = false;
  let current: AbortController | null = null;
  let hurry: (() => void) | null = null;

  function tell(serverNow: string): void {
    offsets = [...offsets, Date.parse(serverNow) - Date.now()].slice(-TELLINGS);
    offset.value = Math.max(...offsets);
  }
  function show(picture: T): void {
    if (state.value !== null && picture.revision < state.value.revision) return;
    state.value = picture;
    connected.value = true;
    problem.value = null;
  }
  async function read(response: Response, heard: () => void): Promise<void> {
    const reader = response.body?.getReader();
    if (!reader) return;
    const decoder = new TextDecoder();
    const events = eventReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      for (const { event, data } of events(decoder.decode(value, { stream: true }))) {
        const told = JSON.parse(data) as T;
        tell(told.serverNow);
        if (event === 'state') show(told);
      }
    }
  }
  /** One connection from beginning to end. @returns whether it said anything */
  async function once(): Promise<boolean> {
    const control = new AbortController();
    current = control;
    let spoke = false;
    let silence = setTimeout(() => control.abort(), SILENCE_MS);
    const heard = (): void => {
      spoke = true;
      clearTimeout(silence);
      silence = setTimeout(() => control.abort(), SILENCE_MS);
    };
    try {
      await read(await openStream(path(), control.signal), heard);
    } catch (error) {
      if (!control.signal.aborted) problem.value = error;
    } finally {
      clearTimeout(silence);
      started.value = true;
    }
    return spoke;
  }
  async function keep(): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (!stopped) {
      const spoke = await once();
      if (problem.value instanceof Problem && HOPELESS.includes(problem.value.status)) return;
      if (spoke) wait = FIRST_WAIT_MS;
      const pause = wait * (0.7 + Math.random() * 0.6);
      // a stream that only ends (the server asks again who we are) is opened again before anybody notices
      const noticed = setTimeout(() => (connected.value = false), spoke && navigator.onLine ? 1_500 : 0);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        hurry = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      hurry = null;
      clearTimeout(noticed);
      if (!spoke) connected.value = false;
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }
  const onOffline = (): void => {
    connected.value = false;
    current?.abort();
  };
  const onBack = (): void => hurry?.();
  const onShown = (): void => {
    if (document.visibilityState === 'visible') hurry?.();
  };
  onMounted(() => {
    window.addEventListener('offline', onOffline);
    window.addEventListener('online', onBack);
    document.addEventListener('visibilitychange', onShown);
    void keep();
  });
  onBeforeUnmount(() => {
    stopped = true;
    current?.abort();
    hurry?.();
    window.removeEventListener('offline', onOffline);
    window.removeEventListener('online', onBack);
    document.removeEventListener('visibilitychange', onShown);
  });

  return {
    state,
    /** Why there is no picture at all. */
    problem,
    /** There was a picture, and no connection now. */
    lost: computed(() => !connected.value && state.value !== null),
    pending: computed(() => state.value === null && !started.value),
    /** Server time minus the device's, milliseconds. */
    offset,
    /** A picture that came by another way (the answer to a command). */
    show: (picture: T): void => {
      tell(picture.serverNow);
      show(picture);
    },
  };
}
