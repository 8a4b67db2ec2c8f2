import { useI18n } from 'vue-i18n';
import { Problem } from '../../api/problem';
import { useFormat } from './use-format';

/** Says in words what went wrong: by the problem's code, else by its status. Codes are translated under `errors`. */
export function useProblemText(): (error: unknown) => string {
  const { t, te } = useI18n();
  const format = useFormat();

  /** Parameters as a sentence takes them: instants and days written out, lists joined, categories by name. */
  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written).join(t('format.listJoin'));
    if (typeof value !== 'string') return value;
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return format.instant(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
    if (/^\d{4}-\d{2}$/.test(value)) return format.month(value);
    return te(`categories.${value}`) ? t(`categories.${value}`) : value;
  };

  return (error) => {
    if (!(error instanceof Problem)) return t('errors.UNKNOWN');
    const params = Object.fromEntries(Object.entries(error.params).map(([name, value]) => [name, written(value)]));
    const key = `errors.${error.code}`;
    if (te(key) || te(key, 'zh-CN')) return t(key, params);
    const status = `errors.HTTP.${error.status}`;
    return te(status) || te(status, 'zh-CN') ? t(status, params) : t('errors.UNKNOWN');
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
