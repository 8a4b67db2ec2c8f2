import { useI18n } from 'vue-i18n';
import { useFormat } from '../../../shared/composables/use-format';
import type { Exchange } from './use-swaps';

/** Why a lecture cannot be given in exchange, in words. */
export function useExchangeWords() {
  const { t } = useI18n();
  const format = useFormat();
  const problems = (one: Exchange): string =>
    one.problems
      .map((fault) =>
        t(`lectureHall.swap.problems.${fault.problem}`, {
          name: fault.name ?? t('lectureHall.swap.thisLecture'),
          date: format.date(fault.heldOn),
        }),
      )
      .join(t('format.clauseJoin'));
  const title = (one: { heldOn: string; topic: string | null }): string =>
    t('lecture.duty.title', { date: format.date(one.heldOn), topic: one.topic ?? t('lecture.topicOpen') });
  return { problems, title };
}
