import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useJob } from '../../../shared/composables/use-job';
import { toast } from '../../../shared/composables/use-toast';
import type { RunAnswer } from '../model';

/** A run that was asked for: there at once, or done by a job whose end is told. */
export function useRunJob(done: () => Promise<unknown>) {
  const { t } = useI18n();
  const jobId = ref<number | null>(null);
  const { job, running } = useJob(jobId);
  watch(job, async (now) => {
    if (now === null || jobId.value === null) return;
    if (now.state === 'DONE') {
      jobId.value = null;
      await done();
      toast('ok', t('competitionMarking.runs.done'));
    } else if (now.state === 'FAILED' || now.state === 'CANCELLED') {
      jobId.value = null;
      toast('danger', t('competitionMarking.runs.failed'));
    }
  });
  function follow(answer: RunAnswer): void {
    if (answer.run) toast('ok', t('competitionMarking.runs.made', { no: answer.run.runNo }));
    else jobId.value = answer.jobId;
  }
  const progress = computed(() =>
    running.value && job.value ? { done: job.value.done, total: job.value.total } : null,
  );
  return { follow, running, progress };
}
