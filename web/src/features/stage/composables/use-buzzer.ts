import { computed, ref, shallowRef, watch } from 'vue';
import { request } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { BuzzerPicture, HallState, Press } from '../model';
import { useLive } from './use-live';

const TRIES = 5;
const AGAIN_MS = 250;

export type BuzzerStatus =
  'IDLE' | 'ASKED' | 'OTHERS' | 'WAITING' | 'OPEN' | 'SENT' | 'FIRST' | 'IN' | 'LOCKED' | 'DONE' | 'CLOSED';

/** One team's buzzer: what its button is good for now, and the press. */
export function useBuzzer(id: number) {
  const live = useLive<HallState>(() => `/api/stage-matches/${id}/buzzer/events`);
  const team = shallowRef<BuzzerPicture['team'] | null>(null);
  const fault = shallowRef<unknown>(null);
  const refused = shallowRef<unknown>(null);
  /** The question for which a press is under way, and the last answer to one. */
  const sending = ref<number | null>(null);
  const answered = shallowRef<(Press & { question: number }) | null>(null);

  async function load(): Promise<void> {
    try {
      const picture = await request<BuzzerPicture>('GET', `/api/stage-matches/${id}/buzzer`);
      team.value = picture.team;
      live.show(picture.state);
      fault.value = null;
    } catch (error) {
      fault.value = error;
    }
  }
  void load();

  const question = computed(() => live.state.value?.question ?? null);
  watch(
    () => question.value?.calledAt,
    () => (refused.value = null),
  );
  const place = computed(() => {
    const mine = team.value?.id ?? 0;
    const told = (question.value?.line.indexOf(mine) ?? -1) + 1;
    if (told > 0) return told;
    return answered.value?.question === question.value?.calledAt ? (answered.value?.place ?? 0) : 0;
  });
  const status = computed<BuzzerStatus>(() => {
    const now = question.value;
    const mine = team.value?.id ?? 0;
    if (now === null || live.state.value?.phase !== 'RUNNING') return 'IDLE';
    if (now.buzzer === 'NONE') return now.teamId === mine ? 'ASKED' : 'OTHERS';
    if (live.state.value.teams.find(({ id: one }) => one === mine)?.plays !== true) return 'OTHERS';
    if (now.judged.some(({ teamId }) => teamId === mine)) return 'DONE';
    if (now.holderId === mine) return 'FIRST';
    if (now.locked.includes(mine)) return 'LOCKED';
    if (place.value > 0) return 'IN';
    if (sending.value === now.calledAt) return 'SENT';
    return now.buzzer;
  });
  const canPress = computed(() => status.value === 'OPEN' || status.value === 'WAITING');

  /** The press goes out until it is answered: the same press twice counts once. */
  async function press(): Promise<void> {
    const now = question.value;
    if (now === null || !canPress.value || sending.value === now.calledAt) return;
    sending.value = now.calledAt;
    refused.value = null;
    navigator.vibrate?.(40);
    try {
      for (let tries = 1; ; tries++) {
        try {
          const body = { question: now.calledAt };
          const told = await request<Press>('POST', `/api/stage-matches/${id}/buzzer`, { body });
          answered.value = { ...told, question: now.calledAt };
          return;
        } catch (error) {
          const unreached = error instanceof Problem && (error.status === 0 || error.status >= 500);
          if (!unreached || tries === TRIES) throw error;
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * tries));
        }
      }
    } catch (error) {
      refused.value = error;
    } finally {
      sending.value = null;
    }
  }
  return { ...live, team, fault, load, question, place, status, canPress, press, refused };
}
