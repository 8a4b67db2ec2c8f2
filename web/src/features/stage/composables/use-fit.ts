import { nextTick, onBeforeUnmount, onMounted, watch, type Ref } from 'vue';

/**
 * Writes into `--fit` how many of the drawing's pixels the text may be high, as large as the box has room for: from
 * `largest` down to `smallest`, which is what can be read from the last row.
 */
export function useFit(
  box: Readonly<Ref<HTMLElement | null>>,
  content: () => unknown,
  { largest, smallest }: { largest: number; smallest: number },
): void {
  async function fit(): Promise<void> {
    await nextTick();
    const element = box.value;
    if (!element) return;
    for (let size = largest; size >= smallest; size -= 2) {
      element.style.setProperty('--fit', String(size));
      if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return;
    }
  }
  const again = (): void => void fit();
  watch([box, content], again);
  onMounted(() => {
    again();
    window.addEventListener('resize', again);
    void document.fonts.ready.then(again);
  });
  onBeforeUnmount(() => window.removeEventListener('resize', again));
}
