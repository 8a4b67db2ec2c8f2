import { computed, onBeforeUnmount, onMounted, ref } from 'vue';
import type { HallState } from '../model';

const LOOK_MS = 100;

/** Seconds left by the server's clock: counting down while it runs, still while it stands; `null` without a clock. */
export function useCountdown(clock: () => HallState['clock'], offset: () => number) {
  const now = ref(Date.now());
  let timer: ReturnType<typeof setInterval> | undefined;
  onMounted(() => (timer = setInterval(() => (now.value = Date.now()), LOOK_MS)));
  onBeforeUnmount(() => clearInterval(timer));

  const leftMs = computed(() => {
    const given = clock();
    if (given === null) return null;
    if (given.endsAt === null) return given.leftMs ?? given.ms;
    return Math.min(given.ms, Math.max(0, Date.parse(given.endsAt) - now.value - offset()));
  });
  return {
    seconds: computed(() => (leftMs.value === null ? null : Math.ceil(leftMs.value / 1000))),
    running: computed(() => clock()?.endsAt !== null && (leftMs.value ?? 0) > 0),
  };
}
