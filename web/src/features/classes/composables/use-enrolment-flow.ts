import { computed, ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { Problem } from '../../../api/problem';
import { confirm } from '../../../shared/composables/use-confirm';
import { useFormat } from '../../../shared/composables/use-format';
import { useProblemText } from '../../../shared/composables/use-problem-text';
import { toast } from '../../../shared/composables/use-toast';
import type { MyAct } from '../../../shared/enrolment';
import type { ClassDetail, MyStanding } from '../model';
import { useEnrolmentActs } from './use-classes';

/** The acts of the box: each asks with what it touches, does it, and says what came of it. */
export function useEnrolmentFlow(item: Ref<ClassDetail | null>, standing: Ref<MyStanding | null>) {
  const { t } = useI18n();
  const format = useFormat();
  const problemText = useProblemText();
  const { enrol, act } = useEnrolmentActs();
  const error = ref('');
  const busy = computed(() => enrol.isPending.value || act.isPending.value);

  /** Why the button does nothing, in words. */
  const refusal = computed(() => {
    const why = standing.value?.refusal;
    return why ? problemText(new Problem(422, why.code, why.params)) : '';
  });

  async function guarded(work: () => Promise<void>): Promise<void> {
    error.value = '';
    try {
      await work();
    } catch (problem) {
      error.value = problemText(problem);
      toast('danger', error.value);
    }
  }

  async function enrolNow(): Promise<void> {
    const detail = item.value;
    const mine = standing.value;
    if (detail === null || !mine?.offer) return;
    const yes = await confirm({
      title: t(`classes.ask.${mine.offer}.title`),
      lines: [
        t('classes.ask.what', {
          name: detail.name,
          range: format.range(detail.startsOn, detail.endsOn),
          hours: format.hours(detail.creditHours),
        }),
        t(`classes.ask.${mine.offer}.text`, {
          unit: mine.unitName ?? '',
          free: mine.freeForMe,
          waiting: detail.waiting,
          hours: detail.offerHours,
        }),
      ],
      act: t(`classes.ask.${mine.offer}.act`),
    });
    if (!yes) return;
    await guarded(async () => {
      const receipt = await enrol.mutateAsync(detail.id);
      toast(
        'ok',
        t(`classes.done.${receipt.state}`, { position: receipt.waitingPosition ?? '', unit: mine.unitName ?? '' }),
      );
    });
  }

  async function doAct(kind: MyAct): Promise<void> {
    const detail = item.value;
    const enrolment = standing.value?.enrolment;
    if (detail === null || !enrolment) return;
    if (kind === 'withdraw' || kind === 'decline') {
      const yes = await confirm({
        title: t(`classes.ask.${kind}.title`),
        lines: [
          t('classes.ask.what', {
            name: detail.name,
            range: format.range(detail.startsOn, detail.endsOn),
            hours: format.hours(detail.creditHours),
          }),
          t(
            detail.waiting > 0 && enrolment.state !== 'WAITING'
              ? `classes.ask.${kind}.next`
              : `classes.ask.${kind}.text`,
            { waiting: detail.waiting },
          ),
        ],
        act: t(`classes.ask.${kind}.act`),
        danger: true,
      });
      if (!yes) return;
    }
    await guarded(async () => {
      const after = await act.mutateAsync({ id: enrolment.id, kind });
      toast(
        'ok',
        t(kind === 'accept' ? `classes.done.${after.state}` : `classes.done.${kind}`, {
          unit: after.unitName,
          position: after.waitingPosition ?? '',
        }),
      );
    });
  }

  return { error, busy, refusal, enrolNow, doAct };
}
