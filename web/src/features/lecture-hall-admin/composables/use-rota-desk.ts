import { ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { toast } from '../../../shared/composables/use-toast';
import { useDragMove, type Aim, type Held } from './use-drag-move';
import { useRotaActs } from './use-rota-acts';
import { useRotaWords } from './use-rota-words';
import { useSeasonActs } from './use-seasons';
import type { Rota, RotaLecture, RotaRow, Verdict } from '../model';

export interface Moving {
  readonly held: Held;
  readonly aim?: Aim;
  readonly verdict?: Verdict;
}

/** What is asked, held and under way on the planner's page. */
export function useRotaDesk(season: () => Rota['season'] | null) {
  const { t } = useI18n();
  const words = useRotaWords();
  const acts = useRotaActs(() => season()?.id ?? 0);
  const { plan, publish, refresh } = useSeasonActs();
  const ask = ref<'plan' | 'publish' | null>(null);
  const moving = shallowRef<Moving | null>(null);
  const pinning = shallowRef<RotaLecture | null>(null);
  const date = shallowRef<RotaRow | null>(null);
  const cancelling = shallowRef<RotaRow | null>(null);
  const jobId = ref<number | null>(null);

  /** A hard rule: said in words and nothing happens. Anything else is confirmed with its rules and a reason. */
  function dropped(held: Held, aim: Aim, verdict: Verdict): void {
    const hard = verdict.broken.find((one) => one.severity === 'hard');
    if (!verdict.allowed) {
      toast('warn', t('lectureHallAdmin.move.refused', { why: hard === undefined ? '' : words.brokenOf(hard) }));
      return;
    }
    moving.value = { held, aim, verdict };
  }
  const drag = useDragMove(acts.check, dropped);

  async function move(held: Held, aim: Aim, reason: string): Promise<void> {
    await acts.move.mutateAsync({
      lectureId: held.lecture.id,
      ...aim.target,
      ...(reason === '' ? {} : { reason }),
      revision: held.row.revision,
      toRevision: aim.row.revision,
    });
    moving.value = null;
    toast('ok', t('lectureHallAdmin.move.done', { name: held.lecture.speaker.name }));
  }
  async function pin(lecture: RotaLecture, reason: string): Promise<void> {
    await acts.pin.mutateAsync({ id: lecture.id, pinned: !lecture.pinned, reason, revision: lecture.revision });
    pinning.value = null;
    toast(
      'ok',
      t(lecture.pinned ? 'lectureHallAdmin.pin.offDone' : 'lectureHallAdmin.pin.onDone', {
        name: lecture.speaker.name,
      }),
    );
  }
  async function overrideDate(row: RotaRow, body: Record<string, unknown>): Promise<void> {
    await acts.overrideDate.mutateAsync({ id: row.dateId, body });
    date.value = null;
    toast('ok', t('lectureHallAdmin.date.done', { month: words.month(row.month) }));
  }
  async function cancelDate(row: RotaRow, reason: string): Promise<void> {
    await acts.cancelDate.mutateAsync({ id: row.dateId, reason, revision: row.revision });
    cancelling.value = null;
    toast('ok', t('lectureHallAdmin.date.cancelled', { month: words.month(row.month) }));
  }
  async function startPlan(range: { fromMonth: string; toMonth: string }): Promise<void> {
    const now = season();
    if (now === null) return;
    const started = await plan.mutateAsync({ id: now.id, body: { ...range, revision: now.revision } });
    jobId.value = started.jobId;
    ask.value = null;
  }
  function planned(result: { lectures: number; changed: number; compromises: number }): void {
    jobId.value = null;
    void refresh();
    toast('ok', t('lectureHallAdmin.plan.done', { ...result }));
  }
  async function startPublish(range: { fromMonth: string; toMonth: string }): Promise<void> {
    const now = season();
    if (now === null) return;
    await publish.mutateAsync({ id: now.id, body: { ...range, revision: now.revision } });
    ask.value = null;
    toast(
      'ok',
      t('lectureHallAdmin.publish.done', { from: words.month(range.fromMonth), to: words.month(range.toMonth) }),
    );
  }
  return {
    ask,
    moving,
    pinning,
    date,
    cancelling,
    jobId,
    drag,
    check: acts.check,
    checkDay: acts.checkDay,
    move,
    pin,
    overrideDate,
    cancelDate,
    startPlan,
    planned,
    startPublish,
  };
}
