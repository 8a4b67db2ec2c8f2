import { useI18n } from 'vue-i18n';
import type { ImportItem, ImportProblem } from './use-question-imports';

/** Places and problems of an import in words. */
export function useImportWords() {
  const { t, te } = useI18n();
  function problem({ code, params }: Pick<ImportProblem, 'code' | 'params'>): string {
    const key = `questionBank.import.problem.${code}`;
    if (!te(key) && !te(key, 'zh-CN')) return t('questionBank.import.problem.other');
    const kind = code === 'KIND_GUESSED' ? { kind: t(`question.kind.${params['kind']}`) } : {};
    return t(key, { ...params, ...kind });
  }
  function place({ place: at, itemNo }: ImportItem): string {
    if (at.row !== null && at.sheet !== null)
      return t('questionBank.import.place.sheetRow', { sheet: at.sheet, n: at.row });
    if (at.row !== null) return t('questionBank.import.place.row', { n: at.row });
    if (at.file !== null) return at.file;
    if (at.line !== null) return t('questionBank.import.place.line', { n: at.line });
    return t('questionBank.import.place.item', { n: itemNo });
  }
  return { problem, place };
}
