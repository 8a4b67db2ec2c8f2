import { onBeforeUnmount, onMounted, ref } from 'vue';
import type { NoticedKind } from '../engine/exam';

/** A window that loses the focus for less than this (a picker, an input method) is not left. */
const GLANCE_MS = 1_000;

/** Notes when the page is left and when somebody comes back; nothing is judged by it. */
export function useWatch(notice: (kind: NoticedKind, agoMs?: number) => void) {
  const times = ref(0);
  let away = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function leave(agoMs = 0): void {
    clearTimeout(timer);
    if (away) return;
    away = true;
    times.value += 1;
    notice('LEFT_PAGE', agoMs);
  }
  function back(): void {
    clearTimeout(timer);
    if (!away || document.hidden) return;
    away = false;
    notice('CAME_BACK');
  }
  const onVisibility = (): void => (document.hidden ? leave() : back());
  const onBlur = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!document.hasFocus()) leave(GLANCE_MS);
    }, GLANCE_MS);
  };
  onMounted(() => {
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('blur', onBlur);
    window.addEventListener('focus', back);
  });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('blur', onBlur);
    window.removeEventListener('focus', back);
  });
  return { times };
}
