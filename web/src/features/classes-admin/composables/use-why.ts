import { useI18n } from 'vue-i18n';
import { Problem } from '../../../api/problem';
import { useProblemText } from '../../../shared/composables/use-problem-text';

/** Why an act on a class or an enrolment did not work, told to staff: they act for others, so the sentences differ from a trainee's. */
export function useWhy(): (error: unknown) => string {
  const { t, te } = useI18n();
  const plain = useProblemText();
  return (error) => {
    if (!(error instanceof Problem)) return plain(error);
    const key = `classesAdmin.why.${error.code}`;
    return te(key) || te(key, 'zh-CN') ? t(key, { ...error.params }) : plain(error);
  };
}
