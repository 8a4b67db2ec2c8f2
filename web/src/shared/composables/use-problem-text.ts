import { useI18n } from 'vue-i18n';
import { Problem } from '../../api/problem';

/** Says in words what went wrong: by the problem's code, else by its status. Codes are translated under `errors`. */
export function useProblemText(): (error: unknown) => string {
  const { t, te } = useI18n();
  return (error) => {
    if (!(error instanceof Problem)) return t('errors.UNKNOWN');
    const key = `errors.${error.code}`;
    if (te(key) || te(key, 'zh-CN')) return t(key, { ...error.params });
    const status = `errors.HTTP.${error.status}`;
    return te(status) || te(status, 'zh-CN') ? t(status, { ...error.params }) : t('errors.UNKNOWN');
  };
}

/** The faults of single fields, by the field's path: what a form shows under each. */
export function useFieldErrors(): (error: unknown) => Record<string, string> {
  const { t, te } = useI18n();
  return (error) => {
    if (!(error instanceof Problem)) return {};
    return Object.fromEntries(
      error.fields.map((field) => {
        const key = `errors.${field.code}`;
        return [field.path, te(key) ? t(key) : t('errors.FIELD')];
      }),
    );
  };
}
