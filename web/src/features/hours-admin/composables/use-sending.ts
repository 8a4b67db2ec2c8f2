import { ref } from 'vue';
import { useFieldErrors, useProblemText } from '../../../shared/composables/use-problem-text';

/** A form that is sent: while it is under way, and what the server found wrong, whole and by field. */
export function useSending(send: () => Promise<unknown>) {
  const problemText = useProblemText();
  const fieldErrors = useFieldErrors();
  const busy = ref(false);
  const fault = ref('');
  const errors = ref<Record<string, string>>({});
  async function go(): Promise<void> {
    busy.value = true;
    fault.value = '';
    errors.value = {};
    try {
      await send();
    } catch (error) {
      fault.value = problemText(error);
      errors.value = fieldErrors(error);
    } finally {
      busy.value = false;
    }
  }
  return { busy, fault, errors, go };
}
