import { useI18n } from 'vue-i18n';
import { Problem } from '../../../api/problem';
import { letterOf, type AnswerKey, type QuestionContent, type QuestionKind } from '../model';

/** Keys and faults of questions in words. */
export function useQuestionWords() {
  const { t, te } = useI18n();

  /** «B、C», «正确», «1：五／5», or the references one under the other. */
  function keyWords({ content, key }: { content: QuestionContent; key: AnswerKey }): string {
    switch (key.type) {
      case 'CHOICES':
        return key.correct
          .map((each) =>
            each === 'T' || each === 'F'
              ? t(`question.truth.${each}`)
              : letterOf(content.options.findIndex((option) => option.key === each)),
          )
          .join(t('format.listJoin'));
      case 'BLANKS':
        return key.blanks
          .map((blank, at) => t('questionBank.key.blank', { no: at + 1, accepted: blank.accepted.join(' / ') }))
          .join('\n');
      case 'REFERENCE':
        return key.parts
          .map((part, at) =>
            [
              key.parts.length > 1 ? t('questionBank.key.part', { no: at + 1 }) : '',
              part.reference,
              ...part.points.map((point) => `· ${point}`),
            ]
              .filter(Boolean)
              .join('\n'),
          )
          .join('\n');
    }
  }

  /** What a refused question lacks, by the place in it: `stem`, `options.2`, `key.blanks.0`. */
  function problemsByPlace(error: unknown): Record<string, string> {
    if (!(error instanceof Problem) || error.code !== 'QUESTION.NOT_SOUND') return {};
    const paths = error.params['paths'];
    const codes = error.params['codes'];
    if (!Array.isArray(paths) || !Array.isArray(codes)) return {};
    const found: Record<string, string> = {};
    paths.forEach((path: unknown, at) => {
      const key = `questionBank.problem.${String(codes[at])}`;
      found[String(path)] ??= te(key) || te(key, 'zh-CN') ? t(key) : t('questionBank.problem.other');
    });
    return found;
  }

  const kindWord = (kind: QuestionKind): string => t(`question.kind.${kind}`);
  return { keyWords, kindWord, problemsByPlace };
}
