import { useI18n } from 'vue-i18n';
import { useFormat } from '../../../shared/composables/use-format';
import type { Why, WhyCause } from '../model';

type Reasons = WhyCause['reasons'];
type Candidate = NonNullable<Why['why']>['candidates'][number];

/** The planner's codes as sentences. */
export function useWhyWords() {
  const { t, te } = useI18n();
  const format = useFormat();

  const reason = (code: string | null): string =>
    code !== null && te(`lectureHall.why.reasons.${code}`)
      ? t(`lectureHall.why.reasons.${code}`)
      : t('lectureHall.why.reasons.AWAY');
  const counted = (reasons: Reasons): string =>
    reasons
      .map((one) => t('lectureHall.why.counted', { reason: reason(one.reason), count: one.count }))
      .join(t('format.listJoin'));
  const months = (list: readonly string[]): string =>
    list.map((month) => format.month(month)).join(t('format.listJoin'));
  const rule = (code: string | null): string => (code === null ? '' : t(`lectureHall.why.rules.${code}`));

  function cause(why: WhyCause): string {
    const reasons = why.reasons.length ? t('lectureHall.why.inBrackets', { text: counted(why.reasons) }) : '';
    const names = why.people.map((one) => one.name).join(t('format.listJoin'));
    switch (why.code) {
      case 'KEEPS_RULE':
        return why.months.length
          ? t('lectureHall.why.causes.KEEPS_RULE_IN', { rule: rule(why.rule), months: months(why.months) })
          : t('lectureHall.why.causes.KEEPS_RULE', { rule: rule(why.rule) });
      case 'UNIT_EXHAUSTED':
        return t('lectureHall.why.causes.UNIT_EXHAUSTED', { count: why.peopleInUnit ?? 0 });
      case 'PERSONS_UNAVAILABLE':
        return names
          ? t('lectureHall.why.causes.THEY_UNAVAILABLE', { names, reasons })
          : t('lectureHall.why.causes.PERSONS_UNAVAILABLE', { reasons });
      default:
        return t(`lectureHall.why.causes.${why.code}`, { reasons });
    }
  }

  function verdict(one: Candidate): string {
    if (one.verdict === 'PLANNED_ELSEWHERE')
      return one.month === null
        ? t('lectureHall.why.verdicts.ELSEWHERE')
        : t('lectureHall.why.verdicts.PLANNED_ELSEWHERE', { month: format.month(one.month) });
    if (one.verdict === 'PASSED_OVER') return t('lectureHall.why.verdicts.PASSED_OVER', { rule: rule(one.rule) });
    if (one.verdict === 'UNAVAILABLE') return t('lectureHall.why.verdicts.UNAVAILABLE', { reason: reason(one.reason) });
    return t(`lectureHall.why.verdicts.${one.verdict}`);
  }

  const lastOn = (day: string | null): string => (day === null ? t('lectureHall.why.never') : format.fullDate(day));
  return { cause, verdict, counted, rule, lastOn };
}
