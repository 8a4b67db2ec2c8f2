import { useI18n } from 'vue-i18n';
import type { ParamValue, RowProblem } from '../import-types';

/** Turns the problems of a roster's rows into sentences, and their mends into words on a link. */
export function useRowWords() {
  const { t, te } = useI18n();
  const known = (key: string): boolean => te(key) || te(key, 'zh-CN');
  const category = (code: string): string => (known(`categories.${code}`) ? t(`categories.${code}`) : code);

  function word(name: string, value: ParamValue): string {
    if (Array.isArray(value)) return value.join(t('format.listJoin'));
    const text = String(value);
    if (name === 'field') return t(`people.field.${text}`);
    if (name === 'likely' || name === 'category') return category(text);
    return text;
  }
  function sentence(problem: RowProblem): string {
    const key = `people.problem.${problem.code}`;
    const params = Object.fromEntries(Object.entries(problem.params).map(([name, value]) => [name, word(name, value)]));
    const field = t(`people.field.${problem.field}`);
    return known(key) ? t(key, { field, ...params }) : t('people.problem.OTHER', { field });
  }
  function mendLabel(problem: RowProblem): string {
    if (problem.mend.kind === 'acknowledge') return t('people.import.acknowledge');
    if (problem.mend.kind === 'retype') return t('people.import.retype');
    const expected = problem.code === 'ID_CHECK_DIGIT' ? problem.params['expected'] : undefined;
    return t('people.import.changeTo', { value: category(String(expected ?? problem.mend.label ?? '')) });
  }
  return { sentence, mendLabel, category };
}
