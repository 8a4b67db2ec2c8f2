import { useI18n } from 'vue-i18n';
import type { Tone } from '../../../shared/components/StatusTag.vue';
import { useFormat } from '../../../shared/composables/use-format';
import type { IconName } from '../../../shared/icons/icon-names';
import type { BrokenRule, Cause, DayWarning, PreviewedDate, RotaRow, RotaStep } from '../model';
import { monthNumber, shortUnit } from '../model';

type Status = RotaRow['words'];
const TONES: Readonly<Record<Status['code'], { tone: Tone; icon?: IconName }>> = {
  PLANNED: { tone: 'idle', icon: 'calendar' },
  WAITING: { tone: 'idle' },
  PREPARING: { tone: 'info', icon: 'document' },
  OVERDUE: { tone: 'warn' },
  READY: { tone: 'info', icon: 'tick' },
  HELD: { tone: 'info', icon: 'mic' },
  FILED: { tone: 'ok' },
  CANCELLED: { tone: 'danger', icon: 'close' },
};

/** How the rota says what it knows: the day, its deferral, its state, the causes and the rules. */
export function useRotaWords() {
  const { t, te, locale } = useI18n();
  const format = useFormat();
  const join = (parts: readonly string[]): string => parts.join(t('format.listJoin'));
  const unit = (name: string): string => shortUnit(name, t('lectureHallAdmin.office'));
  const month = (text: string): string =>
    locale.value === 'en'
      ? new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(`${text}-01T00:00:00Z`))
      : t('lectureHallAdmin.monthOf', { month: monthNumber(text) });

  /** A range of days, with the years where it runs over the end of one. */
  const range = (from: string, until: string): string =>
    from.slice(0, 4) === until.slice(0, 4) && from.slice(0, 4) === format.today().slice(0, 4)
      ? format.range(from, until)
      : t('lectureHallAdmin.range', { from: format.fullDate(from), until: format.fullDate(until) });

  /** 每月第一个星期五开讲 */
  const ruleOf = (rule: { week: number; weekday: number }): string =>
    t('lectureHallAdmin.rule.day', {
      week: t(`lectureHallAdmin.rule.week.${rule.week === -1 ? 'last' : rule.week}`),
      weekday: t(`lectureHallAdmin.rule.weekday.${rule.weekday}`),
    });

  /** 原2月5日除夕，2月12日春节 */
  const deferralOf = (row: Pick<RotaRow, 'ruleOn' | 'deferral' | 'passed'> & { deferralReason?: string }): string => {
    if (row.deferral === 'OVERRIDE') {
      return t('lectureHallAdmin.defer.byHand', {
        date: format.date(row.ruleOn),
        reason: row.deferralReason ?? '',
      });
    }
    const [first, ...rest] = row.passed;
    return [
      t('lectureHallAdmin.defer.from', {
        date: format.date(row.ruleOn),
        name: first?.name ?? row.deferralReason ?? '',
      }),
      ...rest.map((day) => t('lectureHallAdmin.defer.then', { date: format.date(day.date), name: day.name })),
    ].join(t('lectureHallAdmin.comma'));
  };

  const concernOf = (concern: PreviewedDate['concerns'][number]): string => t(`lectureHallAdmin.concern.${concern}`);

  const statusOf = (words: Status): { tone: Tone; icon?: IconName | undefined; text: string } => ({
    ...TONES[words.code],
    text: t(`lectureHallAdmin.status.${words.code}`, {
      step: words.step === null ? '' : t(`lectureHallAdmin.step.${words.step}`),
      due: words.due === null ? '' : format.date(words.due),
      days: words.days ?? 0,
      done: words.done ?? 0,
      of: words.total ?? 0,
    }),
  });

  /** 已完成2步，下一步：课件，3月23日前 */
  const stepsOf = (steps: readonly RotaStep[]): string => {
    const done = steps.filter((one) => one.status === 'DONE').length;
    const next = steps.find((one) => one.status !== 'DONE');
    return next === undefined
      ? t('lectureHallAdmin.steps.all')
      : t('lectureHallAdmin.steps.some', {
          done,
          step: t(`lectureHallAdmin.step.${next.step}`),
          due: format.date(next.due),
        });
  };

  /** A reason of absence by its code; null where one may only know how many. */
  const absence = (code: string | null): string => {
    if (code === null) return t('lectureHallAdmin.absence.HIDDEN');
    const key = `lectureHallAdmin.absence.${code}`;
    return te(key) || te(key, 'zh-CN') ? t(key) : t('lectureHallAdmin.absence.OTHER');
  };
  const absences = (list: readonly { reason: string | null; count: number }[]): string =>
    join(list.map((one) => t('lectureHallAdmin.absence.counted', { reason: absence(one.reason), count: one.count })));

  const causeOf = (cause: Cause): string => {
    const units = join(cause.units.map((unit) => unit.name));
    const people = join(cause.people.map((person) => person.name));
    const reasons = absences(cause.reasons);
    return t(`lectureHallAdmin.cause.${cause.code}`, {
      units,
      people,
      reasons: reasons === '' ? t('lectureHallAdmin.absence.HIDDEN') : reasons,
      rule: cause.rule === null ? '' : t(`lectureHallAdmin.ruleName.${cause.rule}`),
      months: cause.months.length === 0 ? t('lectureHallAdmin.otherMonths') : join(cause.months.map(month)),
      by: cause.by === null ? '' : t(`lectureHallAdmin.fixedBy.${cause.by}`),
      count: cause.peopleInUnit ?? 0,
    });
  };

  const brokenOf = (broken: BrokenRule): string =>
    t(`lectureHallAdmin.broken.${broken.rule}`, {
      person: broken.person?.name ?? '',
      unit: broken.unit?.name ?? broken.person?.name ?? '',
      month: month(broken.month),
      slots: String(broken.params['slots'] ?? ''),
      speakers: String(broken.params['speakers'] ?? ''),
    });

  const warningOf = (warning: DayWarning): string =>
    t(`lectureHallAdmin.dayWarning.${warning.code}`, {
      name: warning.name ?? '',
      month: warning.month === null ? '' : month(warning.month),
      person: warning.person?.name ?? '',
      reason: absence(warning.reason),
    });

  return {
    unit,
    range,
    month,
    ruleOf,
    deferralOf,
    concernOf,
    statusOf,
    stepsOf,
    absence,
    absences,
    causeOf,
    brokenOf,
    warningOf,
    join,
  };
}
