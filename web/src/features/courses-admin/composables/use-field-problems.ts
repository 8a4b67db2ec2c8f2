import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue';
import { useI18n } from 'vue-i18n';
import type { ContentProblem } from '../model';

interface Problems {
  /** Sentences by the path of their field: `detail.films.0.title`. */
  readonly at: ComputedRef<Readonly<Record<string, readonly string[]>>>;
  readonly readonly: ComputedRef<boolean>;
}
const KEY: InjectionKey<Problems> = Symbol('course problems');

/** Says what keeps a course from review or publication, in words. */
export function useProblemWords(): (problem: ContentProblem) => string {
  const { t, te } = useI18n();
  return (problem) => {
    const key = `coursesAdmin.problem.${problem.code}`;
    const params = Object.fromEntries(
      Object.entries(problem.params).map(([name, value]) => {
        if (name === 'mode') return [name, t(`coursesAdmin.mode.${value}`)];
        if (name === 'method') return [name, t(`methods.${value}.short`)];
        if (name === 'phase')
          return [
            name,
            te(`coursesAdmin.phase.${value}`) ? t(`coursesAdmin.phase.${value}`) : t(`coursesAdmin.part.${value}`),
          ];
        if (name === 'missing') {
          const names = String(value)
            .split(',')
            .map((one) => t(`coursesAdmin.criterion.${one}`));
          return [name, names.join(t('format.listJoin'))];
        }
        return [name, value];
      }),
    );
    return te(key) || te(key, 'zh-CN') ? t(key, params) : t('errors.FIELD');
  };
}

/** Above a form: gives each field inside its faults, by path. */
export function provideFieldProblems(
  problems: ComputedRef<readonly ContentProblem[]>,
  shape: ComputedRef<Readonly<Record<string, string>>>,
  readonly: ComputedRef<boolean>,
): void {
  const words = useProblemWords();
  const at = computed(() => {
    const all: Record<string, string[]> = {};
    for (const problem of problems.value) (all[problem.path] ??= []).push(words(problem));
    for (const [path, sentence] of Object.entries(shape.value))
      (all[path.replace(/^content\./, '')] ??= []).push(sentence);
    return all;
  });
  provide(KEY, { at, readonly });
}

/** Inside the form: the faults of one field, and whether the form may be written in. */
export function useFieldProblem(path: () => string): {
  text: ComputedRef<string | undefined>;
  readonly: ComputedRef<boolean>;
} {
  const { t } = useI18n();
  const found = inject(KEY, null);
  return {
    text: computed(() => found?.at.value[path()]?.join(t('coursesAdmin.form.and'))),
    readonly: computed(() => found?.readonly.value ?? false),
  };
}
