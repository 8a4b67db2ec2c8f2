import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { request } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { useProblemText } from '../../../shared/composables/use-problem-text';
import { toast } from '../../../shared/composables/use-toast';
import type { ConsoleState } from '../model';
import { useLive } from './use-live';

/** 记分台: the live picture with the key, and the commands. Each names the last entry it has seen. */
export function useConsole(id: number) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const live = useLive<ConsoleState>(() => `/api/stage-matches/${id}/events`);
  const busy = ref(false);

  /** @returns whether it was done; what went wrong is said. */
  async function run(command: object): Promise<boolean> {
    const { state } = live;
    if (state.value === null || busy.value) return false;
    busy.value = true;
    try {
      const body = { expectedSeq: state.value.seq, command };
      live.show(await request<ConsoleState>('POST', `/api/stage-matches/${id}/commands`, { body }));
      return true;
    } catch (error) {
      if (error instanceof Problem && error.code === 'STAGE.MOVED_ON') {
        await request<ConsoleState>('GET', `/api/stage-matches/${id}/state`).then(live.show, () => undefined);
        toast('warn', t('stage.console.movedOn', { by: String(error.params['by'] ?? '') }));
      } else toast('danger', problemText(error));
      return false;
    } finally {
      busy.value = false;
    }
  }
  const teamOf = (teamId: number | null) => live.state.value?.teams.find((team) => team.id === teamId) ?? null;
  const segment = computed(() => live.state.value?.segments.find(({ status }) => status === 'NOW') ?? null);
  return { ...live, busy, run, teamOf, segment };
}
