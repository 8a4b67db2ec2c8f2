import { onBeforeUnmount, onMounted } from 'vue';
import { useI18n } from 'vue-i18n';
import { onBeforeRouteLeave } from 'vue-router';
import { confirm } from './use-confirm';

/** Asks before a page with unsaved changes is left, by a link or by closing the window. */
export function useUnsavedGuard(dirty: () => boolean): void {
  const { t } = useI18n();
  const onUnload = (event: BeforeUnloadEvent): void => {
    if (dirty()) event.preventDefault();
  };
  onMounted(() => window.addEventListener('beforeunload', onUnload));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', onUnload));
  onBeforeRouteLeave(async () => {
    if (!dirty()) return true;
    return confirm({ title: t('unsaved.title'), lines: [t('unsaved.text')], act: t('unsaved.leave'), danger: true });
  });
}
