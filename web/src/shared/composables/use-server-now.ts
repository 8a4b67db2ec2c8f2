import { onBeforeUnmount, ref, type Ref } from 'vue';
import type { ServerClock } from '../server-clock';

/** The time by the server, four times a second; 0 while it is not known. Milliseconds since 1970. */
export function useServerNow(clock: () => ServerClock | undefined): Ref<number> {
  const now = ref(0);
  const tick = (): void => {
    const known = clock();
    if (known) now.value = known.now();
  };
  const timer = setInterval(tick, 250);
  onBeforeUnmount(() => clearInterval(timer));
  return now;
}
