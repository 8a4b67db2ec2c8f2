import { useI18n } from 'vue-i18n';
import { useFormat } from '../../../shared/composables/use-format';
import type { RoundRules } from '../model';

/** What is worded of a round: its times, and the rules agreed before it opens. */
export interface WordedRound {
  readonly mode: 'ONLINE' | 'STAGE';
  readonly durationMinutes: number;
  readonly lateEntryMinutes: number | null;
  readonly graceSeconds: number;
  readonly rules: RoundRules;
}

/** Every rule of a round as a sentence, under the heading it belongs to. */
export function useRuleWords() {
  const { t } = useI18n();
  const format = useFormat();

  /** 3月17日 9:00–11:00, or both days when it ends on another. */
  const window = (startsAt: string, endsAt: string): string => {
    const from = format.instant(startsAt);
    const sameDay = format.dayOf(startsAt) === format.dayOf(endsAt);
    return t('competitionsAdmin.window', { from, to: sameDay ? format.time(endsAt) : format.instant(endsAt) });
  };
  const tieBreaks = (rules: RoundRules): string =>
    rules.tieBreaks.length === 0
      ? t('competitionsAdmin.rules.tiesNone')
      : t('competitionsAdmin.rules.ties', {
          breaks: rules.tieBreaks
            .map((one) => t(`competitionsAdmin.rules.tie.${one}`))
            .join(t('competitionsAdmin.rules.then')),
        });
  const unitScore = ({ unitScore: score }: RoundRules): string =>
    t(`competitionsAdmin.rules.unit.${score.rule}`, { best: score.best });
  const award = (rule: RoundRules['awards'][number]): string =>
    t(`competitionsAdmin.rules.award.${rule.kind}.${rule.by}`, { name: rule.name, amount: rule.amount });

  const sections = (round: WordedRound): { title: string; lines: string[] }[] => {
    const { rules } = round;
    const answering = [
      t('competitionsAdmin.rules.duration', { minutes: round.durationMinutes }),
      round.lateEntryMinutes === null
        ? t('competitionsAdmin.rules.lateNone')
        : t('competitionsAdmin.rules.late', { minutes: round.lateEntryMinutes }),
      round.graceSeconds === 0
        ? t('competitionsAdmin.rules.graceNone')
        : t('competitionsAdmin.rules.grace', { seconds: round.graceSeconds }),
    ];
    const marking = [
      t(`competitionsAdmin.rules.multiple.${rules.multiple}`),
      t(`competitionsAdmin.rules.blanks.${rules.blanks}`),
      t('competitionsAdmin.rules.third', { percent: rules.thirdMarkerPercent }) +
        t(`competitionsAdmin.rules.thirdRule.${rules.thirdMarkerRule}`),
    ];
    const awards = {
      title: t('competitionsAdmin.form.awards'),
      lines: rules.awards.length === 0 ? [t('competitionsAdmin.rules.awardsNone')] : rules.awards.map(award),
    };
    if (round.mode === 'STAGE')
      return [{ title: t('competitionsAdmin.form.ranking'), lines: [t('competitionsAdmin.rules.stage')] }, awards];
    return [
      { title: t('competitionsAdmin.form.answering'), lines: answering },
      { title: t('competitionsAdmin.form.marking'), lines: marking },
      { title: t('competitionsAdmin.form.ranking'), lines: [tieBreaks(rules), unitScore(rules)] },
      awards,
    ];
  };
  return { window, tieBreaks, unitScore, award, sections };
}
