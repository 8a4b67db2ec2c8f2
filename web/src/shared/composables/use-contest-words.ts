import { useI18n } from 'vue-i18n';
import { dateOfInstant } from '../format/format';
import { useFormat } from './use-format';

/** When a round takes place: on one day its hours, over several days both ends. */
export function useContestWords() {
  const { t } = useI18n();
  const format = useFormat();
  return {
    window: ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): string => {
      const day = dateOfInstant(startsAt);
      return day === dateOfInstant(endsAt)
        ? t('contest.window', { weekday: format.weekday(day), from: format.time(startsAt), to: format.time(endsAt) })
        : t('contest.windowDays', { from: format.instant(startsAt), to: format.instant(endsAt) });
    },
  };
}
