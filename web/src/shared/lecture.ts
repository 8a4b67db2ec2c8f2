import type { Answer } from '../api/types';
import type { Step } from './components/StepList.vue';

/** A published lecture date (开讲日) with its talks, as everybody may see it. */
export type LectureDate = Answer<'/api/public/lecture-dates'>['items'][number];
export type LectureStep = Answer<'/api/me/lectures'>['items'][number]['steps'][number];

const DONE: readonly LectureStep['status'][] = ['DONE', 'WAIVED'];

/** Where each of the seven steps stands, for the timeline: the first that is not done is the one it waits for. */
export function stepStates(steps: readonly LectureStep[]): Step['state'][] {
  const first = steps.findIndex((step) => !DONE.includes(step.status));
  return steps.map((step, at) => {
    if (DONE.includes(step.status)) return 'done';
    if (step.status === 'OVERDUE') return 'bad';
    return at === first ? 'now' : 'todo';
  });
}

/** A day and a clock time of the centre (Asia/Shanghai, UTC+8 all the year) as an instant. */
export function instantOf(date: string, time: string): Date {
  return new Date(`${date}T${time}:00+08:00`);
}
