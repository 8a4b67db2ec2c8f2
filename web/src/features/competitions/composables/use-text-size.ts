import { ref, watch } from 'vue';

export const TEXT_SIZES = ['normal', 'large', 'huge'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
const KEY = 'jiangtang.exam.size';

function kept(): TextSize {
  try {
    return TEXT_SIZES.find((size) => size === localStorage.getItem(KEY)) ?? 'normal';
  } catch {
    return 'normal';
  }
}

/** 字号: chosen once on a device, for every exam. */
export function useTextSize() {
  const size = ref<TextSize>(kept());
  watch(size, (now) => {
    try {
      localStorage.setItem(KEY, now);
    } catch {
      // A browser that keeps nothing: the choice holds until the page is closed.
    }
  });
  return size;
}
