import { useI18n } from 'vue-i18n';
import type { HallState, Segment, ShownAnswer } from '../model';

/** Points as people write them: hundredths without what is not needed, a real minus. */
export function pointsText(hundredths: number): string {
  return String(hundredths / 100).replace('-', '−');
}
/** The same with its sign: +10, −10. */
export function changeText(hundredths: number): string {
  return hundredths > 0 ? `+${pointsText(hundredths)}` : pointsText(hundredths);
}
/** Pictures stay in the bank: on the screen stands what they show, in words. */
export const withoutPictures = (text: string): string => text.replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '［$1］');

/** What happened, in words, for the screen, the console and the phones. */
export function useStageWords() {
  const { t } = useI18n();

  function answer({ letters, texts }: ShownAnswer): string {
    const choices = letters.map((letter) =>
      letter === 'T' || letter === 'F' ? t(`question.truth.${letter}`) : letter,
    );
    return [choices.join(t('stage.list')), texts.map(withoutPictures).join(t('stage.listTexts'))]
      .filter(Boolean)
      .join(' ');
  }
  function last(state: HallState): string {
    const { last: said } = state;
    if (said === null) return '';
    const team = state.teams.find(({ id }) => id === said.teamId)?.name ?? '';
    const what = said.act === 'JUDGED' ? (said.verdict ?? 'PASS') : said.act;
    return said.points === 0
      ? t(`stage.said.${what}`, { team })
      : t('stage.saidPoints', { said: t(`stage.said.${what}`, { team }), points: changeText(said.points) });
  }
  /** 共12题，每题10分 */
  function worth(segment: Segment, right: number | null, wrong: number | null): string {
    return [
      segment.kind === 'TIE_BREAK' ? '' : t('stage.ofSegment', { count: segment.questionCount }),
      right === null ? '' : t('stage.each', { points: pointsText(right) }),
      wrong === null || wrong === 0 ? '' : t('stage.wrongCosts', { points: changeText(wrong) }),
    ]
      .filter(Boolean)
      .join(t('stage.clause'));
  }
  return { answer, last, worth };
}
