import { useI18n } from 'vue-i18n';
import type { Step } from '../components/StepList.vue';
import { stepStates, type LectureStep } from '../lecture';
import { useFormat } from './use-format';

/** Steps that are to be done by a day; the others happen on it. */
const BY: readonly LectureStep['step'][] = ['TOPIC', 'COURSEWARE', 'FILING'];

/** The seven steps of a lecture as the timeline shows them. */
export function useLectureSteps(): (steps: readonly LectureStep[]) => Step[] {
  const { t } = useI18n();
  const format = useFormat();

  function note(step: LectureStep): string {
    const date = format.date(step.doneOn ?? step.due);
    switch (step.status) {
      case 'DONE':
        return step.doneOn === null ? t('lecture.stepNotes.done') : date;
      case 'WAIVED':
        return t('lecture.stepNotes.waived');
      case 'WAITING':
        return t('lecture.stepNotes.waiting');
      case 'OVERDUE':
        return t('lecture.stepNotes.late', { days: step.overdueDays });
      default:
        return t(BY.includes(step.step) ? 'lecture.stepNotes.by' : 'lecture.stepNotes.on', { date });
    }
  }

  return (steps) => {
    const states = stepStates(steps);
    return steps.map((step, at) => ({
      key: step.step,
      title: t(`lecture.steps.${step.step}`),
      note: note(step),
      state: states[at] ?? 'todo',
    }));
  };
}
