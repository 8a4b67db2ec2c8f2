import { readonly, ref } from 'vue';

export interface Toast {
  readonly id: number;
  readonly tone: 'ok' | 'warn' | 'danger' | 'info';
  readonly text: string;
}

const list = ref<Toast[]>([]);
let next = 1;

export const toasts = readonly(list);

export function dismissToast(id: number): void {
  list.value = list.value.filter((toast) => toast.id !== id);
}

/** A short word about what has just happened. Faults stay until they are put away. */
export function toast(tone: Toast['tone'], text: string): void {
  const id = next++;
  list.value = [...list.value.slice(-2), { id, tone, text }];
  if (tone !== 'danger') setTimeout(() => dismissToast(id), 6000);
}
