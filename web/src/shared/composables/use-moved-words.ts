import { useI18n } from 'vue-i18n';
import type { LectureDate } from '../lecture';
import { useFormat } from './use-format';

/** Why a lecture date does not lie where the rule puts it, in one sentence; empty when it does. */
export function useMovedWords(): (date: LectureDate) => string {
  const { t } = useI18n();
  const format = useFormat();
  return (date) => {
    if (date.ruleOn === null) return '';
    const from = format.date(date.ruleOn);
    if (!date.deferralReason) return t('lecture.movedPlain', { date: from });
    return t(`lecture.moved.${date.deferral === 'HOLIDAY' ? 'holiday' : 'byHand'}`, {
      date: from,
      reason: date.deferralReason,
    });
  };
}
