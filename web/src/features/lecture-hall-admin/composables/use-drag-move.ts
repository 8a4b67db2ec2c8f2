import { computed, ref, type ComputedRef } from 'vue';
import type { MoveTarget, RotaLecture, RotaRow, Verdict } from '../model';

export interface Held {
  readonly lecture: RotaLecture;
  readonly row: RotaRow;
}
export interface Aim {
  readonly target: MoveTarget;
  readonly row: RotaRow;
  /** The speaker who comes back in exchange. */
  readonly lecture: RotaLecture | null;
}

const keyOf = (aim: Aim): string => (aim.lecture === null ? `date:${aim.row.dateId}` : `lecture:${aim.lecture.id}`);

/** Taking a speaker up with the pointer: over each place the rules are asked at once, and nothing is saved. */
export function useDragMove(
  check: (lectureId: number, target: MoveTarget) => Promise<Verdict>,
  dropped: (held: Held, aim: Aim, verdict: Verdict) => void,
) {
  const held = ref<Held | null>(null);
  const aim = ref<Aim | null>(null);
  const verdict = ref<Verdict | null>(null);
  const asking = ref(false);

  function start(lecture: RotaLecture, row: RotaRow, event: DragEvent): void {
    held.value = { lecture, row };
    event.dataTransfer?.setData('text/plain', lecture.speaker.name);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  }
  function end(): void {
    held.value = null;
    aim.value = null;
    verdict.value = null;
  }
  /** Let go. Where it may not be dropped the browser tells no drop: what forbids it is said then. */
  function release(): void {
    const [taken, now, answer] = [held.value, aim.value, verdict.value];
    end();
    if (taken !== null && now !== null && answer?.allowed === false) dropped(taken, now, answer);
  }
  /** The pointer stands over a row (`lecture` null) or over one of its speakers. */
  function over(row: RotaRow, lecture: RotaLecture | null, event: DragEvent): void {
    const taken = held.value;
    if (taken === null || row.dateId === taken.row.dateId) return;
    if (row.status !== 'PLANNED' && row.status !== 'PUBLISHED') return;
    if (lecture !== null && !lecture.movable) return;
    event.preventDefault();
    const next: Aim = {
      row,
      lecture,
      target: lecture === null ? { toDateId: row.dateId } : { swapWithLectureId: lecture.id },
    };
    if (aim.value !== null && keyOf(aim.value) === keyOf(next)) {
      if (event.dataTransfer) event.dataTransfer.dropEffect = verdict.value?.allowed === false ? 'none' : 'move';
      return;
    }
    aim.value = next;
    verdict.value = null;
    void ask(taken, next);
  }
  async function ask(taken: Held, now: Aim): Promise<Verdict | null> {
    asking.value = true;
    try {
      const answer = await check(taken.lecture.id, now.target);
      if (aim.value !== null && keyOf(aim.value) === keyOf(now)) verdict.value = answer;
      return answer;
    } catch {
      return null;
    } finally {
      asking.value = false;
    }
  }
  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    const taken = held.value;
    const now = aim.value;
    if (taken === null || now === null) return;
    const answer = verdict.value ?? (await ask(taken, now));
    end();
    if (answer !== null) dropped(taken, now, answer);
  }
  const tone: ComputedRef<string> = computed(() =>
    verdict.value === null
      ? 'over'
      : !verdict.value.allowed
        ? 'over over--hard'
        : verdict.value.needsReason
          ? 'over over--soft'
          : 'over',
  );
  /** How a row, or one of its speakers, looks while something is held over it. */
  const look = (row: RotaRow, lecture: RotaLecture | null): string =>
    aim.value !== null &&
    aim.value.row.dateId === row.dateId &&
    (aim.value.lecture?.id ?? null) === (lecture?.id ?? null)
      ? tone.value
      : '';
  return { held, aim, verdict, asking, start, release, over, drop, look };
}
