import { onBeforeUnmount, readonly, ref } from 'vue';

/** True from this many pixels on: the planner's margin and its dragging want a wide screen. */
export function useWide(from = 1081) {
  const media = window.matchMedia(`(min-width: ${from}px)`);
  const wide = ref(media.matches);
  const changed = (): void => {
    wide.value = media.matches;
  };
  media.addEventListener('change', changed);
  onBeforeUnmount(() => media.removeEventListener('change', changed));
  return readonly(wide);
}
