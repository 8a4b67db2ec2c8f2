import { ref, watch, type Ref } from 'vue';

/**
 * Words being written, kept in this window until they are sent: a fault, another page or a new sign-in does not lose them.
 * `key` names what they are about and whose they are.
 */
export function useDraft<Fields extends Record<string, string>>(
  key: string,
  initial: Fields,
): { fields: Ref<Fields>; restored: boolean; clear: () => void } {
  const name = `jiangtang.draft.${key}`;
  let kept: Partial<Fields> = {};
  try {
    kept = JSON.parse(sessionStorage.getItem(name) ?? '{}') as Partial<Fields>;
  } catch {
    // A browser that keeps nothing: what is typed lives as long as the page.
  }
  const fields = ref({ ...initial, ...kept }) as Ref<Fields>;
  watch(
    fields,
    (now) => {
      try {
        sessionStorage.setItem(name, JSON.stringify(now));
      } catch {
        // as above
      }
    },
    { deep: true },
  );
  const clear = (): void => {
    try {
      sessionStorage.removeItem(name);
    } catch {
      // as above
    }
  };
  return { fields, restored: Object.keys(kept).length > 0, clear };
}
